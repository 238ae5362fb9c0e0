import { defineModule } from '@wudan/kernel-ui';
import { resultsTexts } from './i18n/results-texts.js';

export const resultsModule = defineModule({
  texts: resultsTexts,
  routes: [],
  nav: [],
  today: [],
  search: [],
});
