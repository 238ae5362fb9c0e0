import { normalisedText } from '@wudan/kernel-core';

/** Longest texts in characters. Own rules. */
export const TEXT_LENGTHS = { name: 100, source: 100, code: 20, duty: 1000, post: 40, reason: 200, number: 60, purpose: 500 } as const;

/** Posts as people list them in one cell: 、，；/ and line breaks divide. */
export function postsIn(text: string): string[] {
  return [...new Set(text.split(/[、，,；;/\n]/).map(normalisedText).filter((post) => post !== ''))];
}
