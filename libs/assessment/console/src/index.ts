import { defineModule } from '@wudan/kernel-ui';
import { assessmentTexts } from './i18n/assessment-texts.js';

export { useProgramme, type ChosenProgramme } from './programme/use-programme.js';

/** Scores of a pilot's indicator set: the unit's own assessment and its report, the office's marks, their review and the decision. */
export const assessmentModule = defineModule({
  texts: assessmentTexts,
  routes: [
    { path: '/pilots/:pilotId/scores', access: 'signed-in', load: async () => (await import('./grid/scoring.page.js')).ScoringPage },
    { path: '/pilots/:pilotId/report', access: 'signed-in', load: async () => (await import('./report/self-report.page.js')).SelfReportPage },
    { path: '/pilots/:pilotId/office', access: 'signed-in', load: async () => (await import('./office/office-scoring.page.js')).OfficeScoringPage },
    { path: '/pilots/:pilotId/office-review', access: 'signed-in', load: async () => (await import('./office/office-review.page.js')).OfficeReviewPage },
    { path: '/scoring', access: 'signed-in', load: async () => (await import('./office/office-progress.page.js')).OfficeProgressPage },
    { path: '/scoring/policy', access: 'signed-in', load: async () => (await import('./office/scoring-policy.page.js')).ScoringPolicyPage },
  ],
  nav: [{ to: '/scoring', title: 'nav.scoring', group: 'work', order: 36, letter: 'n', can: { action: 'read', subject: 'OfficeAssessment' } }],
  today: [
    {
      title: 'today.score.title',
      text: 'today.score.text',
      action: 'today.score.action',
      to: '/scoring',
      order: 1,
      can: { action: 'score', subject: 'OfficeAssessment' },
      live: async () => (await import('./today/scoring-cards.js')).ScoreCard,
    },
    {
      title: 'today.review.title',
      text: 'today.review.text',
      action: 'today.review.action',
      to: '/scoring',
      order: 1,
      can: { action: 'review', subject: 'OfficeAssessment' },
      live: async () => (await import('./today/scoring-cards.js')).ReviewCard,
    },
  ],
  search: [],
});
