import { defineModule } from '@wudan/kernel-ui';
import { exchangeTexts } from './i18n/exchange-texts.js';

export const exchangeModule = defineModule({
  texts: exchangeTexts,
  routes: [],
  nav: [],
  today: [],
  search: [],
});
