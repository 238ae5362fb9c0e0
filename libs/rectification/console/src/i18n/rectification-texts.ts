import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const rectificationTexts = defineTexts('rectification', zh, async () => (await import('./en.js')).en);
