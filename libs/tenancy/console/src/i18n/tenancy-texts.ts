import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const tenancyTexts = defineTexts('tenancy', zh, async () => (await import('./en.js')).en);
