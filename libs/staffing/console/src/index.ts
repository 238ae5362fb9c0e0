import { defineModule } from '@wudan/kernel-ui';
import { staffingTexts } from './i18n/staffing-texts.js';

export const staffingModule = defineModule({
  texts: staffingTexts,
  routes: [],
  nav: [],
  today: [],
  search: [],
});
