import { defineModule } from '@wudan/kernel-ui';
import { establishmentTexts } from './i18n/establishment-texts.js';
import { searchProfiles } from './search-profiles.js';

/** What the office knows of a unit's establishment, and the tables it comes from. */
export const establishmentModule = defineModule({
  texts: establishmentTexts,
  routes: [
    { path: '/units/:unitId/profile', access: 'signed-in', load: async () => (await import('./profile/profile.page.js')).ProfilePage },
    { path: '/establishment/import', access: 'signed-in', load: async () => (await import('./imports/import.page.js')).EstablishmentImportPage },
  ],
  nav: [{ to: '/establishment/import', title: 'nav.import', group: 'register', order: 65, letter: 'e', can: { action: 'import', subject: 'UnitProfile' } }],
  today: [],
  search: [searchProfiles],
});
