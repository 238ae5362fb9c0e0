import { compareDecimals, halfUp, hundredths, hundredthsText, rateText } from '@wudan/kernel-core';
import type { CompiledLeaf, CompiledSet } from './compiled-set.js';
import type { GateHit, LeafScore, ScoreTotals } from './score.js';
import { spreadPoints } from './spread.rules.js';

/**
 * Totals from the leaves, never from rounded sums. Points of leaves that do not apply are spread over those that do; the full points stay
 * the denominator. A leaf without a score counts nothing.
 * @param gates what caps the grade
 */
export function totalsOf(set: CompiledSet, scores: readonly LeafScore[], gates: readonly GateHit[] = []): ScoreTotals {
  const given = new Map(scores.map((score) => [score.code, score]));
  const away = new Set(scores.filter(({ naAccepted }) => naAccepted).map(({ code }) => code));
  const full = (leaf: CompiledLeaf): number => hundredths(leaf.points) ?? 0;
  const carried = spreadPoints(set, away);
  const own = (leaf: CompiledLeaf): number => (away.has(leaf.code) ? 0 : (hundredths(given.get(leaf.code)?.score ?? '0') ?? 0));
  const earned = new Map(set.leaves.map((leaf) => [leaf.code, Number(halfUp(BigInt(own(leaf)) * BigInt(carried.get(leaf.code) ?? 0), BigInt(full(leaf))))]));
  const sum = (which: (leaf: CompiledLeaf) => boolean, of: (leaf: CompiledLeaf) => number): number => set.leaves.reduce((all, leaf) => (which(leaf) ? all + of(leaf) : all), 0);
  const earnedOf = (leaf: CompiledLeaf): number => earned.get(leaf.code) ?? 0;
  const all = (): boolean => true;
  const total = sum(all, earnedOf);
  const rate = rateText(total, sum(all, full));
  return {
    total: hundredthsText(total),
    common: hundredthsText(sum(({ kind }) => kind === 'common', earnedOf)),
    individual: hundredthsText(sum(({ kind }) => kind === 'individual', earnedOf)),
    execution: hundredthsText(sum(({ kind, aspect }) => kind === 'common' && aspect === 'execution', earnedOf)),
    benefit: hundredthsText(sum(({ kind, aspect }) => kind === 'common' && aspect === 'benefit', earnedOf)),
    rate,
    applicableRate: rateText(sum(all, own), sum(({ code }) => !away.has(code), full)),
    scored: scores.filter(({ score, naAccepted }) => score !== null || naAccepted).length,
    leaves: set.leaves.length,
    grade: gradeOf(set, rate, gates),
    byTop: set.nodes
      .filter(({ level }) => level === 1)
      .map(({ code, name, points }) => ({ code, name, points, score: hundredthsText(sum(({ path }) => path[0] === code, earnedOf)) })),
    spread: set.leaves.filter((leaf) => !away.has(leaf.code) && carried.get(leaf.code) !== full(leaf)).map((leaf) => ({ code: leaf.code, points: hundredthsText(carried.get(leaf.code) ?? 0) })),
  };
}

/** The grade of a score rate, no better than the gates allow. */
function gradeOf({ gradeBands }: CompiledSet, rate: string, gates: readonly GateHit[]): string {
  const reached = gradeBands.findIndex(({ min }) => compareDecimals(rate, min) >= 0);
  const allowed = gates.map(({ capGrade }) => gradeBands.findIndex(({ grade }) => grade === capGrade));
  return gradeBands[Math.max(reached, ...allowed)]?.label ?? '';
}
