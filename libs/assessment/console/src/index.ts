import { defineModule } from '@wudan/kernel-ui';
import { assessmentTexts } from './i18n/assessment-texts.js';

export const assessmentModule = defineModule({
  texts: assessmentTexts,
  routes: [],
  nav: [],
  today: [],
  search: [],
});
