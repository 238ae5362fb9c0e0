import { stressRun } from '@wudan/catalogue-server';
import { scoredSet } from './check-scores.js';
/** Units with known fates: 甲 is better than all in every leaf, 丁 worse, 戊 the same as 丁; 乙 and 丙 differ by a thousandth of a point with strengths apart. */ const UNITS = [
    {
        name: '甲',
        execution: 0.95,
        benefit: 0.95,
        individual: 0.95
    },
    {
        name: '乙',
        execution: 0.9,
        benefit: 0.7,
        individual: 0.8
    },
    {
        name: '丙',
        execution: 0.6,
        benefit: 0.9357,
        individual: 0.8
    },
    {
        name: '丁',
        execution: 0.4,
        benefit: 0.4,
        individual: 0.4
    },
    {
        name: '戊',
        execution: 0.4,
        benefit: 0.4,
        individual: 0.4
    }
];
/** The units whose rank must flip; no other may. */ export const KNOWN_FLIPS = [
    '乙',
    '丙'
];
/** Base ranks by hand: 114.00, 94.80, 94.80 less a thousandth, 48.00 twice. */ export const KNOWN_RANKS = [
    1,
    2,
    3,
    4,
    4
];
export function finished(order) {
    const run = stressRun(order);
    for(;;){
        const step = run.next();
        if (step.done) return step.value;
    }
}
const leaves = ()=>scoredSet('1.0.0').leaves.map(({ points, kind })=>({
            points: Number(points),
            kind
        }));
function knownOrder(seed) {
    const set = scoredSet('1.0.0');
    const rates = UNITS.map((unit)=>set.leaves.map(({ kind, aspect })=>kind === 'individual' ? unit.individual : unit[aspect]));
    return {
        leaves: leaves(),
        rates,
        spread: 0.2,
        draws: 2_000,
        seed
    };
}
export function checkFlips(flips, ranks, seed) {
    const result = finished(knownOrder(seed));
    const faults = [];
    if (ranks.join() !== result.ranks.join()) faults.push(`the base ranks are ${result.ranks.join()}, by hand ${ranks.join()}`);
    const flipped = UNITS.filter((_, unit)=>(result.flips[unit] ?? 0) > 0).map(({ name })=>name);
    if (flipped.join() !== flips.join()) faults.push(`the ranks of ${flipped.join('、') || 'nobody'} flip, known ${flips.join('、')}`);
    const share = (result.flips[1] ?? 0) / 2_000;
    if (share < 0.3 || share > 0.7) faults.push(`two units a thousandth of a point apart flip in ${share} of the draws`);
    if (finished(knownOrder(seed)).flips.join() !== result.flips.join()) faults.push('the same seed gives other flips');
    return faults;
}
/** 1,000 units × 10,000 draws. @returns processor milliseconds and how many units flip */ export function fullStress(seed) {
    const before = process.cpuUsage();
    const columns = leaves();
    const rates = Array.from({
        length: 1_000
    }, (_, unit)=>columns.map((_leaf, leaf)=>0.5 + (unit * 7_919 + leaf * 104_729) % 1_000 / 1_000 * 0.5));
    const { flips } = finished({
        leaves: columns,
        rates,
        spread: 0.2,
        draws: 10_000,
        seed
    });
    const { user, system } = process.cpuUsage(before);
    return {
        cpuMs: Math.round((user + system) / 1_000),
        flipped: flips.filter((count)=>count > 0).length
    };
}

//# sourceMappingURL=check-stress.js.map