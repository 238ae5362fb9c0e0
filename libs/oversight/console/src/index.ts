import { defineModule } from '@wudan/kernel-ui';
import { oversightTexts } from './i18n/oversight-texts.js';

export const oversightModule = defineModule({
  texts: oversightTexts,
  routes: [],
  nav: [],
  today: [],
  search: [],
});
