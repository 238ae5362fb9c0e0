import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const establishmentTexts = defineTexts('establishment', zh, async () => (await import('./en.js')).en);
