import type { Aspect, EvidenceDemand, FormulaDocument, GradeBandDocument, NodeKind, PointTotals, ScoringRule } from './indicator-document.js';

/** Points of a set in hundredths are exact integers; texts have two decimals. */
export interface CompiledNode {
  readonly code: string;
  readonly parent: string | null;
  readonly level: number;
  readonly name: string;
  readonly nameEn: string | null;
  readonly points: string;
  readonly kind: NodeKind;
  /** Codes from level 1 down to this node. */
  readonly path: readonly string[];
  readonly leaf: boolean;
}

export interface CompiledLeaf extends CompiledNode {
  readonly aspect: Aspect;
  readonly rule: ScoringRule;
  readonly formula: FormulaDocument | null;
  readonly dataSources: readonly string[];
  readonly evidence: readonly EvidenceDemand[];
  /** Names of the nodes from level 1 down to the leaf. */
  readonly levels: readonly string[];
  /** The rule in sentences a person reads. */
  readonly ruleText: readonly string[];
}

export interface CompiledTotals {
  readonly total: string;
  readonly common: string;
  readonly individual: string;
  /** Within the common points. */
  readonly execution: string;
  readonly benefit: string;
  readonly leaves: number;
}

/** A proved set; frozen. Nodes stand in the order of a walk down the tree, leaves in that of the nodes. */
export interface CompiledSet {
  /** SHA-256 of the canonical document, hexadecimal. */
  readonly hash: string;
  readonly key: string;
  readonly name: string;
  readonly version: string;
  readonly expected: PointTotals;
  readonly nodes: readonly CompiledNode[];
  readonly leaves: readonly CompiledLeaf[];
  readonly formulas: readonly FormulaDocument[];
  readonly gradeBands: readonly GradeBandDocument[];
  readonly totals: CompiledTotals;
}

export const COMPILE_FAULT_CODES = [
  'DOCUMENT_INVALID', 'TEXT_INVALID', 'CODE_INVALID', 'CODE_TWICE', 'ORPHAN', 'CYCLE', 'LEVEL', 'LEAF_INCOMPLETE', 'BRANCH_WITH_RULE', 'KIND_MIXED',
  'POINTS_INVALID', 'POINTS_CHILDREN', 'POINTS_TOTAL', 'BAND_GAP', 'BAND_OVERLAP', 'BAND_INVALID', 'LEVELS_INVALID', 'CHECKLIST_TOTAL', 'DEDUCTION_INVALID',
  'SIGNAL_INVALID', 'GATE_INVALID', 'FACT_TWICE', 'FORMULA_MISSING', 'FORMULA_UNKNOWN', 'FORMULA_SYNTAX', 'FORMULA_UNKNOWN_NAME', 'FORMULA_FORBIDDEN', 'FORMULA_TWICE', 'FORMULA_MISPLACED',
  'EVIDENCE_INVALID', 'GRADE_BANDS',
] as const;
export type CompileFaultCode = (typeof COMPILE_FAULT_CODES)[number];

export interface CompileFault {
  readonly code: CompileFaultCode;
  /** Code of the node, id of the formula, or null for the whole document. */
  readonly node: string | null;
  /** Chinese: which node, by how much, and the remedy. */
  readonly message: string;
}

export interface CompileResult {
  readonly set?: CompiledSet;
  readonly faults: readonly CompileFault[];
}
