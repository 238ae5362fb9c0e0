import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const resultsTexts = defineTexts('results', zh, async () => (await import('./en.js')).en);
