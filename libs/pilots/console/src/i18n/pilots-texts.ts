import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const pilotsTexts = defineTexts('pilots', zh, async () => (await import('./en.js')).en);
