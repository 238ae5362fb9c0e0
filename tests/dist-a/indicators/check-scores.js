import { composeDocument, evaluateLeaf, totalsOf } from '@wudan/catalogue-server';
import { proved, shipped } from './check-sets.js';
import { KNOWN_AS_OF, KNOWN_AWAY, KNOWN_FACTS } from './known-scores.js';
/** The set that the known unit was scored by; a later version moves one point from D2.1 to D1.1. */ export function scoredSet(version) {
    const template = shipped('template', 'government_department').document;
    const later = version === '1.0.0' ? [] : [
        {
            code: 'D1.1',
            field: 'points',
            value: '5.00'
        },
        {
            code: 'D2.1',
            field: 'points',
            value: '3.00'
        }
    ];
    const document = {
        ...composeDocument(template, shipped('pack', 'development_reform').document, later),
        version
    };
    const set = proved(document);
    if (typeof set === 'string') throw new Error(set);
    return set;
}
/** Every leaf scored by its rule from the facts and the claims. */ export function scoresUnder(set, known) {
    return set.leaves.map((leaf)=>{
        const { points } = evaluateLeaf(set, leaf, KNOWN_FACTS, known[leaf.code]?.claim ?? null, {
            asOf: KNOWN_AS_OF
        });
        return {
            code: leaf.code,
            score: points ?? null,
            naAccepted: KNOWN_AWAY.includes(leaf.code)
        };
    });
}
/** Last year's facts and claims under last year's version against what was stored, to the hundredth. */ export function checkRescore(known, totals, laterTotal) {
    const set = scoredSet('1.0.0');
    const scores = scoresUnder(set, known);
    const faults = scores.flatMap(({ code, score })=>score === known[code]?.points ? [] : [
            `${code} scores ${score ?? 'nothing'}, stored ${known[code]?.points ?? 'nothing'}`
        ]);
    const sums = totalsOf(set, scores);
    const given = {
        total: sums.total,
        common: sums.common,
        individual: sums.individual,
        execution: sums.execution,
        benefit: sums.benefit,
        rate: sums.rate,
        applicableRate: sums.applicableRate,
        grade: sums.grade,
        ...Object.fromEntries(sums.byTop.map(({ code, score })=>[
                code,
                score
            ]))
    };
    for (const [name, stored] of Object.entries(totals))if (given[name] !== stored) faults.push(`${name} is ${given[name] ?? 'nothing'}, by hand ${stored}`);
    const later = totalsOf(scoredSet('1.1.0'), scoresUnder(scoredSet('1.1.0'), known)).total;
    if (later !== laterTotal) faults.push(`the total under the later version is ${later}, by hand ${laterTotal}`);
    return faults;
}
export const KNOWN_SPREADS = [
    // The only other leaf below F2 carries all.
    {
        away: [
            'F2.1'
        ],
        carried: {
            'F2.2': '3.00'
        }
    },
    // Nobody is left below F2: F1.1 below F carries both.
    {
        away: [
            'F2.1',
            'F2.2'
        ],
        carried: {
            'F1.1': '5.00'
        }
    },
    // Nobody is left below E1: the three points of E1 go to E2 and E3 in equal parts, 3.00 over five leaves of one point.
    {
        away: [
            'E1.1',
            'E1.2'
        ],
        carried: {
            'E2.1': '1.60',
            'E2.2': '1.60',
            'E2.3': '1.60',
            'E3.1': '1.60',
            'E3.2': '1.60'
        }
    },
    // One point of D3.1 over the other nine below D3: 11⅑ hundredths a point; the one that remains goes to the first of the two-point leaves, whose remainder is ²⁄₉.
    {
        away: [
            'D3.1'
        ],
        carried: {
            'D3.2': '1.11',
            'D3.3': '1.11',
            'D3.4': '2.23',
            'D3.5': '2.22',
            'D3.6': '1.11',
            'D3.7': '1.11',
            'D3.8': '1.11'
        }
    },
    // Two points of C1.2 over 9: 66⅔, 88⁸⁄₉ and 44⁴⁄₉ hundredths; the two that remain go to the largest remainders, ⁸⁄₉ and ⅔.
    {
        away: [
            'C1.2'
        ],
        carried: {
            'C1.1': '3.67',
            'C1.3': '4.89',
            'C1.4': '2.44'
        }
    }
];
/** The points that each spread gives against the hand-typed ones; the sum never changes. */ export function checkSpreads(spreads) {
    const set = scoredSet('1.0.0');
    return spreads.flatMap(({ away, carried })=>{
        const scores = set.leaves.map(({ code, points })=>({
                code,
                score: points,
                naAccepted: away.includes(code)
            }));
        const { spread, total } = totalsOf(set, scores);
        const given = Object.fromEntries(spread.map(({ code, points })=>[
                code,
                points
            ]));
        const faults = [
            ...new Set([
                ...Object.keys(given),
                ...Object.keys(carried)
            ])
        ].flatMap((code)=>given[code] === carried[code] ? [] : [
                `without ${away.join(', ')} ${code} carries ${given[code] ?? 'its own'}, by hand ${carried[code] ?? 'its own'}`
            ]);
        return total === '120.00' ? faults : [
            ...faults,
            `without ${away.join(', ')} the full points are ${total}`
        ];
    });
}

//# sourceMappingURL=check-scores.js.map