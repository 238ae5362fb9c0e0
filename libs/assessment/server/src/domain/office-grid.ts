import type { Id, LocalDate } from '@wudan/kernel-core';
import type { GridTotals } from './leaf.js';
import type { Interest, OfficePart, OfficeStage, OfficeState, ReviewStepView } from './office-assessment.js';
import type { OfficeNeed } from './office-row.rules.js';
import type { ResultLeaf } from './assessment-result.js';
import type { LeafView, ScoringRowView } from './scoring-grid.js';
import type { ScoringPolicy } from './scoring-policy.js';

export interface MarkView {
  readonly score: string | null;
  readonly statement: string;
  readonly by: string;
  readonly at: Date;
  readonly version: number;
}

/** An item with every score it has. */
export interface OfficeRowView extends Omit<LeafView, 'rule'>, Pick<ScoringRowView, 'computed' | 'ceilingPct' | 'figure' | 'evidence' | 'naReason' | 'naAccepted'> {
  readonly self: MarkView | null;
  readonly desk: MarkView | null;
  readonly onSite: MarkView | null;
  readonly second: MarkView | null;
  readonly final: string | null;
  readonly gap: string | null;
  readonly needs: OfficeNeed;
  readonly variance: string | null;
  readonly reopened: boolean;
  readonly reopenReason: string | null;
  readonly version: number;
}

export interface DeclarationView {
  readonly seatId: Id;
  readonly name: string;
  readonly interest: Interest;
  readonly note: string;
  readonly declaredAt: Date;
  readonly barred: boolean;
}

export interface DecisionView {
  readonly form: 'meeting' | 'circulation';
  readonly decidedOn: LocalDate;
  readonly docNumber: string;
  readonly note: string;
  readonly scanName: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly grade: string;
  readonly total: string;
}

/** The office's assessment of one pilot on one sheet. */
export interface OfficeGridView {
  readonly pilotId: Id;
  readonly unitId: Id;
  readonly unitName: string;
  readonly setId: Id;
  readonly setVersion: number;
  readonly stage: OfficeStage;
  readonly state: OfficeState;
  readonly version: number;
  readonly rows: readonly OfficeRowView[];
  readonly totals: GridTotals;
  readonly selfTotals: GridTotals;
  readonly deskTotals: GridTotals;
  /** Codes that still need something, in the order of the set. */
  readonly missing: readonly string[];
  readonly policy: ScoringPolicy;
  readonly assessors: readonly DeclarationView[];
  readonly trail: readonly ReviewStepView[];
  readonly letterIssued: boolean;
  readonly decision: DecisionView | null;
  readonly myPart: OfficePart | null;
  /** What the viewer declared; null: nothing yet. */
  readonly declared: Interest | null;
  /** Some items are open again while the rest stays. */
  readonly partly: boolean;
}

/** What a recorded decision fixes. */
export interface FrozenResult {
  readonly setId: Id;
  readonly setVersion: number;
  readonly policyVersion: number;
  readonly totals: GridTotals;
  readonly selfTotals: GridTotals;
  readonly deskTotals: GridTotals;
  readonly leaves: readonly ResultLeaf[];
}
