import { defineModule } from '@wudan/kernel-ui';
import { verificationTexts } from './i18n/verification-texts.js';

/** Whether figures can be believed: checks, saturation, samples, the map of duties; for the office alone. */
export const verificationModule = defineModule({
  texts: verificationTexts,
  routes: [
    { path: '/pilots/:pilotId/verification', access: 'signed-in', load: async () => (await import('./checks/verification.page.js')).VerificationPage },
    { path: '/pilots/:pilotId/duty-map', access: 'signed-in', load: async () => (await import('./map/duty-map.page.js')).DutyMapPage },
    { path: '/samples/:sampleId', access: 'signed-in', load: async () => (await import('./samples/sample.page.js')).SamplePage },
    { path: '/verification/settings', access: 'signed-in', load: async () => (await import('./settings/settings.page.js')).SettingsPage },
  ],
  nav: [{ to: '/verification/settings', title: 'nav.settings', group: 'oversight', order: 75, can: { action: 'read', subject: 'Verification' } }],
  today: [],
  search: [],
});
