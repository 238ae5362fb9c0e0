import { defineModule } from '@wudan/kernel-ui';
import { pilotsTexts } from './i18n/pilots-texts.js';
import { searchProgrammes } from './search-programmes.js';

export { MY_PILOTS } from './pilots/pilots.graphql.js';

/** Programmes: who is assessed, by whom, in which period, in which rhythm. */
export const pilotsModule = defineModule({
  texts: pilotsTexts,
  routes: [
    { path: '/programmes', access: 'signed-in', load: async () => (await import('./programme-list.page.js')).ProgrammeListPage },
    { path: '/programmes/new', access: 'signed-in', load: async () => (await import('./wizard/new-programme.page.js')).NewProgrammePage },
    { path: '/programmes/:id', access: 'signed-in', load: async () => (await import('./programme.page.js')).ProgrammePage },
    { path: '/programmes/:id/edit', access: 'signed-in', load: async () => (await import('./wizard/edit-programme.page.js')).EditProgrammePage },
    { path: '/programmes/:id/pilots', access: 'signed-in', load: async () => (await import('./pilots/pilot-list.page.js')).PilotListPage },
    { path: '/programmes/:id/plan', access: 'signed-in', load: async () => (await import('./plan/work-plan.page.js')).WorkPlanPage },
    { path: '/pilots', access: 'signed-in', load: async () => (await import('./pilots/my-pilots.page.js')).MyPilotsPage },
    { path: '/pilots/:pilotId', access: 'signed-in', load: async () => (await import('./pilots/pilot.page.js')).PilotPage },
    { path: '/pilots/:pilotId/set', access: 'signed-in', load: async () => (await import('./set/indicator-set.page.js')).IndicatorSetPage },
    { path: '/flows', access: 'signed-in', load: async () => (await import('./flows/stage-flows.page.js')).StageFlowsPage },
  ],
  nav: [
    { to: '/pilots', title: 'nav.mine', group: 'work', order: 20, letter: 'j', can: { action: 'sign_receipt', subject: 'Pilot' } },
    { to: '/programmes', title: 'nav.programmes', group: 'work', order: 30, letter: 'l', can: { action: 'read', subject: 'Programme' } },
    { to: '/flows', title: 'nav.flows', group: 'oversight', order: 70, can: { action: 'read', subject: 'StageFlow' } },
  ],
  today: [
    {
      title: 'today.receipt.title',
      text: 'today.receipt.text',
      action: 'today.receipt.action',
      to: '/pilots',
      order: 0,
      can: { action: 'sign_receipt', subject: 'Pilot' },
      live: async () => (await import('./today/receipt-card.js')).ReceiptCard,
    },
    {
      title: 'today.self.title',
      text: 'today.self.text',
      action: 'today.self.action',
      to: '/pilots',
      order: 1,
      can: { action: 'name_people', subject: 'Pilot' },
      live: async () => (await import('./today/self-card.js')).SelfCard,
    },
    {
      title: 'today.review.title',
      text: 'today.review.text',
      action: 'today.review.action',
      to: '/programmes',
      order: 2,
      can: { action: 'review_set', subject: 'Pilot' },
      live: async () => (await import('./today/review-card.js')).ReviewCard,
    },
    {
      title: 'today.title',
      text: 'today.text',
      action: 'today.action',
      to: '/programmes/new',
      order: 3,
      can: { action: 'create', subject: 'Programme' },
      live: async () => (await import('./no-programme-card.js')).NoProgrammeCard,
    },
  ],
  search: [searchProgrammes],
});
