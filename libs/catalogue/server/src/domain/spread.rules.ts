import { hundredths } from '@wudan/kernel-core';
import type { CompiledLeaf, CompiledSet } from './compiled-set.js';

const full = (leaf: CompiledLeaf): number => hundredths(leaf.points) ?? 0;

/** The nearest group of leaves that apply: below the same parent, then its parent, up to the top, then of the same kind. */
function takersOf(set: CompiledSet, leaf: CompiledLeaf, away: ReadonlySet<string>): { key: string; takers: CompiledLeaf[] } | null {
  for (const code of [...leaf.path].slice(0, -1).reverse()) {
    const takers = set.leaves.filter((other) => !away.has(other.code) && other.path.includes(code));
    if (takers.length > 0) return { key: code, takers };
  }
  const takers = set.leaves.filter((other) => !away.has(other.code) && other.kind === leaf.kind);
  return takers.length > 0 ? { key: leaf.kind, takers } : null;
}

/**
 * Shares a whole number of hundredths in proportion to weights by largest remainder: the parts add up to it exactly. Equal remainders go to
 * the earlier one.
 */
export function largestRemainder(amount: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (all === 0) return weights.map(() => 0);
  const parts = weights.map((weight) => Math.floor((amount * weight) / all));
  const rest = amount - parts.reduce((sum, part) => sum + part, 0);
  const order = weights.map((weight, index) => ({ index, remainder: (amount * weight) % all })).sort((left, right) => right.remainder - left.remainder || left.index - right.index);
  for (const { index } of order.slice(0, rest)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/**
 * What each leaf carries, in hundredths, when some do not apply: those carry nothing, their points go to the leaves of the nearest group
 * in proportion to points. When no leaf of a kind applies its points are nobody's.
 */
export function spreadPoints(set: CompiledSet, away: ReadonlySet<string>): ReadonlyMap<string, number> {
  const carried = new Map(set.leaves.map((leaf) => [leaf.code, away.has(leaf.code) ? 0 : full(leaf)]));
  const groups = new Map<string, { amount: number; takers: CompiledLeaf[] }>();
  for (const leaf of set.leaves) {
    if (!away.has(leaf.code)) continue;
    const found = takersOf(set, leaf, away);
    if (!found) continue;
    const group = groups.get(found.key);
    if (group) group.amount += full(leaf);
    else groups.set(found.key, { amount: full(leaf), takers: found.takers });
  }
  for (const { amount, takers } of groups.values()) {
    largestRemainder(amount, takers.map(full)).forEach((part, index) => {
      const { code } = takers[index] ?? { code: '' };
      carried.set(code, (carried.get(code) ?? 0) + part);
    });
  }
  return carried;
}
