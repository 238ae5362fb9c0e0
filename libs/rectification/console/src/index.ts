import { defineModule } from '@wudan/kernel-ui';
import { rectificationTexts } from './i18n/rectification-texts.js';

/** Rectification: the plan of a unit, the ledger of the office, every problem until it is closed and stays closed. */
export const rectificationModule = defineModule({
  texts: rectificationTexts,
  routes: [
    { path: '/rectification', access: 'signed-in', load: async () => (await import('./ledger/ledger.page.js')).LedgerPage },
    { path: '/rectification/mine', access: 'signed-in', load: async () => (await import('./mine/my-items.page.js')).MyItemsPage },
    { path: '/rectification/policy', access: 'signed-in', load: async () => (await import('./policy/rect-policy.page.js')).RectPolicyPage },
    { path: '/rectification/import', access: 'signed-in', load: async () => (await import('./imports/ledger-import.page.js')).LedgerImportPage },
    { path: '/rectification/items/:itemId', access: 'signed-in', load: async () => (await import('./item/item.page.js')).RectItemPage },
    { path: '/pilots/:pilotId/rectification', access: 'signed-in', load: async () => (await import('./plan/plan.page.js')).RectPlanPage },
  ],
  nav: [
    { to: '/rectification', title: 'nav.ledger', group: 'work', order: 38, letter: 'q', can: { action: 'read', subject: 'RectLedger' } },
    { to: '/rectification/mine', title: 'nav.mine', group: 'work', order: 25, letter: 'q', can: { action: 'plan', subject: 'Rectification' } },
  ],
  today: [
    {
      title: 'today.office.title',
      text: 'today.office.text',
      action: 'today.office.action',
      to: '/rectification',
      order: 2,
      can: { action: 'review_plan', subject: 'Rectification' },
      live: async () => (await import('./today/office-card.js')).OfficeCard,
    },
    {
      title: 'today.unit.title',
      text: 'today.unit.text',
      action: 'today.unit.action',
      to: '/rectification/mine',
      order: 0,
      can: { action: 'plan', subject: 'Rectification' },
      live: async () => (await import('./today/unit-card.js')).UnitCard,
    },
  ],
  search: [],
});
