import { ledgerOf } from '../e2e/rectification-pilot.js';
import { LEVELS, PROBLEMS, TRACKS, TYPES } from './bijie-problems.js';
import { check } from './check.js';
const LINEAGE = 'query ($id: ID!) { findingLineage(id: $id) { finding { no title } leaves { code } rectificationState } }';
const COUNTS = 'query ($id: ID!) { findingCounts(programmeId: $id) { total city county immediate timeLimited longTerm rows { category total } } }';
const counted = (rows, key)=>{
    const counts = {};
    for (const row of rows)counts[row[key]] = (counts[row[key]] ?? 0) + 1;
    return counts;
};
const same = (seen, expected)=>Object.keys({
        ...seen,
        ...expected
    }).every((key)=>(seen[key] ?? 0) === (expected[key] ?? 0));
/** What is wrong with the ledger, each problem by its title: it is not there, there twice, or stands somewhere else. */ export function faultsOf(rows) {
    const faults = PROBLEMS.flatMap(({ title, category, level, track })=>{
        const found = rows.filter((row)=>row.title === title);
        if (found.length === 0) return [
            `${title}: is missing`
        ];
        if (found.length > 1) return [
            `${title}: stands there ${found.length} times`
        ];
        return [
            [
                'category',
                category,
                found[0]?.category
            ],
            [
                'level',
                level,
                found[0]?.level
            ],
            [
                'track',
                track,
                found[0]?.track
            ]
        ].flatMap(([what, expected, seen])=>seen === expected ? [] : [
                `${title}: ${what} is ${seen} instead of ${expected}`
            ]);
    });
    return [
        ...faults,
        ...rows.filter(({ title })=>!PROBLEMS.some((problem)=>problem.title === title)).map(({ title })=>`${title}: is nobody's`)
    ];
}
/** M14: the 32 problems by type, level and track, each once and in its place, and the lineage from indicator to rectification. */ export async function checkRound({ city, programmeId }) {
    const { rows, counts } = await ledgerOf(city.assessor, programmeId);
    const faults = faultsOf(rows);
    const types = Object.fromEntries(TYPES);
    const levels = Object.fromEntries(counts.byLevel.map(({ key, total })=>[
            key,
            total
        ]));
    const tracks = Object.fromEntries(counts.byTrack.map(({ key, total })=>[
            key,
            total
        ]));
    const { findingCounts } = await city.assessor.client.ask(COUNTS, {
        id: programmeId
    });
    const broken = [];
    for (const { findingId, title, state } of rows){
        const [data] = [
            (await city.assessor.client.send(LINEAGE, {
                id: findingId
            })).data?.findingLineage
        ];
        if (!data || data.leaves.length === 0 || data.rectificationState !== state) broken.push(`${title}: ${data ? `${data.rectificationState ?? 'none'}, ${data.leaves.length} leaves` : 'has no lineage'}`);
    }
    return [
        check('M14', 'each of the 32 problems stands once, in its type, level and track', faults.length === 0, faults.length === 0 ? `${rows.length}` : faults.join('; ')),
        check('M14', '32 by type: 2 1 4 2 7 4 4 2 1 1 1 3', same(counted(rows, 'category'), types) && same(Object.fromEntries(counts.byCategory.map(({ key, total })=>[
                key,
                total
            ])), types) && counts.total === 32, counts.byCategory.map(({ key, total })=>`${key} ${total}`).join(', ')),
        check('M14', '32 = 17 city + 15 county', same(levels, LEVELS) && same(counted(rows, 'level'), LEVELS), levels),
        check('M14', '32 = 6 at once + 16 limited + 10 lasting', same(tracks, TRACKS) && same(counted(rows, 'track'), TRACKS), tracks),
        check('M14', 'the findings count the same', findingCounts.total === 32 && findingCounts.city === 17 && findingCounts.county === 15 && findingCounts.immediate === 6 && findingCounts.timeLimited === 16 && findingCounts.longTerm === 10, findingCounts),
        check('M14', 'each finding says its indicators and how far its rectification is', broken.length === 0, broken.length === 0 ? `${rows.length} lineages` : broken.join('; '))
    ];
}

//# sourceMappingURL=check-round.js.map