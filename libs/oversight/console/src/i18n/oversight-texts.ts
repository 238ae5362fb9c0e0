import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const oversightTexts = defineTexts('oversight', zh, async () => (await import('./en.js')).en);
