import { issuePilot } from '../e2e/evidence-pilot.js';
import { check } from './check.js';
const MAP = 'query ($id: ID!) { dutyMap(pilotId: $id) { rows { dutyCode section posts people items { code } } findings { kind ref label sentence } secondments { id counterpart flagged } leaders { class over } } }';
const RUN = 'mutation ($id: ID!) { runVerification(pilotId: $id) { checks { code kind verdict sentence inputs { kind ref } } } }';
const ITEMS = 'mutation ($input: PowerItemsInput!) { savePowerItems(input: $input) { items { id code } } }';
const SECONDMENT = 'mutation ($input: SaveSecondmentInput!) { saveSecondment(input: $input) { unitId } }';
const DUTIES = [
    {
        code: '1',
        text: '受理群众来信来访',
        core: true,
        sectionName: '办信科',
        posts: [
            '接访员',
            '办信员'
        ]
    },
    {
        code: '2',
        text: '督查督办信访事项',
        core: true,
        sectionName: '督查科',
        posts: [
            '督查员'
        ]
    },
    {
        code: '3',
        text: '信访信息分析研判',
        core: false,
        sectionName: '综合科',
        posts: [
            '信息员'
        ]
    }
];
const years = (...counts)=>counts.map((count, index)=>({
            year: 2019 + index,
            count
        }));
