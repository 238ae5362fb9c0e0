import { randomUUID } from 'node:crypto';
import { agreePlan, everybody, notify, wakeUp } from '../e2e/rectification-pilot.js';
import { PROBLEMS } from './bijie-problems.js';
const SAVE = 'mutation ($input: ProgrammeInput!) { saveProgramme(input: $input) { id } }';
const OPEN = 'mutation ($input: OpenPilotsInput!) { openPilots(input: $input) { id unitId set { id } } }';
/** Issues the default set to new units of one programme, as the office does it. */ export async function issueUnits(house, office, count, period) {
    const [assessor, secondAssessor, supervisor, leader] = [
        await house.seat(office, 'assessor'),
        await house.seat(office, 'assessor'),
        await house.seat(office, 'supervisor'),
        await house.seat(office, 'leader')
    ];
    const units = [];
    for(let at = 0; at < count; at += 1)units.push(await house.unit(office, {
        name: `试点单位${randomUUID().slice(0, 6)}`
    }));
    const { startsOn, endsOn, cutoffOn, selfDueOn } = period;
    const { saveProgramme } = await assessor.client.ask(SAVE, {
        input: {
            name: '机构编制评估试点',
            scope: '市县两级',
            startsOn,
            endsOn,
            evidenceFrom: '2019-01-01',
            evidenceTo: cutoffOn,
            sections: [
                {
                    key: 'lead',
                    name: '督查科',
                    duty: 'lead'
                }
            ],
            units: units.map((unitId)=>({
                    unitId,
                    field: '综合管理',
                    reason: '试点单位',
                    sectionKey: 'lead'
                }))
        }
    });
    const { openPilots } = await assessor.client.ask(OPEN, {
        input: {
            programmeId: saveProgramme.id,
            cutoffOn,
            rows: units.map((unitId)=>({
                    unitId,
                    category: 'party_department'
                }))
        }
    });
    const pilots = [];
    for (const { id, unitId, set } of openPilots){
        await assessor.client.ask('mutation ($id: ID!) { submitSet(id: $id) { pilotId } }', {
            id: set.id
        });
        await secondAssessor.client.ask('mutation ($id: ID!) { reviewSet(id: $id, accept: true, note: "核对无误") { pilotId } }', {
            id: set.id
        });
        await supervisor.client.ask('mutation ($id: ID!, $on: Date!) { issueSet(id: $id, selfDueOn: $on) { pilotId } }', {
            id: set.id,
            on: selfDueOn
        });
        const [contact, head] = [
            await house.seat(office, 'unit_contact', {
                unitId
            }),
            await house.seat(office, 'unit_head', {
                unitId
            })
        ];
        pilots.push({
            office,
            unit: unitId,
            pilotId: id,
            contact,
            head,
            assessor,
            secondAssessor,
            supervisor,
            leader
        });
    }
    await house.settle();
    return {
        programmeId: saveProgramme.id,
        pilots
    };
}
/** Plays the road to both letters through the product's own operations, then agrees to both plans. */ export async function notifiedRound(house, admin) {
    house.clock.setTo(new Date('2022-05-09T02:00:00Z'));
    const office = await house.rootOffice({
        level: 'city',
        regionCode: '520500'
    });
    const { programmeId, pilots } = await issueUnits(house, office, 2, {
        startsOn: '2022-04-13',
        endsOn: '2022-06-30',
        cutoffOn: '2022-06-30',
        selfDueOn: '2022-06-20'
    });
    const [city, county] = pilots;
    if (!city || !county) throw new Error('two pilots are needed');
    await wakeUp(house, [
        ...everybody(city),
        county.contact,
        county.head
    ], '2022-05-26T02:00:00Z');
    for (const [pilot, level, number] of [
        [
            city,
            'city',
            15
        ],
        [
            county,
            'county',
            16
        ]
    ]){
        const findings = PROBLEMS.filter((problem)=>problem.level === level).map(({ category, track, title })=>({
                level,
                categoryId: category,
                track,
                title
            }));
        await notify(house, pilot, findings, `毕编办函〔2022〕${number}号`);
        await agreePlan(pilot);
    }
    await house.settle();
    return {
        house,
        admin,
        programmeId,
        city,
        county
    };
}

//# sourceMappingURL=ledger-stand.js.map