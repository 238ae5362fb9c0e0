import { defineModule } from '@wudan/kernel-ui';
import { evidenceTexts } from './i18n/evidence-texts.js';

export const evidenceModule = defineModule({
  texts: evidenceTexts,
  routes: [],
  nav: [],
  today: [],
  search: [],
});