/** One rests and nothing keeps it; the others only look as if they did. */ const POWERS = [
    {
        code: 'P-1',
        name: '信访事项受理',
        kind: '其他权力',
        dutyCode: '1',
        section: '办信科',
        exercised: years(120, 133, 141)
    },
    {
        code: 'P-2',
        name: '信访事项复查',
        kind: '其他权力',
        dutyCode: '1',
        section: '办信科',
        exercised: years(0, 0, 1)
    },
    {
        code: 'P-3',
        name: '信访听证',
        kind: '其他权力',
        dutyCode: '2',
        section: '督查科',
        exercised: years(0, 0, 0)
    },
    {
        code: 'P-4',
        name: '重大突发事件处置',
        kind: '其他权力',
        dutyCode: '2',
        section: '督查科',
        exercised: years(0, 0, 0),
        exemptReason: '法定应急职责，无事件不行使'
    },
    {
        code: 'P-5',
        name: '信访数据发布',
        kind: '公共服务',
        dutyCode: '3',
        section: '综合科',
        exercised: []
    }
];
/** By the day of the map, 2022-05-09. */ const SECONDMENTS = [
    {
        person: '赵一',
        direction: 'in',
        counterpart: '大方县信访局',
        fromOn: '2021-03-01',
        planted: true
    },
    {
        person: '钱二',
        direction: 'out',
        counterpart: '市委政法委',
        fromOn: '2022-01-10',
        planted: true
    },
    {
        person: '孙三',
        direction: 'in',
        counterpart: '织金县信访局',
        fromOn: '2022-03-01',
        planted: false
    },
    {
        person: '李四',
        direction: 'out',
        counterpart: '省信访局',
        fromOn: '2021-06-01',
        approvalNumber: '毕组干〔2021〕12号',
        planted: false
    },
    {
        person: '周五',
        direction: 'in',
        counterpart: '纳雍县信访局',
        fromOn: '2020-05-01',
        endedOn: '2021-12-31',
        planted: false
    },
    {
        person: '吴六',
        direction: 'out',
        counterpart: '市巡察办',
        fromOn: '2022-02-09',
        planted: false
    }
];
/** A unit whose map holds one power item that rests, two secondments that are too long and one class of leaders that is over, beside those that are in order. */ export async function plantMap(house) {
    const pilot = await issuePilot(house, await house.rootOffice({
        level: 'city',
        regionCode: '520500'
    }));
    const { client } = pilot.assessor;
    await client.ask('mutation ($input: SaveDutiesInput!) { saveDuties(input: $input) { unitId } }', {
        input: {
            unitId: pilot.unit,
            duties: DUTIES,
            source: '“三定”规定',
            validFrom: '2019-03-01'
        }
    });
    await client.ask('mutation ($input: SaveSnapshotInput!) { saveSnapshot(input: $input) { unitId } }', {
        input: {
            unitId: pilot.unit,
            onDate: '2022-04-30',
            source: '机构编制台账',
            grade: 'A',
            approved: [
                {
                    kind: 'administrative',
                    count: 20
                }
            ],
            actual: [
                {
                    kind: 'administrative',
                    count: 18
                }
            ],
            leaders: [
                {
                    class: 'principal',
                    approved: 1,
                    actual: 1
                },
                {
                    class: 'deputy',
                    approved: 3,
                    actual: 4
                },
                {
                    class: 'section_principal',
                    approved: 4,
                    actual: 3
                }
            ],
            structure: [],
            sections: [
                {
                    name: '办信科',
                    approved: 6,
                    actual: 5,
                    leaders: 1
                },
                {
                    name: '督查科',
                    approved: 8,
                    actual: 7,
                    leaders: 1
                },
                {
                    name: '综合科',
                    approved: 6,
                    actual: 6,
                    leaders: 1
                }
            ]
        }
    });
    for (const { planted: _, ...each } of SECONDMENTS)await client.ask(SECONDMENT, {
        input: {
            unitId: pilot.unit,
            reason: '工作需要',
            ...each
        }
    });
    await client.ask(ITEMS, {
        input: {
            unitId: pilot.unit,
            source: '权责清单',
            grade: 'B',
            validFrom: '2022-01-01',
            items: POWERS
        }
    });
    return pilot;
}
/** M7: exactly what was planted, on the map and among the checks, each in one sentence that leads to its row. */ export async function checkMap(house) {
    const pilot = await plantMap(house);
    const { client } = pilot.leader;
    const map = (await client.ask(MAP, {
        id: pilot.pilotId
    })).dutyMap;
    const run = (await pilot.assessor.client.ask(RUN, {
        id: pilot.pilotId
    })).runVerification;
    const labels = (kind)=>map.findings.filter((each)=>each.kind === kind).map(({ label })=>label).sort().join('、');
    const planted = SECONDMENTS.filter((each)=>each.planted).map(({ counterpart })=>counterpart).sort().join('、');
    const others = map.findings.filter(({ kind })=>![
            'dormant_power_item',
            'long_secondment',
            'over_appointment'
        ].includes(kind));
    const told = run.checks.filter(({ kind })=>kind === 'map');
    const line = map.rows.map(({ dutyCode, section, posts, people, items })=>`${dutyCode} ${section ?? ''} ${posts.join('+')} ${people ?? ''} ${items.map(({ code })=>code).join('+')}`).join(' | ');
    return [
        check('M7', 'exactly the resting power item', labels('dormant_power_item') === '信访听证', labels('dormant_power_item')),
        check('M7', 'exactly the long secondments', labels('long_secondment') === planted && map.secondments.filter(({ flagged })=>flagged).map(({ counterpart })=>counterpart).sort().join('、') === planted, labels('long_secondment')),
        check('M7', 'exactly the over-appointment', labels('over_appointment') === '单位副职' && map.leaders.filter(({ over })=>over > 0).map((each)=>`${each.class} ${each.over}`).join() === 'deputy 1', labels('over_appointment')),
        check('M7', 'nothing else', others.length === 0, others.map(({ kind, label })=>`${kind} ${label}`).join(', ') || 'nothing'),
        check('M7', 'duties, powers, posts and people stand in one line', line === '1 办信科 接访员+办信员 5 P-1+P-2 | 2 督查科 督查员 7 P-3+P-4 | 3 综合科 信息员 6 P-5', line),
        check('M7', 'each is a check of one sentence with its input', told.length === 4 && told.every(({ verdict, sentence, inputs })=>verdict === 'differs' && /^[^。]+。$/.test(sentence) && inputs.length > 0 && inputs.every(({ ref })=>ref !== null)), told.map(({ sentence })=>sentence).join(' '))
    ];
}

//# sourceMappingURL=check-map.js.map