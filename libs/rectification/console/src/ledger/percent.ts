import { micro } from '@wudan/kernel-core';

const MICRO_IN_TENTH_PERCENT = 1_000n;

/** `0.8125` → `81.3%`, half up, exact. */
export function percentOf(rate: string): string {
  const tenths = (micro(rate) + MICRO_IN_TENTH_PERCENT / 2n) / MICRO_IN_TENTH_PERCENT;
  return `${(tenths / 10n).toString()}.${(tenths % 10n).toString()}%`;
}
