import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const catalogueTexts = defineTexts('catalogue', zh, async () => (await import('./en.js')).en);
