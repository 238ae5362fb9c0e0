import { hundredthsText } from '@wudan/kernel-core';
import type { Leaf, LeafClaim, Outcome } from './leaf.js';
import type { LeafView, MissingFactView, RowNeed, ScoreFigureView, ScoringRowView } from './scoring-grid.js';
import { hundredthsOf, lowerShare, percentText, shareOf } from './points.rules.js';
import type { LeafCells, StoredScore } from './self-assessment.js';

/** What there is to say about a leaf besides its stored score: from the set, the facts and the evidence grid. */
export interface LeafBasis {
  readonly leaf: Leaf;
  readonly view: LeafView;
  readonly outcome: Outcome;
  readonly figure: ScoreFigureView | null;
  readonly cells: LeafCells | null;
  /** Most that a figure resting on what the unit itself reported (grade D) may earn: a share of the points, by the scoring policy. */
  readonly gradeDShare: string;
}

/** Points of a compiled leaf in hundredths. */
export const pointsOf = (leaf: Pick<Leaf, 'points'>): number => hundredthsOf(leaf.points) ?? 0;

/** The share of its points a leaf may earn at most and why; null without a ceiling. */
export function ceilingOf({ cells, outcome, gradeDShare }: Pick<LeafBasis, 'cells' | 'outcome' | 'gradeDShare'>, claim: LeafClaim | null): { share: string; reason: string } | null {
  const reported = outcome.figure?.grade === 'D' || (claim?.value !== undefined && outcome.figure === undefined);
  const share = lowerShare(cells?.ceiling ?? null, reported ? gradeDShare : null);
  if (share === null) return null;
  return { share, reason: share === (cells?.ceiling ?? null) ? '佐证材料以替代材料证明' : '所依据的数据由单位自行填报（D级）' };
}

/** What the rule gives for the facts and the claim, within the ceiling; null while it cannot say. */
export function computedOf({ leaf, outcome }: Pick<LeafBasis, 'leaf' | 'outcome'>, ceiling: { share: string } | null): number | null {
  const points = outcome.points === undefined ? null : hundredthsOf(outcome.points);
  if (points === null || ceiling === null) return points;
  return Math.min(points, shareOf(pointsOf(leaf), ceiling.share));
}

/** What counts of a stored score: within the ceiling as it is now, nothing while a declared loss waits for its countersignature. */
export function countedOf(leaf: Leaf, stored: StoredScore, cells: LeafCells | null, ceiling: { share: string } | null): number | null {
  if (stored.score === null || (cells?.pending ?? 0) > 0) return null;
  const most = ceiling === null ? pointsOf(leaf) : shareOf(pointsOf(leaf), ceiling.share);
  return Math.min(stored.score, most);
}

/** What the row still needs before the head may sign. */
export function needOf(leaf: Leaf, stored: StoredScore, computed: number | null): RowNeed {
  if (stored.returned && !stored.rescored) return 'rescore';
  if (stored.naReason !== null && stored.naAccepted !== false) return null;
  if (stored.score === null) return 'score';
  if (stored.statement !== '') return null;
  const explained = leaf.rule.type !== 'level' && (computed === null || computed === stored.score);
  return explained ? null : 'statement';
}

/** A claim as it is stored, or null. It was judged when it was stored. */
export const claimOf = (stored: Pick<StoredScore, 'claim'>): LeafClaim | null => (stored.claim === null ? null : (JSON.parse(stored.claim) as LeafClaim));

/** The line of the grid. */
export function scoringRow(basis: LeafBasis, stored: StoredScore): ScoringRowView {
  const { leaf, view, outcome, figure, cells } = basis;
  const ceiling = ceilingOf(basis, claimOf(stored));
  const computed = computedOf({ leaf, outcome }, ceiling);
  const counted = countedOf(leaf, stored, cells, ceiling);
  return {
    code: view.code,
    levels: view.levels,
    name: view.name,
    points: view.points,
    aspect: view.aspect,
    kind: view.kind,
    ruleType: view.ruleType,
    ruleText: view.ruleText,
    rule: view.rule,
    score: stored.score === null ? null : hundredthsText(stored.score),
    counted: counted === null ? null : hundredthsText(counted),
    claim: stored.claim,
    computed: computed === null ? null : hundredthsText(computed),
    figure,
    statement: stored.statement,
    naReason: stored.naReason,
    naAccepted: stored.naAccepted,
    ceilingPct: ceiling === null ? null : percentText(ceiling.share),
    evidence: cells ?? NO_EVIDENCE,
    returned: stored.returned,
    returnReason: stored.returnReason,
    needs: needOf(leaf, stored, computed),
    version: stored.version,
    updatedAt: stored.updatedAt,
    updatedBy: stored.updatedBy,
  };
}

const NO_EVIDENCE = { cells: 0, filled: 0, accepted: 0, returned: 0, pending: 0 } as const;

/** What the totals need of a row. */
export const totalsPart = (row: Pick<ScoringRowView, 'code' | 'counted' | 'naReason' | 'naAccepted'>): { code: string; score: string | null; naAccepted: boolean } => ({
  code: row.code,
  score: row.counted,
  naAccepted: row.naReason !== null && row.naAccepted === true,
});

/** The figure behind a leaf with a formula: also while facts are missing, which it then names. */
export function figureView(leaf: Leaf, outcome: Outcome): ScoreFigureView | null {
  const { formula } = leaf;
  if (formula === null) return null;
  const variables = new Map(formula.variables.map((variable) => [variable.name, variable]));
  const { figure } = outcome;
  return {
    formulaId: formula.id,
    formulaText: figure?.formulaText ?? `${formula.name} = ${formula.expression}`,
    value: figure?.value ?? null,
    shown: figure?.shown ?? '',
    grade: figure?.grade ?? null,
    inputs: (figure?.inputs ?? []).map(({ id, name, dimension, value, period, sourceText, grade }) => ({
      factId: id, name, label: variables.get(name)?.label ?? name, dimension, value, period, source: sourceText, grade,
    })),
    missing: outcome.missing.map((fact): MissingFactView => ({ ...fact, unit: variables.get(fact.name)?.unit ?? 'number' })),
    signals: outcome.signals.map(({ text }) => text),
  };
}
