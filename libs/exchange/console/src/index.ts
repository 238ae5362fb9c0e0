import { defineModule } from '@wudan/kernel-ui';
import { exchangeTexts } from './i18n/exchange-texts.js';

/** Data of other authorities: signed files, results linked to leaves, posts = staff = paid. */
export const exchangeModule = defineModule({
  texts: exchangeTexts,
  routes: [
    { path: '/exchange', access: 'signed-in', load: async () => (await import('./imports/exchange-import.page.js')).ExchangeImportPage },
    { path: '/exchange/results', access: 'signed-in', load: async () => (await import('./results/external-results.page.js')).ExternalResultsPage },
    { path: '/exchange/reconciliation', access: 'signed-in', load: async () => (await import('./reconcile/reconciliation.page.js')).ReconciliationPage },
    { path: '/exchange/templates', access: 'signed-in', load: async () => (await import('./templates/exchange-templates.page.js')).ExchangeTemplatesPage },
  ],
  nav: [{ to: '/exchange', title: 'nav.exchange', group: 'register', order: 66, can: { action: 'read', subject: 'ExternalData' } }],
  today: [],
  search: [],
});
