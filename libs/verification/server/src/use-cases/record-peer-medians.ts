import { evaluateLeaf, type CompiledLeaf } from '@wudan/catalogue-server';
import { recordFacts, type FactDraft } from '@wudan/facts-server';
import type { Tx } from '@wudan/kernel-server';
import { plainDecimal } from '@wudan/kernel-core';
import { worstOf } from '../domain/check.js';
import { fourPlaces, median } from '../domain/robust.rules.js';
import { figuresOfPeers } from './make-checks.js';
import type { Basis } from './gather-basis.js';

/** The variable that formulas have for the middle of like units, and what it is divided by. */
const MEDIAN = 'peer_median';

/**
 * Some formulas divide by the median of like units. Where there are enough of them it is worked out and recorded; where there are fewer, a benchmark
 * of the office stands in, and without one the leaf stays without figure. True when something was recorded.
 */
export async function recordPeerMedians(tx: Tx, basis: Basis): Promise<boolean> {
  const { issued, asOf, facts, pilot, policy, settings, year } = basis;
  const drafts = issued.set.leaves.flatMap((leaf): FactDraft[] => {
    if (!leaf.formula?.variables.some(({ name }) => name === MEDIAN)) return [];
    const gap = evaluateLeaf(issued.set, leaf, facts.filter(({ name }) => name !== MEDIAN), null, { asOf }).missing.find(({ name }) => name === MEDIAN);
    const perHead = withoutMedian(leaf);
    if (!gap || !perHead) return [];
    const values = figuresOfPeers(basis, perHead);
    const benchmark = settings.find('benchmark', leaf.code) ?? settings.find('benchmark', leaf.formula.id);
    const about = { unitId: pilot.unitId, name: MEDIAN, dimension: gap.dimension, period: year.year };
    if (values.length >= policy.peersAtLeast) {
      const grade = worstOf(basis.peers.facts.flatMap((each) => evaluateLeaf(issued.set, perHead, each, null, { asOf }).figure?.grade ?? []));
      return [{ ...about, value: plainDecimal(fourPlaces(median(values))), grade, source: { kind: 'manual', text: `数据核验：${basis.peers.name}${values.length}个单位的中位数` } }];
    }
    return benchmark ? [{ ...about, value: benchmark.value, grade: 'B', source: { kind: 'manual', text: `外部参照值：${benchmark.source}` } }] : [];
  });
  if (drafts.length > 0) await recordFacts(tx, drafts);
  return drafts.length > 0;
}

/** The same leaf before it is compared: `(output/headcount) / peer_median` without its last step. */
function withoutMedian(leaf: CompiledLeaf): CompiledLeaf | null {
  const { formula } = leaf;
  const match = formula && /^\((.+)\)\s*\/\s*peer_median$/.exec(formula.expression.trim());
  return formula && match?.[1] ? { ...leaf, formula: { ...formula, expression: match[1], variables: formula.variables.filter(({ name }) => name !== MEDIAN) } } : null;
}
