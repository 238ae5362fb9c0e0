import { hundredths, micro, shareOfHundredths } from '@wudan/kernel-core';

/** Points as a scorer writes them. */
const POINTS = /^\d{1,3}(?:\.\d{1,2})?$/;

/** `"2.5"` → 250; null when the text is no number of points with at most two decimals. */
export function hundredthsOf(text: string): number | null {
  const typed = text.trim();
  return POINTS.test(typed) ? hundredths(typed) : null;
}

const SHARE = /^\d(?:\.\d{1,4})?$/;

/** Millionths of a share: `0.8` → 800,000. */
function shareIn(text: string): bigint {
  const share = text.trim();
  if (!SHARE.test(share)) throw new Error(`${text} is no share`);
  return micro(share);
}

/** The part of some points that a share leaves, rounded half up to a hundredth. @param share decimal text, `0.8` is eighty per cent */
export const shareOf = (points: number, share: string): number => shareOfHundredths(points, shareIn(share));

/** The lower of two shares; null means no limit. */
export function lowerShare(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return shareIn(one) <= shareIn(other) ? one : other;
}

/** `0.8` → `80`, `0.625` → `62.5`. */
export const percentText = (share: string): string => String(Number(shareIn(share)) / 10_000);
