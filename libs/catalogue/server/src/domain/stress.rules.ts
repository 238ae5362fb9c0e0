/** Units, draws and the widest movement of one stress run. Own rules. */
export const STRESS_LIMITS = { units: 1_000, draws: 10_000, spread: 0.5, seed: 60 } as const;

export interface StressOrder {
  /** Points of the leaves and the kind each belongs to: the sum of a kind stays as it is. */
  readonly leaves: readonly { readonly points: number; readonly kind: string }[];
  /** A share of the points for every leaf, unit by unit. */
  readonly rates: readonly (readonly number[])[];
  /** How far a weight may move: `0.2` is ±20 %. */
  readonly spread: number;
  readonly draws: number;
  readonly seed: string;
}

export interface StressResult {
  /** Base totals, in points. */
  readonly totals: Float64Array;
  readonly ranks: Int32Array;
  /** Draws in which a unit's rank is not its base rank. */
  readonly flips: Int32Array;
}

/** Draws between two pauses. */
const SLICE = 200;
/** Totals nearer than this are the same: the noise of sums, not a difference in points. */
const GRAIN = 1e9;
/** Room for the number of a unit beside its total in one exact double. */
const PLACES = 1_024;

/** Even numbers in [0, 1), the same for the same seed on every machine (xoshiro128**, seeded by FNV-1a and splitmix32). */
export function seededNumbers(seed: string): () => number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193) >>> 0;
  const word = (): number => {
    hash = (hash + 0x9e3779b9) >>> 0;
    let mixed = hash;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  let [a, b, c, d] = [word(), word(), word(), word()];
  const turned = (value: number, by: number): number => ((value << by) | (value >>> (32 - by))) >>> 0;
  return () => {
    const result = Math.imul(turned(Math.imul(b, 5) >>> 0, 7), 9) >>> 0;
    const shifted = (b << 9) >>> 0;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turned(d >>> 0, 11);
    return result / 0x1_0000_0000;
  };
}

/** Ranks by totals, 1 the best; equal totals share a rank. @param packed room of one double a unit */
function rankInto(ranks: Int32Array, totals: Float64Array, packed: Float64Array): void {
  const count = totals.length;
  for (let unit = 0; unit < count; unit += 1) packed[unit] = Math.round((totals[unit] ?? 0) * GRAIN) * PLACES + unit;
  packed.sort();
  let before = Number.NaN;
  let rank = 0;
  for (let place = 1; place <= count; place += 1) {
    const entry = packed[count - place] ?? 0;
    const total = Math.floor(entry / PLACES);
    if (total !== before) rank = place;
    before = total;
    ranks[entry - total * PLACES] = rank;
  }
}

/**
 * How often ranks change when every weight moves by chance within the spread and the sum of each kind is kept. Yields now and then, so that
 * whoever runs it can let others work.
 */
export function* stressRun({ leaves, rates, spread, draws, seed }: StressOrder): Generator<number, StressResult> {
  const [units, width] = [rates.length, leaves.length];
  const points = Float64Array.from(leaves, (leaf) => leaf.points);
  const kinds = [...new Set(leaves.map(({ kind }) => kind))];
  const kindOf = Int32Array.from(leaves, ({ kind }) => kinds.indexOf(kind));
  const sums = kinds.map((kind) => leaves.reduce((all, leaf) => (leaf.kind === kind ? all + leaf.points : all), 0));
  const table = new Float64Array(units * width);
  rates.forEach((row, unit) => row.forEach((rate, leaf) => (table[unit * width + leaf] = rate)));
  const next = seededNumbers(seed);
  const [weights, drawn] = [new Float64Array(width), new Float64Array(kinds.length)];
  const [totals, packed] = [new Float64Array(units), new Float64Array(units)];
  const [base, ranks, flips] = [new Int32Array(units), new Int32Array(units), new Int32Array(units)];

  const addUp = (by: Float64Array): void => {
    for (let unit = 0, at = 0; unit < units; unit += 1) {
      let total = 0;
      for (let leaf = 0; leaf < width; leaf += 1, at += 1) total += (by[leaf] as number) * (table[at] as number);
      totals[unit] = total;
    }
  };
  const draw = (): void => {
    drawn.fill(0);
    for (let leaf = 0; leaf < width; leaf += 1) {
      const weight = (points[leaf] as number) * (1 + spread * (2 * next() - 1));
      weights[leaf] = weight;
      drawn[kindOf[leaf] as number] = (drawn[kindOf[leaf] as number] as number) + weight;
    }
    for (let leaf = 0; leaf < width; leaf += 1) {
      const kind = kindOf[leaf] as number;
      weights[leaf] = ((weights[leaf] as number) * (sums[kind] as number)) / (drawn[kind] as number);
    }
  };

  addUp(points);
  rankInto(base, totals, packed);
  const baseTotals = Float64Array.from(totals);
  for (let count = 0; count < draws; count += 1) {
    draw();
    addUp(weights);
    rankInto(ranks, totals, packed);
    for (let unit = 0; unit < units; unit += 1) if (ranks[unit] !== base[unit]) flips[unit] = (flips[unit] as number) + 1;
    if (count % SLICE === SLICE - 1) yield count + 1;
  }
  return { totals: baseTotals, ranks: base, flips };
}
