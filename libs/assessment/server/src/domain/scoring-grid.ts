import type { Id } from '@wudan/kernel-core';
import type { GridTotals, LeafRule } from './leaf.js';
import type { SelfState } from './self-assessment.js';

/** A fact that entered a figure. */
export interface ScoreInputView {
  readonly factId: Id;
  readonly name: string;
  readonly label: string;
  readonly dimension: string;
  readonly value: string;
  readonly period: string;
  readonly source: string;
  readonly grade: string;
}

/** A fact that a figure still needs. */
export interface MissingFactView {
  readonly name: string;
  readonly label: string;
  readonly dimension: string;
  readonly unit: string;
}

/** A figure computed from facts, with everything it comes from. */
export interface ScoreFigureView {
  readonly formulaId: string;
  readonly formulaText: string;
  /** Four decimals; null while facts are missing or the denominator is zero. */
  readonly value: string | null;
  /** As people read it: `87.5 %`; empty without a value. */
  readonly shown: string;
  readonly grade: string | null;
  readonly inputs: readonly ScoreInputView[];
  readonly missing: readonly MissingFactView[];
  readonly signals: readonly string[];
}

export interface EvidenceCountView {
  readonly cells: number;
  readonly filled: number;
  readonly accepted: number;
  readonly returned: number;
  readonly pending: number;
}

/** What a row still needs before the head may sign; null when it is ready. */
export type RowNeed = 'score' | 'statement' | 'rescore' | null;

/** What the compiled set says about a leaf: the same for everybody who reads the set. */
export interface LeafView {
  readonly code: string;
  /** Names from level 1 down to the leaf. */
  readonly levels: readonly string[];
  readonly name: string;
  readonly points: string;
  readonly aspect: 'execution' | 'benefit';
  readonly kind: 'common' | 'individual';
  readonly ruleType: LeafRule['type'];
  readonly ruleText: readonly string[];
  /** The rule as the set holds it. */
  readonly rule: LeafRule;
}

/** A leaf with its score, its figure and its evidence. */
export interface ScoringRowView extends LeafView {
  readonly score: string | null;
  readonly counted: string | null;
  readonly claim: string | null;
  readonly computed: string | null;
  readonly figure: ScoreFigureView | null;
  readonly statement: string;
  readonly naReason: string | null;
  readonly naAccepted: boolean | null;
  /** Per cent of the points at most. */
  readonly ceilingPct: string | null;
  readonly evidence: EvidenceCountView;
  readonly returned: boolean;
  readonly returnReason: string | null;
  readonly needs: RowNeed;
  readonly version: number;
  readonly updatedAt: Date | null;
  readonly updatedBy: string | null;
}

/** A unit's assessment of itself on one sheet. */
export interface ScoringGridView {
  readonly pilotId: Id;
  readonly unitId: Id;
  readonly unitName: string;
  readonly setId: Id;
  readonly setVersion: number;
  readonly state: SelfState;
  readonly version: number;
  readonly dueAt: Date | null;
  readonly submittedAt: Date | null;
  readonly submittedBy: string | null;
  readonly late: boolean;
  /** Office staff before the first submission: progress only. */
  readonly hidden: boolean;
  readonly rows: readonly ScoringRowView[];
  readonly totals: GridTotals;
  /** Codes that still need something, in the order of the set. */
  readonly missing: readonly string[];
  readonly signedBy: string | null;
  readonly signedAt: Date | null;
}
