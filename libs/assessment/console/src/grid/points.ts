const POINTS = /^(\d{1,3})(?:\.(\d{1,2}))?$/;

/** `2.5` → 250 hundredths; null when the text is no number of points with at most two decimals. */
export function hundredthsOf(text: string): number | null {
  const match = POINTS.exec(text.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

/** 250 → `2.50`. */
export const pointsText = (hundredths: number): string => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;

/** `2.50` as it is typed: `2.5`. */
export const shortPoints = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** Share of some points, rounded half up to a hundredth. @param share decimal text: `0.8` */
export function shareOf(hundredths: number, share: string): number {
  const [whole = '0', part = ''] = share.split('.');
  const tenThousandths = Number(whole) * 10_000 + Number(part.slice(0, 4).padEnd(4, '0'));
  return Math.floor((hundredths * tenThousandths + 5_000) / 10_000);
}

/** Most a leaf can earn: its points, or less under a ceiling in per cent. */
export function mostOf(points: string, ceilingPct: string | null): number {
  const full = hundredthsOf(points) ?? 0;
  return ceilingPct === null ? full : Math.floor((full * Math.round(Number(ceilingPct) * 100) + 5_000) / 10_000);
}
