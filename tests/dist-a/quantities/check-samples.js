import { createHash } from 'node:crypto';
import { hashText } from '@wudan/verification-server';
import { SeededRandom } from '../verify/audit-ledger.js';
import { check } from './check.js';
export const RUNS = 1_000;
/** Errors planted: 64 of 800. */ const POPULATION = 800;
const PLANTED = 64;
const SIZE_LIMITS = {
    z: 1.645,
    share: 0.5,
    margin: 0.1
};
/** By hand from n0 = 68 and n = n0 / (1 + (n0 − 1) / N), rounded up. */ const SIZES = [
    [
        1,
        1
    ],
    [
        40,
        26
    ],
    [
        68,
        35
    ],
    [
        100,
        41
    ],
    [
        400,
        59
    ],
    [
        800,
        63
    ],
    [
        10_000,
        68
    ]
];
const sha = (text)=>createHash('sha256').update(text, 'utf8').digest('hex');
/** A list of matters; which of them are wrong is known here alone. */ function makeFrame(random) {
    const frame = Array.from({
        length: POPULATION
    }, (_, index)=>({
            key: `${random.pick([
                '信',
                '访',
                '电',
                '网'
            ])}-${2019 + index % 3}-${String(index).padStart(4, '0')}`,
            content: `第${index}件`
        }));
    const wrong = new Set();
    while(wrong.size < PLANTED)wrong.add(random.pick(frame).key);
    return {
        frame,
        wrong
    };
}
/** The sample drawn again by the description of the method alone, without its code. */ function drawnByHand(frame, seed, size) {
    const sorted = [
        ...frame
    ].sort((left, right)=>left.key < right.key ? -1 : 1);
    const whole = sha(JSON.stringify(sorted.map(({ key, content })=>[
            key,
            content
        ])));
    return sorted.map(({ key })=>({
            key,
            rank: sha(`${seed}\n${whole}\n${key}`)
        })).sort((left, right)=>left.rank < right.rank ? -1 : 1).slice(0, size).map(({ key })=>key);
}
/** M5: the same seed draws the same, by whomever; the interval covers what was planted as often as it says. */ export function checkSamples({ drawSample, errorRate, sampleSize }, seed) {
    const random = new SeededRandom(seed);
    const { frame, wrong } = makeFrame(random);
    const size = sampleSize(POPULATION, SIZE_LIMITS);
    const text = random.between(1, 999_999_999).toString(16);
    const [once, again, turned, other] = [
        drawSample(frame, text, size, hashText),
        drawSample(frame, text, size, hashText),
        drawSample([
            ...frame
        ].reverse(), text, size, hashText),
        drawSample(frame, `${text}f`, size, hashText)
    ];
    const keys = (sample)=>sample.items.map(({ key })=>key).join(' ');
    const changed = drawSample(frame.map((item, index)=>index === 0 ? {
            ...item,
            content: '另一件'
        } : item), text, size, hashText);
    let covered = 0;
    let taken = 0;
    for(let run = 0; run < RUNS; run += 1){
        const { items } = drawSample(frame, `${text}${run.toString(16)}`, size, hashText);
        const found = items.filter(({ key })=>wrong.has(key)).length;
        taken += found;
        const { low, high } = errorRate(POPULATION, size, found);
        if (low <= PLANTED / POPULATION && PLANTED / POPULATION <= high) covered += 1;
    }
    const share = covered / RUNS;
    const mean = taken / RUNS / size;
    const sizes = SIZES.filter(([population, wanted])=>sampleSize(population, SIZE_LIMITS) !== wanted).map(([population])=>`${population}: ${sampleSize(population, SIZE_LIMITS)}`);
    return [
        check('M5', 'the same seed gives the same sample hash', once.sampleHash === again.sampleHash && keys(once) === keys(again) && once.sampleHash === turned.sampleHash && keys(once) === keys(turned), once.sampleHash),
        check('M5', 'another seed or another list gives another', once.sampleHash !== other.sampleHash && keys(once) !== keys(other) && once.sampleHash !== changed.sampleHash, `${other.sampleHash.slice(0, 12)} ${changed.sampleHash.slice(0, 12)}`),
        check('M5', 'anybody draws the same by the description', keys(once) === drawnByHand(frame, text, size).join(' '), `${size} of ${POPULATION}`),
        check('M5', 'sizes are those of the formula', sizes.length === 0, sizes.length === 0 ? `${SIZES.length} sizes` : sizes.join(', ')),
        check('M5', 'no item is preferred', Math.abs(mean - PLANTED / POPULATION) < 0.006, `mean error share ${mean.toFixed(4)}, planted ${(PLANTED / POPULATION).toFixed(4)}`),
        check('M5', 'the 95 % interval covers 8 % in 93–99 % of the runs', share >= 0.93 && share <= 0.99, `${covered} of ${RUNS}`),
        ...checkExactCoverage(errorRate)
    ];
}
/** Populations on which the coverage is worked out without chance, with 8 % wrong. */ const POPULATIONS = [
    50,
    150,
    300,
    500,
    1_000,
    2_000,
    5_000
];
/** Coverage summed over everything a sample can show; chances by multiplication, without logarithms. */ function checkExactCoverage(errorRate) {
    const covers = POPULATIONS.map((population)=>{
        const size = Math.ceil(68 / (1 + 67 / population) - 1e-9);
        const errors = Math.round(population * 0.08);
        let sum = 0;
        for(let found = 0; found <= Math.min(size, errors); found += 1){
            const { low, high } = errorRate(population, size, found);
            if (low <= errors / population && errors / population <= high) sum += chanceOf(population, errors, size, found);
        }
        return sum;
    });
    return [
        check('M5', 'the exact coverage is never below 95 %', covers.every((share)=>share >= 0.95 && share <= 0.99), POPULATIONS.map((population, index)=>`${population}: ${(covers[index] ?? 0).toFixed(4)}`).join(', '))
    ];
}
/** Chance of so many errors in a sample, item by item: choose(size, found) times the chance of one such order. */ function chanceOf(population, errors, size, found) {
    let chance = 1;
    for(let index = 0; index < size; index += 1){
        chance *= index < found ? (errors - index) / (population - index) : (population - errors - (index - found)) / (population - index);
    }
    for(let index = 1; index <= found; index += 1)chance *= (size - found + index) / index;
    return chance;
}

//# sourceMappingURL=check-samples.js.map