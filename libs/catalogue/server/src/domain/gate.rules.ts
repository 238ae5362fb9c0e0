import { compareDecimals, sumOfDecimals } from '@wudan/kernel-core';
import type { CompiledLeaf } from './compiled-set.js';
import { endOf, startOf } from './fact-choice.rules.js';
import type { GateOperator } from './indicator-document.js';
import type { GateHit, LeafFact } from './score.js';

const HOLDS: Readonly<Record<GateOperator, (order: number) => boolean>> = {
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
};

/** The gate of a leaf when its fact meets it. Without the fact it does not; of several the sum over dimensions in the newest period counts. */
export function gateHits({ code, rule }: CompiledLeaf, facts: readonly LeafFact[], asOf: string | undefined): GateHit[] {
  if (rule.type !== 'deduction' || !rule.gate) return [];
  const { gate } = rule;
  const known = facts.filter(({ name, period }) => name === gate.fact && (asOf === undefined || period === 'all' || startOf(period) <= asOf));
  const [newest] = known.map(({ period }) => period).sort((left, right) => (endOf(left) < endOf(right) ? 1 : -1));
  if (newest === undefined) return [];
  const now = known.filter(({ period }) => period === newest);
  const totals = now.filter(({ dimension }) => dimension === '');
  const value = sumOfDecimals((totals.length > 0 ? totals : now).map((fact) => fact.value));
  if (!HOLDS[gate.op](compareDecimals(value, gate.value))) return [];
  return [{ leaf: code, fact: gate.fact, capGrade: gate.capGrade, handOver: gate.handOver, text: gate.text }];
}
