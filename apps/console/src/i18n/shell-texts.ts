import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const shellTexts = defineTexts('shell', zh, async () => (await import('./en.js')).en);
