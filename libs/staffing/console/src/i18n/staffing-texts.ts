import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const staffingTexts = defineTexts('staffing', zh, async () => (await import('./en.js')).en);
