import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const exchangeTexts = defineTexts('exchange', zh, async () => (await import('./en.js')).en);
