/** A figure about the unit as the facts context gives it. */
export interface LeafFact {
  readonly id: string;
  readonly name: string;
  readonly dimension: string;
  readonly period: string;
  readonly value: string;
  readonly grade: 'A' | 'B' | 'C' | 'D';
  readonly sourceText: string;
}

/** What the scorer says about a leaf; which field counts is decided by the rule. */
export interface LeafClaim {
  /** deduction: how often each item of the rule happened, in its order. */
  readonly occurrences?: readonly number[];
  /** checklist: which items hold, in their order. */
  readonly ticks?: readonly boolean[];
  /** level: the grade. */
  readonly grade?: string;
  /** ratio: the figure by hand where facts are missing, decimal text; counts as reported by the unit. */
  readonly value?: string;
}

export interface ScoreOptions {
  /** Facts of later periods are not looked at. */
  readonly asOf?: string;
  /** Most a figure of grade D may earn, as a share of the points; `0.8` unless told. */
  readonly gradeDCap?: string;
}

/** Something to say about a leaf that takes no points. */
export interface LeafSignal {
  readonly when: 'under' | 'over' | 'zero_denominator' | 'too_few' | 'grade_d' | 'small_sample';
  readonly text: string;
}

export interface GateHit {
  readonly leaf: string;
  readonly fact: string;
  readonly capGrade: string;
  readonly handOver: boolean;
  readonly text: string;
}

export interface LeafFigurePart {
  readonly dimension: string;
  /** Four decimals; null where the denominator is zero. */
  readonly value: string | null;
  /** Null where this part does not apply. */
  readonly scorePct: string | null;
}

export interface LeafFigure {
  readonly formulaId: string;
  readonly formulaText: string;
  /** Of the part that decides, four decimals half-up; null where the denominator is zero. */
  readonly value: string | null;
  /** As people read it: `87.5 %`. */
  readonly shown: string | null;
  /** Over all parts together, where there are several. */
  readonly overall: string | null;
  /** The worst grade among the inputs. */
  readonly grade: 'A' | 'B' | 'C' | 'D';
  readonly inputs: readonly LeafFact[];
  readonly parts: readonly LeafFigurePart[];
}

/** A variable without a fact. */
export interface MissingFact {
  readonly name: string;
  readonly label: string;
  readonly dimension: string;
}

export interface LeafOutcome {
  /** Two decimals half-up; absent while facts or the claim are missing. Zero, with `notApplicable`, where the denominator is zero. */
  readonly points?: string;
  readonly figure?: LeafFigure;
  readonly signals: readonly LeafSignal[];
  readonly missing: readonly MissingFact[];
  readonly gates: readonly GateHit[];
  /** The leaf does not apply unless an assessor says otherwise; it scores zero until its reason is accepted. */
  readonly notApplicable: boolean;
}

export interface LeafScore {
  readonly code: string;
  /** Points as decimal text, null while not scored. */
  readonly score: string | null;
  /** An assessor accepted that the leaf does not apply. */
  readonly naAccepted: boolean;
}

export interface NodeTotal {
  readonly code: string;
  readonly name: string;
  readonly points: string;
  readonly score: string;
}

export interface ScoreTotals {
  readonly total: string;
  readonly common: string;
  readonly individual: string;
  /** Within the common points. */
  readonly execution: string;
  readonly benefit: string;
  /** Total over the full points, four decimals. */
  readonly rate: string;
  /** Scores before spreading over the points of the leaves that apply: a check, four decimals. */
  readonly applicableRate: string;
  readonly scored: number;
  readonly leaves: number;
  /** Label of the grade, gates counted. */
  readonly grade: string;
  readonly byTop: readonly NodeTotal[];
  /** Points of leaves that received some of those that do not apply. */
  readonly spread: readonly { readonly code: string; readonly points: string }[];
}
