import { defineModule } from '@wudan/kernel-ui';
import { findingsTexts } from './i18n/findings-texts.js';

/** What the office found: problems, the agreement with the unit, the report and its feedback letter. */
export const findingsModule = defineModule({
  texts: findingsTexts,
  routes: [
    { path: '/findings', access: 'signed-in', load: async () => (await import('./list/findings.page.js')).FindingsPage },
    { path: '/findings/counts', access: 'signed-in', load: async () => (await import('./list/finding-counts.page.js')).FindingCountsPage },
    { path: '/findings/categories', access: 'signed-in', load: async () => (await import('./rules/categories.page.js')).CategoriesPage },
    { path: '/findings/mine', access: 'signed-in', load: async () => (await import('./unit/my-findings.page.js')).MyFindingsPage },
    { path: '/findings/:findingId', access: 'signed-in', load: async () => (await import('./finding/finding.page.js')).FindingPage },
    { path: '/reports', access: 'signed-in', load: async () => (await import('./reports/reports.page.js')).ReportsPage },
    { path: '/pilots/:pilotId/assessment-report', access: 'signed-in', load: async () => (await import('./report/report.page.js')).ReportPage },
  ],
  nav: [
    { to: '/findings', title: 'nav.findings', group: 'work', order: 37, letter: 'g', can: { action: 'count', subject: 'Finding' } },
    { to: '/reports', title: 'nav.reports', group: 'work', order: 37, can: { action: 'list', subject: 'AssessmentReport' } },
    { to: '/findings/mine', title: 'nav.mine', group: 'work', order: 24, letter: 'g', can: { action: 'position', subject: 'Finding' } },
  ],
  today: [
    {
      title: 'today.unit.title',
      text: 'today.unit.text',
      action: 'today.unit.action',
      to: '/findings/mine',
      order: 0,
      can: { action: 'position', subject: 'Finding' },
      live: async () => (await import('./today/unit-card.js')).UnitCard,
    },
    {
      title: 'today.reply.title',
      text: 'today.reply.text',
      action: 'today.reply.action',
      to: '/findings?waits=reply',
      order: 1,
      can: { action: 'reply', subject: 'Finding' },
      live: async () => (await import('./today/office-cards.js')).ReplyCard,
    },
    {
      title: 'today.review.title',
      text: 'today.review.text',
      action: 'today.review.action',
      to: '/reports',
      order: 1,
      can: { action: 'review', subject: 'AssessmentReport' },
      live: async () => (await import('./today/office-cards.js')).ReviewCard,
    },
  ],
  search: [],
});
