import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const assessmentTexts = defineTexts('assessment', zh, async () => (await import('./en.js')).en);
