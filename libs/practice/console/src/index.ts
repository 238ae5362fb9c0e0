import { defineModule } from '@wudan/kernel-ui';
import { practiceTexts } from './i18n/practice-texts.js';

export const practiceModule = defineModule({
  texts: practiceTexts,
  routes: [],
  nav: [],
  today: [],
  search: [],
});
