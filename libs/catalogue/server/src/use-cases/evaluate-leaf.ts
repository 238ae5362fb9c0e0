import { compareDecimals, hundredths, hundredthsText, isDecimal, micro, shareOfHundredths, WHOLE_SHARE } from '@wudan/kernel-core';
import type { CompiledLeaf, CompiledSet } from '../domain/compiled-set.js';
import { FactChoice } from '../domain/fact-choice.rules.js';
import { figureOf, judged, shownFigure } from '../domain/figure.rules.js';
import { isRefusal } from '../domain/formula.js';
import { gateHits } from '../domain/gate.rules.js';
import type { LeafClaim, LeafFact, LeafOutcome, LeafSignal, ScoreOptions } from '../domain/score.js';
import { readFormula } from './read-formula.js';

/** Most that a figure of grade D earns unless told otherwise. Own rule, DOMAIN: D-grade figures. */
const GRADE_D_CAP = '0.8';

/**
 * The points a rule gives a leaf for its facts and for what is claimed. Without the facts or the claim it needs there are no points but a
 * list of what is missing. Callable by upper contexts.
 * @param claim judged by `claimFault` before
 */
export function evaluateLeaf(set: CompiledSet, leaf: CompiledLeaf, facts: readonly LeafFact[], claim: LeafClaim | null, options: ScoreOptions = {}): LeafOutcome {
  const gates = gateHits(leaf, facts, options.asOf);
  const share = earnedShare(leaf, claim);
  if (leaf.rule.type === 'ratio') return { ...ratioOutcome(set, leaf, facts, claim, options), gates };
  const nothing = { signals: [], missing: [], gates, notApplicable: false };
  return share === null ? nothing : { ...nothing, points: hundredthsText(shareOfHundredths(hundredths(leaf.points) ?? 0, share)) };
}

/** The share that a claim earns by a deduction, a level or a checklist; null without a claim. */
function earnedShare({ rule }: CompiledLeaf, claim: LeafClaim | null): bigint | null {
  switch (rule.type) {
    case 'deduction': {
      if (!claim?.occurrences) return null;
      const taken = rule.items.reduce((all, { pct, per }, index) => {
        const count = claim.occurrences?.[index] ?? 0;
        return all + micro(pct) * BigInt(per === 'once' ? Math.min(count, 1) : count);
      }, 0n);
      return taken >= WHOLE_SHARE ? 0n : WHOLE_SHARE - taken;
    }
    case 'level': {
      const level = rule.levels.find(({ grade }) => grade === claim?.grade);
      return level ? micro(level.scorePct) : null;
    }
    case 'checklist':
      return claim?.ticks ? rule.items.reduce((all, { pct }, index) => (claim.ticks?.[index] ? all + micro(pct) : all), 0n) : null;
    case 'ratio':
      return null;
  }
}

function ratioOutcome(set: CompiledSet, leaf: CompiledLeaf, facts: readonly LeafFact[], claim: LeafClaim | null, options: ScoreOptions): Omit<LeafOutcome, 'gates'> {
  const { rule, formula } = leaf;
  if (rule.type !== 'ratio' || !formula) throw new Error(`Leaf ${leaf.code} is no ratio.`);
  const cap = options.gradeDCap ?? GRADE_D_CAP;
  if (!isDecimal(cap)) throw new RangeError(`The share for grade D is no decimal: ${cap}`);
  const points = (scorePct: string, gradeD: boolean): string =>
    hundredthsText(shareOfHundredths(hundredths(leaf.points) ?? 0, gradeD && compareDecimals(scorePct, cap) > 0 ? micro(cap) : micro(scorePct)));
  const capped = (scorePct: string, gradeD: boolean): LeafSignal[] =>
    gradeD && compareDecimals(scorePct, cap) > 0 ? [{ when: 'grade_d', text: `数据为单位自报（D级），最多得该项分值的${shownFigure(cap, 'ratio').replace(' ', '')}` }] : [];
  if (claim?.value !== undefined) {
    const { scorePct, signals } = judged(rule, claim.value);
    const figure = { formulaId: formula.id, formulaText: formula.expression, value: claim.value, shown: shownFigure(claim.value, formula.unit), overall: null, grade: 'D' as const, inputs: [], parts: [] };
    return { points: points(scorePct, true), figure, signals: [...signals, ...capped(scorePct, true)], missing: [], notApplicable: false };
  }
  const read = readFormula(formula.expression);
  if (isRefusal(read)) throw new Error(`Formula ${formula.id} of a compiled set cannot be read.`);
  const { figure, scorePct, signals, missing } = figureOf(leaf, rule, formula, read, new FactChoice(set, leaf, facts, options.asOf));
  if (!figure) return { signals, missing, notApplicable: false };
  if (scorePct === null) return { points: '0.00', figure, signals, missing, notApplicable: true };
  const gradeD = figure.grade === 'D';
  return { points: points(scorePct, gradeD), figure, signals: [...signals, ...capped(scorePct, gradeD)], missing, notApplicable: false };
}
