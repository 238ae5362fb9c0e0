import { defineModule } from '@wudan/kernel-ui';
import { insightsTexts } from './i18n/insights-texts.js';

export const insightsModule = defineModule({
  texts: insightsTexts,
  routes: [],
  nav: [],
  today: [],
  search: [],
});
