import { defineModule } from '@wudan/kernel-ui';
import { findingsTexts } from './i18n/findings-texts.js';

export const findingsModule = defineModule({
  texts: findingsTexts,
  routes: [],
  nav: [],
  today: [],
  search: [],
});
