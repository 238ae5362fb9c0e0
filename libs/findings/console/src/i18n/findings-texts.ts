import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const findingsTexts = defineTexts('findings', zh, async () => (await import('./en.js')).en);
