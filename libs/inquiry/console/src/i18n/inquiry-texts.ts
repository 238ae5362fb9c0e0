import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const inquiryTexts = defineTexts('inquiry', zh, async () => (await import('./en.js')).en);
