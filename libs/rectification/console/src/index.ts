import { defineModule } from '@wudan/kernel-ui';
import { rectificationTexts } from './i18n/rectification-texts.js';

export const rectificationModule = defineModule({
  texts: rectificationTexts,
  routes: [],
  nav: [],
  today: [],
  search: [],
});
