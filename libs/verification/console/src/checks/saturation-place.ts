/** Where the ends of an interval and a claim stand on a bar, in percent of its length. */
export interface BarPlaces {
  readonly left: number;
  readonly width: number;
  readonly claim: number | null;
  /** What the end of the bar stands for, a ratio. */
  readonly end: number;
}

/** The bar begins at nothing and ends at the next half above everything it shows, at 1.5 at least. */
export function barPlaces(low: string, high: string, claim: string | null): BarPlaces {
  const end = Math.max(1.5, Math.ceil(Math.max(Number(high), Number(claim ?? 0)) * 2) / 2);
  const at = (value: number): number => Math.round((value / end) * 1000) / 10;
  return { left: at(Number(low)), width: at(Number(high)) - at(Number(low)), claim: claim === null ? null : at(Number(claim)), end };
}

/** A ratio in percent with one decimal. */
export const percentOf = (ratio: string): string => `${(Math.round(Number(ratio) * 1000) / 10).toFixed(1)}%`;
