import { defineModule } from '@wudan/kernel-ui';
import { tenancyTexts } from './i18n/tenancy-texts.js';
import { searchOffices, searchUnits } from './search-tenancy.js';

/** The office tree, the register of units, the import of lists. */
export const tenancyModule = defineModule({
  texts: tenancyTexts,
  routes: [
    { path: '/offices', access: 'signed-in', load: async () => (await import('./offices/office-tree.page.js')).OfficeTreePage },
    { path: '/offices/new', access: 'signed-in', load: async () => (await import('./offices/new-office.page.js')).NewOfficePage },
    { path: '/office', access: 'signed-in', load: async () => (await import('./offices/office-settings.page.js')).OfficeSettingsPage },
    { path: '/units', access: 'signed-in', load: async () => (await import('./units/unit-list.page.js')).UnitListPage },
    { path: '/units/new', access: 'signed-in', load: async () => (await import('./units/new-unit.page.js')).NewUnitPage },
    { path: '/units/:id', access: 'signed-in', load: async () => (await import('./units/unit.page.js')).UnitPage },
    { path: '/units/:id/edit', access: 'signed-in', load: async () => (await import('./units/edit-unit.page.js')).EditUnitPage },
    { path: '/import', access: 'signed-in', load: async () => (await import('./imports/import.page.js')).ImportPage },
  ],
  nav: [
    { to: '/offices', title: 'nav.offices', group: 'register', order: 10, letter: 'o', can: { action: 'read', subject: 'Office' } },
    { to: '/units', title: 'nav.units', group: 'register', order: 20, letter: 'u', can: { action: 'read', subject: 'Unit' } },
    { to: '/import', title: 'nav.import', group: 'register', order: 60, letter: 'i', can: { action: 'run', subject: 'Import' } },
    { to: '/office', title: 'nav.office', group: 'oversight', order: 80, letter: 's', can: { action: 'read', subject: 'Office' } },
  ],
  today: [
    {
      title: 'today.offices.title',
      text: 'today.offices.text',
      action: 'today.offices.action',
      to: '/offices',
      order: 10,
      can: { action: 'create', subject: 'Office' },
    },
    {
      title: 'today.units.title',
      text: 'today.units.text',
      action: 'today.units.action',
      to: '/units',
      order: 20,
      can: { action: 'update', subject: 'Unit' },
    },
  ],
  search: [searchUnits, searchOffices],
});
