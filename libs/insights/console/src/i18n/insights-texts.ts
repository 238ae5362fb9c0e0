import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const insightsTexts = defineTexts('insights', zh, async () => (await import('./en.js')).en);
