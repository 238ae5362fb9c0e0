/** Points are counted in whole hundredths, so that sums and comparisons are exact. */
const POINTS = /^(\d{1,3})(?:\.(\d{1,2}))?$/;

/** `"2.5"` → 250; null when the text is no number of points with at most two decimals. */
export function hundredthsOf(text: string): number | null {
  const match = POINTS.exec(text.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

/** 250 → `"2.50"`. */
export function pointsText(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

const SHARE = /^(\d)(?:\.(\d{1,4}))?$/;

/** A share as ten-thousandths: `0.8` → 8000. */
function tenThousandths(share: string): number {
  const match = SHARE.exec(share.trim());
  if (!match) throw new Error(`${share} is no share`);
  return Number(match[1]) * 10_000 + Number((match[2] ?? '').padEnd(4, '0'));
}

/** The part of some points that a share leaves, rounded half up to a hundredth. @param share decimal text, `0.8` is eighty per cent */
export const shareOf = (hundredths: number, share: string): number => Math.floor((hundredths * tenThousandths(share) + 5_000) / 10_000);

/** The lower of two shares; null means no limit. */
export function lowerShare(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return tenThousandths(one) <= tenThousandths(other) ? one : other;
}

/** `0.8` → `80`, `0.625` → `62.5`. */
export function percentText(share: string): string {
  return String(tenThousandths(share) / 100);
}
