import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const dispatchTexts = defineTexts('dispatch', zh, async () => (await import('./en.js')).en);
