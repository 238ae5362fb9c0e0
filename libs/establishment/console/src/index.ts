import { defineModule } from '@wudan/kernel-ui';
import { establishmentTexts } from './i18n/establishment-texts.js';

export const establishmentModule = defineModule({
  texts: establishmentTexts,
  routes: [],
  nav: [],
  today: [],
  search: [],
});
