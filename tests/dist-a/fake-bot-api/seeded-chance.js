import { SeededRandom } from '../verify/audit-ledger.js';
/** Chance that falls the same way for the same seed. */ export class SeededChance extends SeededRandom {
    happens(probability) {
        return probability > 0 && this.below(1_000_000) < probability * 1_000_000;
    }
    shuffled(list) {
        const result = [
            ...list
        ];
        for(let last = result.length - 1; last > 0; last -= 1){
            const other = this.below(last + 1);
            [result[last], result[other]] = [
                result[other],
                result[last]
            ];
        }
        return result;
    }
    /** The same items in another order, with those of one lane kept in theirs. */ interleaved(list, laneOf) {
        const lanes = new Map();
        for (const item of list)lanes.set(laneOf(item), [
            ...lanes.get(laneOf(item)) ?? [],
            item
        ]);
        return this.shuffled(list.map(laneOf)).map((lane)=>lanes.get(lane)?.shift());
    }
}

//# sourceMappingURL=seeded-chance.js.map