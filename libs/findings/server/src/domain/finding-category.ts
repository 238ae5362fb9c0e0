import type { LocalDate } from '@wudan/kernel-core';

/** A kind of finding. Its code is its identity; shipped ones keep their name. */
export interface FindingCategory {
  readonly code: string;
  readonly name: string;
  readonly validFrom: LocalDate;
  /** First day on which it may no longer be chosen; null: in use. */
  readonly retiredOn: LocalDate | null;
  readonly own: boolean;
}

/** May it be chosen for a finding on this day? Findings that have it keep it. */
export const isUsable = ({ validFrom, retiredOn }: FindingCategory, on: LocalDate): boolean => validFrom <= on && (retiredOn === null || on < retiredOn);
