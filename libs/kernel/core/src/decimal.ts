/** Most decimals an exact number may have. */
const PLACES = 6;
const MICRO = 1_000_000n;
const DECIMAL = /^-?\d{1,15}(\.\d{1,6})?$/;

/** True for an exact decimal of at most 15 digits before and 6 after the point. */
export const isDecimal = (text: string): boolean => DECIMAL.test(text);

/** Millionths of a decimal text that `isDecimal` accepts. */
export function micro(text: string): bigint {
  const negative = text.startsWith('-');
  const [whole = '0', part = ''] = text.replace('-', '').split('.');
  const units = BigInt(whole) * MICRO + BigInt(part.padEnd(PLACES, '0'));
  return negative ? -units : units;
}

export const compareDecimals = (left: string, right: string): number => {
  const [a, b] = [micro(left), micro(right)];
  return a < b ? -1 : a > b ? 1 : 0;
};

/** The one spelling of a decimal: no needless zeros, no `-0`. */
export function plainDecimal(text: string): string {
  const units = micro(text);
  const size = units < 0n ? -units : units;
  const part = (size % MICRO).toString().padStart(PLACES, '0').replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${(size / MICRO).toString()}${part === '' ? '' : `.${part}`}`;
}

/** The exact sum of decimal texts, in its one spelling. */
export function sumOfDecimals(values: readonly string[]): string {
  const units = values.reduce((all, value) => all + micro(value), 0n);
  const size = units < 0n ? -units : units;
  return plainDecimal(`${units < 0n ? '-' : ''}${size / MICRO}.${(size % MICRO).toString().padStart(PLACES, '0')}`);
}

/** Whole hundredths, so that sums and comparisons are exact; null when the text has more than two decimals, is negative or no number. */
export function hundredths(text: string): number | null {
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(text)) return null;
  const [whole = '0', part = ''] = text.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** Whole hundredths as text with two decimals: 250 → `2.50`. */
export function hundredthsText(units: number): string {
  const size = Math.abs(units);
  return `${units < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
}

/** Half-up quotient of two whole numbers, the divisor positive. */
export function halfUp(dividend: bigint, divisor: bigint): bigint {
  const doubled = 2n * (dividend < 0n ? -dividend : dividend) + divisor;
  const size = doubled / (2n * divisor);
  return dividend < 0n ? -size : size;
}

/** A share (in millionths) of whole hundredths, half-up to the hundredth. */
export const shareOfHundredths = (amount: number, share: bigint): number => Number(halfUp(BigInt(amount) * share, MICRO));

/** The whole, as a share in millionths. */
export const WHOLE_SHARE = MICRO;

/** A ratio of two amounts with four decimals, half-up; zero over zero is zero. */
export function rateText(part: number, whole: number): string {
  if (whole === 0) return '0.0000';
  const units = halfUp(BigInt(part) * 10_000n, BigInt(whole));
  return `${(units / 10_000n).toString()}.${(units % 10_000n).toString().padStart(4, '0')}`;
}
