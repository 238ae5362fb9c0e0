import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const accessTexts = defineTexts('access', zh, async () => (await import('./en.js')).en);
