import { defineModule } from '@wudan/kernel-ui';
import { boardTexts } from './i18n/board-texts.js';

export { LIGHT_ORDER, lightOf } from './light-of.js';
export { STATUSES, StatusLight, statusOf, type Status } from './status-light.js';
export { useStageWord } from './use-stage-word.js';
export { useStatusWord } from './use-status-word.js';

/** Where units and offices stand. */
export const boardModule = defineModule({
  texts: boardTexts,
  routes: [
    { path: '/board', access: 'signed-in', load: async () => (await import('./board.page.js')).BoardPage },
    { path: '/overview', access: 'signed-in', load: async () => (await import('./overview.page.js')).OverviewPage },
  ],
  nav: [
    { to: '/board', title: 'nav.board', group: 'work', order: 10, letter: 'b', can: { action: 'read', subject: 'BoardRow' } },
    { to: '/overview', title: 'nav.overview', group: 'work', order: 20, letter: 'w', can: { action: 'read', subject: 'Overview' } },
  ],
  today: [
    {
      title: 'today.board.title',
      text: 'today.board.text',
      action: 'today.board.action',
      to: '/board',
      order: 5,
      can: { action: 'read', subject: 'BoardRow' },
    },
    {
      title: 'today.overview.title',
      text: 'today.overview.text',
      action: 'today.overview.action',
      to: '/overview',
      order: 50,
      can: { action: 'read', subject: 'Overview' },
    },
  ],
  search: [],
});
