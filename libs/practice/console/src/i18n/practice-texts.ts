import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const practiceTexts = defineTexts('practice', zh, async () => (await import('./en.js')).en);
