/** Who holds a piece of evidence: what the office, another authority or the assessors hold is filled in, not asked for. */
export const EVIDENCE_HOLDERS = ['unit', 'office', 'third', 'assessor'] as const;
export type EvidenceHolder = (typeof EVIDENCE_HOLDERS)[number];

export const PERIOD_CODES = ['assessment_period', 'last_3_years', 'latest_full_year', 'cutoff_date'] as const;
export type PeriodCode = (typeof PERIOD_CODES)[number];

export type NodeKind = 'common' | 'individual';
/** Which of the two assessments a leaf belongs to: execution (执行情况) or benefit (使用效益). */
export type Aspect = 'execution' | 'benefit';
export const RULE_TYPES = ['deduction', 'ratio', 'level', 'checklist'] as const;
export type RuleType = (typeof RULE_TYPES)[number];

export const GATE_OPERATORS = ['>', '>=', '<', '<=', '==', '!='] as const;
export type GateOperator = (typeof GATE_OPERATORS)[number];

/** A fact that caps the overall grade whatever the points say. */
export interface ScoreGate {
  readonly fact: string;
  readonly op: GateOperator;
  /** Decimal text. */
  readonly value: string;
  /** Key of a grade band: the best grade still possible. */
  readonly capGrade: string;
  readonly text: string;
  /** The matter is handed over to discipline inspection. */
  readonly handOver: boolean;
}

/** Takes `pct` of the points away, each time (`occurrence`) or once. */
export interface DeductionItem {
  readonly text: string;
  /** A share of the points as decimal text: `0.5` is half. */
  readonly pct: string;
  readonly per: 'occurrence' | 'once';
}

export interface DeductionRule {
  readonly type: 'deduction';
  readonly items: readonly DeductionItem[];
  readonly gate: ScoreGate | null;
}

/** A stretch of the figure and the share of the points it earns; an open end is null. */
export interface ScoreBand {
  readonly min: string | null;
  readonly minInclusive: boolean;
  readonly max: string | null;
  readonly maxInclusive: boolean;
  readonly scorePct: string;
}

/** Said about a figure below (`under`) or above (`over`) a bound; takes no points. */
export interface RatioSignal {
  readonly when: 'under' | 'over';
  readonly bound: string;
  readonly text: string;
}

export interface RatioRule {
  readonly type: 'ratio';
  readonly bands: readonly ScoreBand[];
  readonly signals: readonly RatioSignal[];
  /** The deduction leaf that takes points for what is over: here it must take none. */
  readonly overScoredBy: string | null;
}

export interface ScoreLevel {
  readonly grade: string;
  readonly label: string;
  readonly scorePct: string;
  readonly criteria: string;
}

export interface LevelRule {
  readonly type: 'level';
  readonly levels: readonly ScoreLevel[];
  readonly requiresReason: boolean;
  readonly requiresEvidence: boolean;
}

export interface ChecklistRule {
  readonly type: 'checklist';
  readonly items: readonly { readonly text: string; readonly pct: string }[];
}

export type ScoringRule = DeductionRule | RatioRule | LevelRule | ChecklistRule;

export interface EvidenceDemand {
  readonly name: string;
  readonly periodCode: PeriodCode;
  readonly holder: EvidenceHolder;
  readonly required: boolean;
  /** The source it is filled in from, e.g. `roster`. */
  readonly prefillFrom: string | null;
  readonly sensitive: boolean;
}

/** A node as it is written. What only leaves have is null or empty on the others. */
export interface NodeDocument {
  readonly code: string;
  readonly parent: string | null;
  readonly level: number;
  readonly name: string;
  readonly nameEn: string | null;
  /** Decimal text with at most two decimals. */
  readonly points: string;
  readonly kind: NodeKind;
  readonly aspect: Aspect | null;
  readonly rule: ScoringRule | null;
  readonly formulaId: string | null;
  readonly dataSources: readonly string[];
  readonly evidence: readonly EvidenceDemand[];
}

export interface FormulaVariable {
  readonly name: string;
  readonly label: string;
  /** persons, hours, items, points, ratio or number. */
  readonly unit: string;
}

/**
 * What a formula does at its edges. `perDimension`: one figure a kind or class, the worst decides. `positiveOverZero`: the signal
 * when only the denominator is zero. `fewestItems`: with fewer items in the series the leaf does not apply. `smallSample`: below `least` of a variable the figure is flagged.
 */
export interface FormulaEdge {
  readonly perDimension: boolean;
  readonly positiveOverZero: string | null;
  readonly fewestItems: number | null;
  readonly smallSample: { readonly name: string; readonly least: string } | null;
}

export interface FormulaDocument {
  readonly id: string;
  readonly name: string;
  readonly expression: string;
  readonly variables: readonly FormulaVariable[];
  readonly unit: string;
  readonly note: string;
  readonly edge: FormulaEdge;
}

/** The best grade comes first; `min` is the least score rate, decimal text. */
export interface GradeBandDocument {
  readonly grade: string;
  readonly label: string;
  readonly min: string;
}

export interface PointTotals {
  readonly common: string;
  readonly individual: string;
}

/** A version of a template or pack, or the set of one unit: what the compiler takes. */
export interface IndicatorDocument {
  readonly key: string;
  readonly name: string;
  readonly part: 'template' | 'pack';
  /** Of a template: the category of units. */
  readonly category: string | null;
  /** Of a pack: the categories it fits. */
  readonly appliesTo: readonly string[];
  /** Of a template: keys of the packs that fit, the default first. */
  readonly packs: readonly string[];
  readonly version: string;
  /** What the common and the individual points must add up to; 100 and 20 unless the template says otherwise. */
  readonly totals: PointTotals;
  readonly nodes: readonly NodeDocument[];
  readonly formulas: readonly FormulaDocument[];
  readonly gradeBands: readonly GradeBandDocument[];
}
