import { defineModule } from '@wudan/kernel-ui';
import { catalogueTexts } from './i18n/catalogue-texts.js';

export const catalogueModule = defineModule({
  texts: catalogueTexts,
  routes: [],
  nav: [],
  today: [],
  search: [],
});
