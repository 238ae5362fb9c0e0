/** What this context needs of the catalogue's leaves, facts and totals; their own types fit these shapes. */
export interface Leaf {
  readonly code: string;
  /** Two decimals. */
  readonly points: string;
  readonly rule: LeafRule;
  readonly formula: LeafFormula | null;
}

export interface LeafRule {
  readonly type: 'deduction' | 'ratio' | 'level' | 'checklist';
}

export interface LeafFormula {
  readonly id: string;
  readonly name: string;
  readonly expression: string;
  readonly variables: readonly { readonly name: string; readonly label: string; readonly unit: string }[];
}

/** What the scorer says about a leaf; which field counts is decided by the rule. */
export interface LeafClaim {
  readonly occurrences?: readonly number[];
  readonly ticks?: readonly boolean[];
  readonly grade?: string;
  readonly value?: string;
}

/** A figure about the unit that entered. */
export interface LeafInputFact {
  readonly id: string;
  readonly name: string;
  readonly dimension: string;
  readonly period: string;
  readonly value: string;
  readonly grade: string;
  readonly sourceText: string;
}

/** A fact that caps the grade of the whole set. */
export interface LeafGate {
  readonly leaf: string;
  readonly fact: string;
  readonly capGrade: string;
  readonly handOver: boolean;
  readonly text: string;
}

/** What the rule gives for facts and claim. */
export interface Outcome {
  /** Absent while facts or the claim are missing. */
  readonly points?: string;
  readonly figure?: {
    readonly formulaText: string;
    readonly value: string | null;
    readonly shown: string | null;
    readonly grade: string;
    readonly inputs: readonly LeafInputFact[];
  };
  readonly signals: readonly { readonly text: string }[];
  readonly missing: readonly { readonly name: string; readonly label: string; readonly dimension: string }[];
  readonly gates: readonly LeafGate[];
}

/** Sums over the leaves, two decimals. */
export interface GridTotals {
  readonly total: string;
  readonly common: string;
  readonly individual: string;
  readonly execution: string;
  readonly benefit: string;
  /** Four decimals. */
  readonly rate: string;
  readonly scored: number;
  readonly leaves: number;
  readonly grade: string;
  readonly byTop: readonly { readonly code: string; readonly name: string; readonly points: string; readonly score: string }[];
}
