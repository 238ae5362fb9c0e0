import { defineModule } from '@wudan/kernel-ui';
import { shellTexts } from '../i18n/shell-texts.js';

/** The console's own screens: what belongs to no context. */
export const shellModule = defineModule({
  texts: shellTexts,
  routes: [{ path: '/', access: 'signed-in', load: async () => (await import('./today.page.js')).TodayPage }],
  nav: [{ to: '/', title: 'nav.today', group: 'work', order: 0, letter: 't' }],
  today: [],
  search: [],
});
