import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const channelTexts = defineTexts('channels', zh, async () => (await import('./en.js')).en);
