/** How far a sum is from what it must be; `points` is the distance with two decimals at most. */
export interface PointsGap {
  readonly side: 'even' | 'short' | 'over';
  readonly points: string;
}

/** Points as whole hundredths; NaN for a text that is no such number. */
export function hundredths(points: string): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(points.trim());
  if (match === null) return Number.NaN;
  const size = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' ? -size : size;
}

/** Hundredths as points without idle zeros. */
export function pointsText(value: number): string {
  const size = Math.abs(value);
  const cents = String(size % 100).padStart(2, '0').replace(/0+$/, '');
  const whole = `${value < 0 ? '-' : ''}${Math.trunc(size / 100)}`;
  return cents === '' ? whole : `${whole}.${cents}`;
}

/** Points as tables show them; a text that is no number is shown as it is. */
export function shownPoints(points: string): string {
  const value = hundredths(points);
  return Number.isNaN(value) ? points : pointsText(value);
}

/** Compares exactly, in hundredths. */
export function pointsGap(has: string, wants: string): PointsGap {
  const apart = hundredths(has) - hundredths(wants);
  if (apart === 0) return { side: 'even', points: '0' };
  return { side: apart < 0 ? 'short' : 'over', points: pointsText(Math.abs(apart)) };
}
