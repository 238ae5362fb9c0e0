import { randomUUID } from 'node:crypto';
import { makePdf } from '../evidence/make-paper.js';
import { sendFile } from '../evidence/send-file.js';
export const GRID = `pilotId unitId unitName years dueOn can burden { asked filledIn reused }
  coverage { cells held substituted sighted lost notApplicable open rate required requiredFilled }
  rows { requestId leafCode leafName material holder required adHoc note dueOn periodCode
    cells { id year state review returnReason lossState lossSubstitute lossByName ceilingPct note grade can
      items { id title version grade source fileName sha256 receivedAt periodFrom periodTo citedIn state can submittedBy verdicts { rule severity } sighting { docNumber pages place firstAssessor secondAssessor onDate } } } }`;
const SAVE = 'mutation ($input: ProgrammeInput!) { saveProgramme(input: $input) { id } }';
const OPEN = 'mutation ($input: OpenPilotsInput!) { openPilots(input: $input) { id set { id } } }';
/** Issues the default set of a category to a new unit, as the office does it. */ export async function issuePilot(house, office, category = 'party_department') {
    const unit = await house.unit(office, {
        name: `市委信访局${randomUUID().slice(0, 4)}`
    });
    const contact = await house.seat(office, 'unit_contact', {
        unitId: unit
    });
    const head = await house.seat(office, 'unit_head', {
        unitId: unit
    });
    const [assessor, secondAssessor, supervisor, leader] = [
        await house.seat(office, 'assessor'),
        await house.seat(office, 'assessor'),
        await house.seat(office, 'supervisor'),
        await house.seat(office, 'leader')
    ];
    const programme = await assessor.client.ask(SAVE, {
        input: {
            name: '2022年评估试点',
            scope: '市直部门',
            startsOn: '2022-04-13',
            endsOn: '2022-06-30',
            evidenceFrom: '2019-01-01',
            evidenceTo: '2022-06-30',
            sections: [
                {
                    key: 'lead',
                    name: '督查科',
                    duty: 'lead'
                }
            ],
            units: [
                {
                    unitId: unit,
                    field: '综合管理',
                    reason: '职能调整较大',
                    sectionKey: 'lead'
                }
            ]
        }
    });
    const opened = await assessor.client.ask(OPEN, {
        input: {
            programmeId: programme.saveProgramme.id,
            cutoffOn: '2022-06-30',
            rows: [
                {
                    unitId: unit,
                    category
                }
            ]
        }
    });
    const [pilot] = opened.openPilots;
    if (!pilot) throw new Error('no pilot was opened');
    await assessor.client.ask('mutation ($id: ID!) { submitSet(id: $id) { pilotId } }', {
        id: pilot.set.id
    });
    await secondAssessor.client.ask('mutation ($id: ID!) { reviewSet(id: $id, accept: true, note: "核对无误") { pilotId } }', {
        id: pilot.set.id
    });
    await supervisor.client.ask('mutation ($id: ID!) { issueSet(id: $id, selfDueOn: "2022-06-20") { pilotId } }', {
        id: pilot.set.id
    });
    await house.settle();
    return {
        office,
        unit,
        pilotId: pilot.id,
        contact,
        head,
        assessor,
        secondAssessor,
        supervisor,
        leader
    };
}
export const gridOf = async (seat, pilotId)=>(await seat.client.ask(`query ($id: ID!) { evidenceGrid(pilotId: $id) { ${GRID} } }`, {
        id: pilotId
    })).evidenceGrid;
/** A cell of the grid. @throws Error when there is none */ export function cellOf(grid, leafCode, material, year) {
    const cell = grid.rows.find((row)=>row.leafCode === leafCode && row.material.includes(material))?.cells.find((each)=>each.year === year);
    if (!cell) throw new Error(`no cell ${leafCode} ${material} ${year}`);
    return cell;
}
let serial = 0;
/** A finished upload with content of its own. */ export async function uploaded(seat, unit, name) {
    serial += 1;
    const { id, reply } = await sendFile(seat.client, unit, name, makePdf([
        '文件',
        `第${serial}号材料`,
        ...Array.from({
            length: 12
        }, (_, line)=>`第${serial}-${line}项已办理${serial * 31 + line * 7}件。`)
    ]));
    if (reply.status !== 204) throw new Error(`upload refused: ${JSON.stringify(reply.body)}`);
    return id;
}

//# sourceMappingURL=evidence-pilot.js.map