import { SeededRandom } from '../verify/audit-ledger.js';

/** Chance that falls the same way for the same seed. */
export class SeededChance extends SeededRandom {
  happens(probability: number): boolean {
    return probability > 0 && this.below(1_000_000) < probability * 1_000_000;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const result = [...list];
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = this.below(last + 1);
      [result[last], result[other]] = [result[other] as T, result[last] as T];
    }
    return result;
  }

  /** The same items in another order, with those of one lane kept in theirs. */
  interleaved<T>(list: readonly T[], laneOf: (item: T) => unknown): T[] {
    const lanes = new Map<unknown, T[]>();
    for (const item of list) lanes.set(laneOf(item), [...(lanes.get(laneOf(item)) ?? []), item]);
    return this.shuffled(list.map(laneOf)).map((lane) => lanes.get(lane)?.shift() as T);
  }
}
