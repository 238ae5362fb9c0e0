import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const boardTexts = defineTexts('board', zh, async () => (await import('./en.js')).en);
