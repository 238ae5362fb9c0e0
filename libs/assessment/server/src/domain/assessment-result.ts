import type { LocalDate } from '@wudan/kernel-core';
import type { OfficeState } from './office-assessment.js';

/** What an item was given, decimal texts with two decimals. */
export interface ResultLeaf {
  readonly code: string;
  readonly name: string;
  readonly points: string;
  /** What counts of the unit's own score; null: none, or not applicable. */
  readonly self: string | null;
  /** On-site mark, else desk mark, within the ceiling; null: none yet, or not applicable. */
  readonly final: string | null;
  /** Why the office differs, or why points were deducted. */
  readonly reason: string;
}

/** The recorded decision of the commission. */
export interface ResultDecision {
  readonly form: 'meeting' | 'circulation';
  readonly decidedOn: LocalDate;
  readonly docNumber: string;
}

/** The result of the office's assessment. Frozen once it is approved; before it is what the marks say now. */
export interface AssessmentResult {
  readonly state: OfficeState;
  readonly approvedAt: Date | null;
  readonly total: string;
  readonly selfTotal: string;
  readonly common: string;
  readonly individual: string;
  readonly execution: string;
  readonly benefit: string;
  /** Four decimals. */
  readonly rate: string;
  /** By the bands of the set. */
  readonly grade: string;
  readonly leaves: readonly ResultLeaf[];
  readonly decision: ResultDecision | null;
}

/** What a unit says about an item, for whoever checks it. */
export interface LeafClaimView {
  readonly code: string;
  readonly name: string;
  readonly points: string;
  /** JSON of what the rule asked; null where it asked nothing or nothing was said. */
  readonly claim: string | null;
  readonly score: string | null;
  /** The figure the unit typed while facts were missing, decimal text. */
  readonly value: string | null;
}
