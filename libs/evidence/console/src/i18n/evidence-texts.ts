import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const evidenceTexts = defineTexts('evidence', zh, async () => (await import('./en.js')).en);
