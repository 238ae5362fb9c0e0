import { defineModule } from '@wudan/kernel-ui';
import { inquiryTexts } from './i18n/inquiry-texts.js';

export const inquiryModule = defineModule({
  texts: inquiryTexts,
  routes: [],
  nav: [],
  today: [],
  search: [],
});
