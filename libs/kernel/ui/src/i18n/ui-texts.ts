import { defineTexts } from './texts.js';
import { zh } from './zh.js';

/** Texts of the shared parts. */
export const uiTexts = defineTexts('ui', zh, async () => (await import('./en.js')).en);
