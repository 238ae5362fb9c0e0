import { compileDocument, shippedTemplates } from '@wudan/catalogue-server';
import { Settings, shippedSettings } from '@wudan/verification-server';
import { SeededRandom } from '../verify/audit-ledger.js';
import { check } from './check.js';
import { HONEST, INFLATED, INFLATED_WITH_COUNT, makeGroup, WORKING_DAYS, YEAR } from './make-loads.js';
export const RUNS = 100;
const PEERS = 5;
const GRADES = [
    'A',
    'B',
    'C',
    'D'
];
function tally({ loadCheck }, seed, behaviour) {
    const random = new SeededRandom(seed);
    const settings = new Settings(shippedSettings());
    let [flagged, untold, bare] = [
        0,
        0,
        0
    ];
    for(let run = 0; run < RUNS; run += 1){
        const { subject, others } = makeGroup(random, behaviour);
        const { check: found, shown } = loadCheck({
            year: YEAR,
            workingDays: WORKING_DAYS,
            facts: subject.facts,
            peers: others.map(({ facts })=>facts),
            peersAtLeast: PEERS,
            claim: {
                value: subject.claim,
                code: 'D2.1',
                name: '工作饱和度'
            }
        }, settings);
        if (found.verdict === 'differs') flagged += 1;
        if (shown.low === null) untold += 1;
        else if (!(Number(shown.low) < Number(shown.middle) && Number(shown.middle) < Number(shown.high)) || !GRADES.includes(shown.grade) || !found.sentence.includes('至')) bare += 1;
    }
    return {
        flagged,
        untold,
        bare
    };
}
/** M4: inflation is found, alone and with a count pushed up too; honest units are left in peace; never a bare number; grade D never earns everything. */ export function checkLoad(instruments, seed) {
    const inflated = tally(instruments, seed, INFLATED);
    const both = tally(instruments, seed + 1, INFLATED_WITH_COUNT);
    const honest = tally(instruments, seed + 2, HONEST);
    const bare = inflated.bare + both.bare + honest.bare;
    return [
        check('M4', 'inflation by 40 % is flagged', inflated.flagged >= 95, `${inflated.flagged} of ${RUNS}; at least 95`),
        check('M4', 'inflation is flagged when one count is inflated too', both.flagged >= 95, `${both.flagged} of ${RUNS}; at least 95 (${both.untold} without interval)`),
        check('M4', 'honest noise of 10 % is left in peace', honest.flagged <= 5 && honest.untold <= 5, `${honest.flagged} of ${RUNS} flagged, ${honest.untold} without interval; at most 5`),
        check('M4', 'an interval with a grade, never a bare number', bare === 0, `${bare} of ${3 * RUNS} bare`),
        ...checkGradeD(instruments, seed)
    ];
}
const DRAWS = 12;
/** Every ratio of every shipped template and pack, with figures of grade D: typed by the unit and computed from its facts. */ function checkGradeD({ evaluateLeaf }, seed) {
    const random = new SeededRandom(seed);
    let [full, tried, fullWithA] = [
        0,
        0,
        0
    ];
    const kinds = new Set();
    for (const { document } of shippedTemplates()){
        const { set } = compileDocument(document);
        if (!set) throw new Error(`${document.key} does not compile`);
        for (const leaf of set.leaves.filter(({ rule })=>rule.type === 'ratio')){
            for (const value of figuresIn(leaf)){
                tried += 1;
                if (earnsAll(leaf, evaluateLeaf(set, leaf, [], {
                    value
                }).points)) full += 1;
            }
            for(let draw = 0; draw < DRAWS; draw += 1){
                const facts = factsFor(random, set, leaf);
                const own = evaluateLeaf(set, leaf, facts.map((fact)=>({
                        ...fact,
                        grade: 'D'
                    })), null);
                if (own.points === undefined || own.notApplicable) continue;
                tried += 1;
                kinds.add(`${document.key} ${leaf.code}`);
                if (earnsAll(leaf, own.points)) full += 1;
                if (earnsAll(leaf, evaluateLeaf(set, leaf, facts, null).points)) fullWithA += 1;
            }
        }
    }
    return [
        check('M4', 'grade D never earns full points', full === 0 && tried > 1_000, `${full} of ${tried} figures earned everything, over ${kinds.size} leaves`),
        check('M4', 'the same figures of grade A do', fullWithA > 100, `${fullWithA} of them`)
    ];
}
const earnsAll = (leaf, points)=>points !== undefined && Number(points) > Number(leaf.points) * 0.8 + 0.005;
/** A figure in each band. */ function figuresIn({ rule }) {
    if (rule.type !== 'ratio') return [];
    return rule.bands.map(({ min, max })=>(min === null ? Number(max) - 0.01 : max === null ? Number(min) + 0.01 : (Number(min) + Number(max)) / 2).toFixed(4)).filter((value)=>Number(value) >= 0);
}
/** A value for every variable of the leaf's formula, near one another so that some of the ratios are good. */ function factsFor(random, set, leaf) {
    const shared = set.leaves.filter(({ formula })=>formula?.id === leaf.formula?.id).length > 1;
    const isSeries = leaf.formula?.expression.includes('sum(') === true;
    return (leaf.formula?.variables ?? []).flatMap(({ name, unit })=>(isSeries ? [
            '甲',
            '乙'
        ] : [
            ''
        ]).map((item)=>({
                id: `${leaf.code}-${name}-${item}`,
                name,
                dimension: shared ? item === '' ? leaf.code : `${leaf.code}/${item}` : item,
                period: 'all',
                grade: 'A',
                sourceText: '台账',
                value: unit === 'ratio' ? (random.between(1, 100) / 100).toFixed(2) : String(random.between(80, 120))
            })));
}

//# sourceMappingURL=check-load.js.map