export const HONEST = {
    report: 1,
    count: 1
};
export const INFLATED = {
    report: 1.4,
    count: 1
};
export const INFLATED_WITH_COUNT = {
    report: 1.4,
    count: 1.4
};
export const YEAR = '2021';
export const WORKING_DAYS = 250;
/** Hours a head can work in the year: 225 days of 8 hours. */ const HOURS = 1800;
const TASKS = [
    [
        '来信办理',
        3.5
    ],
    [
        '来访接待',
        1.25
    ],
    [
        '专项检查',
        26
    ],
    [
        '材料审核',
        0.75
    ],
    [
        '统计报送',
        6
    ],
    [
        '会务保障',
        9
    ]
];
/** Hours of the whole unit's work behind one counted thing, in this imagined trade. */ const BEHIND = {
    items_handled: 3.1,
    documents_handled: 1.6,
    meetings_held: 27,
    hotline_tickets: 6.4
};
const UNITS = 12;
/** A number between two, even, in steps of a ten-thousandth. */ const even = (random, from, to)=>from + (to - from) * random.below(10_001) / 10_000;
/**
 * A group of like units with loads of their own, small and large, idle and busy. Everything anybody counts is off by up to ±10 %; presence answers to
 * load only in part. Shares no code with the rules.
 */ export function makeGroup(random, { report, count }) {
    const pushed = count === 1 ? null : random.pick([
        ...Object.keys(BEHIND),
        'attended_person_days'
    ]);
    const units = Array.from({
        length: UNITS
    }, (_, index)=>makeUnit(random, index === 0 ? report : 1, index === 0 ? pushed : null, count));
    const [subject, ...others] = units;
    return {
        subject,
        others,
        pushed
    };
}
let serial = 0;
function makeUnit(random, report, pushed, factor) {
    const heads = random.between(12, 60);
    const busy = even(random, 0.65, 1.15);
    const worked = heads * HOURS * busy;
    const told = worked * report * even(random, 0.9, 1.1);
    const facts = [];
    const add = (name, value, grade, dimension = '')=>{
        serial += 1;
        facts.push({
            id: `made-${serial}`,
            name,
            dimension,
            period: YEAR,
            value,
            grade,
            sourceText: grade === 'D' ? '单位自报' : '其他部门'
        });
    };
    const counted = (name, amount, grade)=>add(name, String(Math.round(amount * (name === pushed ? factor : 1))), grade);
    const weights = TASKS.map(()=>even(random, 1, 6));
    const sum = weights.reduce((all, weight)=>all + weight, 0);
    TASKS.forEach(([task, hours], index)=>{
        const difficulty = random.pick([
            '0.8',
            '1',
            '1.2',
            '1.5'
        ]);
        add('task_count', (told * (weights[index] ?? 0) / sum / hours / Number(difficulty)).toFixed(3), 'D', task);
        add('std_hours', String(hours), 'D', task);
        add('difficulty', difficulty, 'D', task);
    });
    for (const [name, hours] of Object.entries(BEHIND))counted(name, worked / hours * even(random, 0.9, 1.1), name === 'hotline_tickets' ? 'A' : 'B');
    counted('attended_person_days', heads * 240 * (0.7 + 0.3 * busy) * even(random, 0.95, 1.05), 'A');
    facts.push({
        id: `made-heads-${serial}`,
        name: 'headcount',
        dimension: '',
        period: `${YEAR}-12-31`,
        value: String(heads),
        grade: 'A',
        sourceText: '机构编制台账'
    });
    return {
        heads,
        facts,
        claim: told / (heads * HOURS)
    };
}

//# sourceMappingURL=make-loads.js.map