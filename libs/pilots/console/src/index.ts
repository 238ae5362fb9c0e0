import { defineModule } from '@wudan/kernel-ui';
import { pilotsTexts } from './i18n/pilots-texts.js';
import { searchProgrammes } from './search-programmes.js';

/** Programmes: who is assessed, by whom, in which period, in which rhythm. */
export const pilotsModule = defineModule({
  texts: pilotsTexts,
  routes: [
    { path: '/programmes', access: 'signed-in', load: async () => (await import('./programme-list.page.js')).ProgrammeListPage },
    { path: '/programmes/new', access: 'signed-in', load: async () => (await import('./wizard/new-programme.page.js')).NewProgrammePage },
    { path: '/programmes/:id', access: 'signed-in', load: async () => (await import('./programme.page.js')).ProgrammePage },
    { path: '/programmes/:id/edit', access: 'signed-in', load: async () => (await import('./wizard/edit-programme.page.js')).EditProgrammePage },
  ],
  nav: [{ to: '/programmes', title: 'nav.programmes', group: 'work', order: 30, letter: 'l', can: { action: 'read', subject: 'Programme' } }],
  today: [
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
