import type { CompiledLeaf } from './compiled-set.js';
import { compareDecimals, micro, plainDecimal } from './decimal.rules.js';
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
  const known = facts.filter(({ name, period }) => name === gate.fact && (asOf === undefined || period === 'all' || period.slice(0, 4) <= asOf.slice(0, 4)) && (asOf === undefined || period.length !== 10 || period <= asOf));
  const [newest] = known.map(({ period }) => period).sort((left, right) => (keyOf(left) < keyOf(right) ? 1 : -1));
  if (newest === undefined) return [];
  const now = known.filter(({ period }) => period === newest);
  const totals = now.filter(({ dimension }) => dimension === '');
  const units = (totals.length > 0 ? totals : now).reduce((all, { value }) => all + micro(value), 0n);
  const value = `${units < 0n ? '-' : ''}${(units < 0n ? -units : units) / 1_000_000n}.${((units < 0n ? -units : units) % 1_000_000n).toString().padStart(6, '0')}`;
  if (!HOLDS[gate.op](compareDecimals(plainDecimal(value), gate.value))) return [];
  return [{ leaf: code, fact: gate.fact, capGrade: gate.capGrade, handOver: gate.handOver, text: gate.text }];
}

/** A figure for the whole period counts before dated ones, later ones before earlier. */
const keyOf = (period: string): string => (period === 'all' ? '9999' : period.length === 4 ? `${period}-12-31` : period);
