import { parseArgs } from 'node:util';
import { COMPILE_FAULT_CODES, shippedTemplates } from '@wudan/catalogue-server';
import { checkRescore, checkSpreads, KNOWN_SPREADS } from '../indicators/check-scores.js';
import { checkBytes, checkTotals, notRefused, shippedSet } from '../indicators/check-sets.js';
import { checkFlips, fullStress, KNOWN_FLIPS, KNOWN_RANKS } from '../indicators/check-stress.js';
import { HAND_PACKS, HAND_TOTALS } from '../indicators/hand-table.js';
import { KNOWN_SCORES, KNOWN_TOTALS, LATER_TOTAL } from '../indicators/known-scores.js';
import { MUTANTS } from '../indicators/mutants.js';
import { PINNED_HASHES } from '../indicators/pinned-hashes.js';
/** Processor time that 1,000 units × 10,000 draws may take. */ const STRESS_MS = 4_000;
const told = (what, faults)=>{
    console.log(`${what}: ${faults.length === 0 ? 'ok' : `${faults.length} faults`}`);
    for (const fault of faults)console.log(`FAULT ${fault}`);
    return faults.length;
};
const pinOf = ({ part, key, version })=>`${part} ${key} ${version}`;
/** Everything about the shipped versions and about scoring, against numbers worked out by hand. */ function checkProduct(seed) {
    const shipped = shippedTemplates();
    const unpinned = shipped.filter((template)=>PINNED_HASHES[pinOf(template)] === undefined).map((template)=>`${pinOf(template)} is not pinned: ${template.contentHash}`);
    return told(`totals of ${HAND_TOTALS.length} templates with their packs`, HAND_TOTALS.flatMap((hand)=>checkTotals(hand, HAND_PACKS))) + told(`same bytes twice, ${shipped.length} shipped versions`, [
        ...unpinned,
        ...shipped.flatMap((template)=>checkBytes(pinOf(template), template.document, PINNED_HASHES[pinOf(template)]))
    ]) + told(`re-score of ${Object.keys(KNOWN_SCORES).length} leaves under the old version`, checkRescore(KNOWN_SCORES, KNOWN_TOTALS, LATER_TOTAL)) + told(`spread of what does not apply, ${KNOWN_SPREADS.length} cases`, checkSpreads(KNOWN_SPREADS)) + told(`known flip set, seed ${seed}`, checkFlips(KNOWN_FLIPS, KNOWN_RANKS, seed));
}
/** Every known-wrong change must be refused for what it is. */ function checkMutants() {
    const sound = shippedSet('government_department', 'gov_default');
    let refused = 0;
    for (const mutant of MUTANTS){
        const reason = notRefused(mutant, sound);
        if (reason === null) refused += 1;
        else console.log(`NOT REFUSED: ${mutant.name}: ${reason}`);
    }
    const seen = new Set(MUTANTS.map(({ expects })=>expects));
    const unseen = COMPILE_FAULT_CODES.filter((code)=>!seen.has(code));
    console.log(`known-wrong documents refused: ${refused} of ${MUTANTS.length}; fault codes never seen: ${unseen.length === 0 ? 'none' : unseen.join(', ')}`);
    return {
        refused,
        neverRed: unseen.length
    };
}
function once(seed) {
    const faults = checkProduct(seed);
    const { refused, neverRed } = checkMutants();
    const { cpuMs, flipped } = fullStress(seed);
    console.log(`1,000 units × 10,000 draws: ${cpuMs} ms of processor time (at most ${STRESS_MS}), ${flipped} units flip`);
    const ok = faults === 0 && refused === MUTANTS.length && neverRed === 0 && cpuMs <= STRESS_MS;
    console.log(JSON.stringify({
        verify: 'indicators',
        templates: HAND_TOTALS.length,
        packs: Object.keys(HAND_PACKS).length,
        rescored: Object.keys(KNOWN_SCORES).length,
        wrong: MUTANTS.length,
        refused,
        neverRed,
        stressCpuMs: cpuMs,
        seed,
        faults,
        ok
    }));
    return ok;
}
/** Wrong expectations, one for each check: a suite that accepts one of them proves nothing. */ function planted(seed) {
    const [first] = HAND_TOTALS;
    const [spread] = KNOWN_SPREADS;
    const [shipped] = shippedTemplates();
    if (!first || !spread || !shipped) throw new Error('nothing to plant a fault in');
    return [
        {
            name: 'a point of A taken for B',
            run: ()=>checkTotals({
                    ...first,
                    tops: {
                        ...first.tops,
                        A: first.tops.A - 1,
                        B: first.tops.B + 1
                    }
                }, HAND_PACKS)
        },
        {
            name: 'execution and benefit changed over',
            run: ()=>checkTotals({
                    ...first,
                    execution: first.benefit,
                    benefit: first.execution
                }, HAND_PACKS)
        },
        {
            name: 'one leaf fewer',
            run: ()=>checkTotals({
                    ...first,
                    leaves: first.leaves - 1
                }, HAND_PACKS)
        },
        {
            name: 'a pack with other points',
            run: ()=>checkTotals(first, {
                    ...HAND_PACKS,
                    party_default: [
                        5,
                        6,
                        4,
                        3,
                        2
                    ]
                })
        },
        {
            name: 'a pack that does not fit',
            run: ()=>checkTotals({
                    ...first,
                    packs: [
                        'party_default',
                        'hospital'
                    ]
                }, HAND_PACKS)
        },
        {
            name: 'a shipped version altered',
            run: ()=>checkBytes('altered', {
                    ...shipped.document,
                    name: `${shipped.document.name}改`
                }, shipped.contentHash)
        },
        {
            name: 'a stored score a hundredth off',
            run: ()=>checkRescore({
                    ...KNOWN_SCORES,
                    'C2.1': {
                        claim: {
                            occurrences: [
                                0,
                                1
                            ]
                        },
                        points: '2.56'
                    }
                }, KNOWN_TOTALS, LATER_TOTAL)
        },
        {
            name: 'a claim altered',
            run: ()=>checkRescore({
                    ...KNOWN_SCORES,
                    'A1.1': {
                        claim: {
                            occurrences: [
                                1,
                                1
                            ]
                        },
                        points: '2.40'
                    }
                }, KNOWN_TOTALS, LATER_TOTAL)
        },
        {
            name: 'a stored total a hundredth off',
            run: ()=>checkRescore(KNOWN_SCORES, {
                    ...KNOWN_TOTALS,
                    total: '91.81'
                }, LATER_TOTAL)
        },
        {
            name: 'points that do not apply left where they are',
            run: ()=>checkRescore(KNOWN_SCORES, {
                    ...KNOWN_TOTALS,
                    total: '90.40',
                    F: '2.70'
                }, LATER_TOTAL)
        },
        {
            name: 'the new version scores as the old',
            run: ()=>checkRescore(KNOWN_SCORES, KNOWN_TOTALS, KNOWN_TOTALS['total'] ?? '')
        },
        {
            name: 'a remainder given to another leaf',
            run: ()=>checkSpreads([
                    {
                        away: [
                            'C1.2'
                        ],
                        carried: {
                            'C1.1': '3.66',
                            'C1.3': '4.89',
                            'C1.4': '2.45'
                        }
                    }
                ])
        },
        {
            name: 'points that vanish',
            run: ()=>checkSpreads([
                    {
                        ...spread,
                        carried: {}
                    }
                ])
        },
        {
            name: 'a flip overlooked',
            run: ()=>checkFlips([
                    '乙'
                ], KNOWN_RANKS, seed)
        },
        {
            name: 'a flip invented',
            run: ()=>checkFlips([
                    '甲',
                    ...KNOWN_FLIPS
                ], KNOWN_RANKS, seed)
        },
        {
            name: 'equal units ranked apart',
            run: ()=>checkFlips(KNOWN_FLIPS, [
                    1,
                    2,
                    3,
                    4,
                    5
                ], seed)
        }
    ];
}
/** Every planted fault in turn: wrong documents and wrong expectations must all be caught, the sound product must pass before and after. */ function red(seed) {
    const before = checkProduct(seed) === 0;
    const { refused, neverRed } = checkMutants();
    const plants = planted(seed);
    const missed = plants.filter(({ run })=>run().length === 0);
    for (const { name } of missed)console.log(`NOT CAUGHT: ${name}`);
    for (const { name, run } of plants.filter((plant)=>!missed.includes(plant)))console.log(`caught: ${name} (${run()[0] ?? ''})`);
    const control = before && checkProduct(seed) === 0;
    const caught = refused + plants.length - missed.length;
    const total = MUTANTS.length + plants.length;
    const ok = control && caught === total && neverRed === 0;
    console.log(JSON.stringify({
        verify: 'indicators',
        planted: total,
        caught,
        rules: COMPILE_FAULT_CODES.length,
        rulesNeverRed: neverRed,
        control,
        ok
    }));
    return ok;
}
/**
 * `node tests/dist/verify/indicators.js [--red] [--seed text]`: the shipped indicator sets are proved, known-wrong ones are refused, old
 * scores come out again. Ends with one JSON line; exit code 0 only when it says ok.
 */ function main() {
    const { values } = parseArgs({
        options: {
            red: {
                type: 'boolean'
            },
            seed: {
                type: 'string'
            }
        }
    });
    const seed = values.seed ?? 'M9';
    return values.red ? red(seed) : once(seed);
}
process.exitCode = main() ? 0 : 1;

//# sourceMappingURL=indicators.js.map