import { defineModule } from '@wudan/kernel-ui';
import { verificationTexts } from './i18n/verification-texts.js';

export const verificationModule = defineModule({
  texts: verificationTexts,
  routes: [],
  nav: [],
  today: [],
  search: [],
});
