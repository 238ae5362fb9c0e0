import { defineModule } from '@wudan/kernel-ui';
import { assessmentTexts } from './i18n/assessment-texts.js';

/** Scores of a pilot's indicator set: the unit's own assessment and its report. */
export const assessmentModule = defineModule({
  texts: assessmentTexts,
  routes: [
    { path: '/pilots/:pilotId/scores', access: 'signed-in', load: async () => (await import('./grid/scoring.page.js')).ScoringPage },
    { path: '/pilots/:pilotId/report', access: 'signed-in', load: async () => (await import('./report/self-report.page.js')).SelfReportPage },
  ],
  nav: [],
  today: [],
  search: [],
});
