import { defineTexts } from '@wudan/kernel-ui';
import { zh } from './zh.js';

export const calendarTexts = defineTexts('calendar', zh, async () => (await import('./en.js')).en);
