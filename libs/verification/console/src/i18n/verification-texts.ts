import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const verificationTexts = defineTexts('verification', zh, async () => (await import('./en.js')).en);
