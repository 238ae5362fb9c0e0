import type { Level } from '../domain/finding.js';

/** At which level a problem was found, as lists say it. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = { city: '市', county: '县' };
