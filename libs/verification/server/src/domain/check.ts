import type { Id } from '@wudan/kernel-core';

/** What a check looks at: a formula computed again, a limit, like units, independent counts, a sample, the map of duties. */
export const CHECK_KINDS = ['recompute', 'plausibility', 'peer', 'saturation', 'sample', 'map'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** What it found: agrees, disagrees, not to be believed as it stands, worth a look and never a penalty, cannot be told. */
export const VERDICTS = ['holds', 'differs', 'doubtful', 'signal', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type Grade = 'A' | 'B' | 'C' | 'D';

export const INPUT_KINDS = ['fact', 'leaf', 'duty', 'power_item', 'secondment', 'snapshot', 'setting', 'sample', 'calendar'] as const;
export type InputKind = (typeof INPUT_KINDS)[number];

/** Something a check was made from, with what leads back to it. */
export interface CheckInput {
  readonly kind: InputKind;
  /** Identifier of the row, the code of a leaf or duty; null where there is none. */
  readonly ref: string | null;
  readonly label: string;
  readonly value: string | null;
  readonly grade: Grade | null;
  readonly source: string | null;
}

/** One check: a verdict, one Chinese sentence that explains it, and what it was made from. */
export interface Check {
  /** Says which rule about what, e.g. `R-D2.1`; once in a run. */
  readonly code: string;
  readonly kind: CheckKind;
  readonly leafCode: string | null;
  readonly title: string;
  readonly verdict: Verdict;
  readonly sentence: string;
  /** Grade of the figure; null where no figure is judged. */
  readonly grade: Grade | null;
  readonly claim: string | null;
  readonly figure: string | null;
  readonly inputs: readonly CheckInput[];
}

/** A check on record. */
export type StoredCheck = Check & { readonly id: Id };

/** The worst of several grades; A for none. */
export const worstOf = (grades: readonly Grade[]): Grade => grades.reduce<Grade>((worst, grade) => (grade > worst ? grade : worst), 'A');
