import { defineModule } from '@wudan/kernel-ui';
import { dispatchTexts } from './i18n/dispatch-texts.js';

/** The weekly round: who is asked, who has reported, who is reminded, what goes up. */
export const dispatchModule = defineModule({
  texts: dispatchTexts,
  routes: [
    { path: '/dispatch', access: 'signed-in', load: async () => (await import('./sheet/dispatch-board.page.js')).DispatchBoardPage },
    { path: '/dispatch/rounds', access: 'signed-in', load: async () => (await import('./rounds/round-plan.page.js')).RoundPlanPage },
    {
      path: '/dispatch/units/:unitId',
      access: 'signed-in',
      load: async () => (await import('./units/unit-dispatch.page.js')).UnitDispatchPage,
    },
    { path: '/dispatch/policy', access: 'signed-in', load: async () => (await import('./policy/policy.page.js')).PolicyPage },
    { path: '/dispatch/upward', access: 'signed-in', load: async () => (await import('./upward/upward.page.js')).UpwardPage },
    { path: '/dispatch/burden', access: 'signed-in', load: async () => (await import('./burden/burden.page.js')).BurdenPage },
  ],
  nav: [
    { to: '/dispatch', title: 'nav.board', group: 'work', order: 5, letter: 'd', can: { action: 'read', subject: 'Round' } },
    { to: '/dispatch/rounds', title: 'nav.rounds', group: 'work', order: 30, letter: 'r', can: { action: 'read', subject: 'Round' } },
    { to: '/dispatch/upward', title: 'nav.upward', group: 'work', order: 40, letter: 'f', can: { action: 'read', subject: 'UpwardReport' } },
    { to: '/dispatch/policy', title: 'nav.policy', group: 'oversight', order: 50, letter: 'y', can: { action: 'read', subject: 'Round' } },
    { to: '/dispatch/burden', title: 'nav.burden', group: 'oversight', order: 60, letter: 'x', can: { action: 'read', subject: 'Burden' } },
  ],
  today: [
    {
      title: 'today.report.title',
      text: 'today.report.text',
      action: 'today.report.action',
      to: '/board',
      order: 0,
      can: { action: 'report', subject: 'ProgressReport' },
      live: async () => (await import('./today/report-card.js')).ReportCard,
    },
    {
      title: 'today.round.title',
      text: 'today.round.text',
      action: 'today.round.action',
      to: '/dispatch',
      order: 1,
      can: { action: 'read', subject: 'Round' },
      live: async () => (await import('./today/round-card.js')).RoundCard,
    },
    {
      title: 'today.toDo.title',
      text: 'today.toDo.text',
      action: 'today.toDo.action',
      to: '/messages',
      order: 2,
      can: { action: 'read', subject: 'Round' },
      live: async () => (await import('./today/to-do-card.js')).ToDoCard,
    },
    {
      title: 'today.upward.title',
      text: 'today.upward.text',
      action: 'today.upward.action',
      to: '/dispatch/upward',
      order: 3,
      can: { action: 'read', subject: 'UpwardReport' },
      live: async () => (await import('./today/upward-card.js')).UpwardCard,
    },
  ],
  search: [],
});
