import { hundredths, micro, shareOfHundredths } from '@wudan/kernel-core';

/** Points as a scorer types them. */
const POINTS = /^\d{1,3}(?:\.\d{1,2})?$/;

/** `2.5` → 250 hundredths; null when the text is no number of points with at most two decimals. */
export function hundredthsOf(text: string): number | null {
  const typed = text.trim();
  return POINTS.test(typed) ? hundredths(typed) : null;
}

/** `2.50` as it is typed: `2.5`. */
export const shortPoints = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** Stored points as a cell shows them; nothing where there are none. */
export const shownPoints = (points: string | null): string => (points === null ? '' : shortPoints(points));

/** Most a leaf can earn: its points, or less under a ceiling in per cent. */
export function mostOf(points: string, ceilingPct: string | null): number {
  const full = hundredthsOf(points) ?? 0;
  return ceilingPct === null ? full : shareOfHundredths(full, micro(ceilingPct) / 100n);
}
