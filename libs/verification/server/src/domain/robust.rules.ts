/** The middle value of a list that is not empty. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const half = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = sorted.length % 2 === 0 ? [sorted[half - 1], sorted[half]] : [sorted[half], sorted[half]];
  return (low + high) / 2;
}

/** Median absolute deviation from the median. */
export function medianDeviation(values: readonly number[]): number {
  const middle = median(values);
  return median(values.map((value) => Math.abs(value - middle)));
}

/**
 * Modified z of a value among others: 0.6745 (x − median) / MAD; where more than half of the others are equal, the mean deviation
 * takes the place of the MAD; null where all are equal and the value is not. Source: Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993).
 */
export function modifiedZ(value: number, others: readonly number[]): number | null {
  const middle = median(others);
  if (value === middle) return 0;
  const mad = medianDeviation(others);
  if (mad > 0) return (0.6745 * (value - middle)) / mad;
  const mean = others.reduce((sum, other) => sum + Math.abs(other - middle), 0) / others.length;
  return mean > 0 ? (value - middle) / (1.253314 * mean) : null;
}

/** Binary fractions of decimal limits may miss them by this much. */
const SLACK = 1e-9;

/** True when a value lies further from a reference than a share of it; at the limit itself it does not. */
export const liesOff = (value: number, reference: number, share: number): boolean => Math.abs(value - reference) > Math.abs(reference) * share + SLACK;

/** Decimal text with four decimals. */
export const fourPlaces = (value: number): string => (Math.round(value * 10_000) / 10_000).toFixed(4);

/** A share in percent with one decimal, as people read it. */
export const inPercent = (share: number): string => `${(Math.round(share * 1000) / 10).toFixed(1)}%`;
