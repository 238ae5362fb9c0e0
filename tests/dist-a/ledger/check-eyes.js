import { ASK_CLOSE, CLOSE, DECIDE_EXTENSION, EXTEND, itemOf, ledgerOf, proof } from '../e2e/rectification-pilot.js';
import { check } from './check.js';
/** What the table says to a row that breaks it: the name of the constraint, or that it was taken. */ async function tableSays({ admin }, sql, parameters) {
    await admin.query('BEGIN');
    try {
        await admin.query(sql, [
            ...parameters
        ]);
        return 'taken';
    } catch (error) {
        return error.constraint ?? String(error);
    } finally{
        await admin.query('ROLLBACK');
    }
}
/** Two people: in the product for each way round, and in the tables where the product were wrong. */ export async function checkEyes(round) {
    const { house, city, programmeId } = round;
    const { rows } = await ledgerOf(city.assessor, programmeId, {
        level: 'city'
    });
    const item = rows.find(({ track, state })=>track === 'time_limited' && (state === 'planned' || state === 'under_way'));
    if (!item) throw new Error('no item to close');
    const now = ()=>itemOf(city.supervisor, item.id);
    const lent = await house.seat(city.office, 'unit_contact', {
        unitId: city.unit
    });
    const atOffice = await house.seat(city.office, 'supervisor', {
        account: lent.account
    });
    const close = (seat)=>seat.client.codeOf(CLOSE, {
            input: {
                id: item.id,
                accept: true,
                note: '核实'
            }
        });
    const giveBack = async ()=>void await city.secondAssessor.client.send(CLOSE, {
            input: {
                id: item.id,
                accept: false,
                note: '再核实一次'
            }
        });
    const bare = await lent.client.codeOf(ASK_CLOSE, {
        input: {
            id: item.id,
            summary: '已整改'
        }
    });
    const asked = await lent.client.send(ASK_CLOSE, {
        input: {
            id: item.id,
            summary: '已整改到位',
            uploadIds: [
                await proof(lent, city.unit)
            ]
        }
    });
    const piece = asked.data?.requestCloseOut.closing?.evidence[0]?.itemId;
    const own = await close(atOffice);
    const afterOwn = (await now()).state;
    const rowOf = async ()=>(await round.admin.query('SELECT id, requested_person AS asked FROM wudan.rect_closing WHERE item_id = $1 ORDER BY id DESC LIMIT 1', [
            item.id
        ])).rows[0];
    const row = await rowOf();
    const decided = "UPDATE wudan.rect_closing SET state = 'closed', closed_on = '2022-05-26', decided_at = '2022-05-26T02:00:00Z', decided_person = ";
    const byAsker = await tableSays(round, `${decided} $2 WHERE id = $1`, [
        row?.id,
        row?.asked
    ]);
    const without = await tableSays(round, "UPDATE wudan.rect_closing SET evidence = '{}' WHERE id = $1", [
        row?.id
    ]);
    await giveBack();
    await city.contact.client.send(ASK_CLOSE, {
        input: {
            id: item.id,
            summary: '补充说明',
            itemIds: [
                piece
            ]
        }
    });
    const giver = await close(atOffice);
    const byGiver = await tableSays(round, `${decided} $2 WHERE id = $1`, [
        (await rowOf())?.id,
        lent.personId
    ]);
    await giveBack();
    await lent.client.send(EXTEND, {
        input: {
            id: item.id,
            toDate: '2022-10-31',
            reason: '等待上级批复'
        }
    });
    const extension = (await now()).extensions.findLast(({ state })=>state === 'asked');
    const stretch = (seat, accept)=>seat.client.codeOf(DECIDE_EXTENSION, {
            input: {
                id: item.id,
                extensionId: extension?.id,
                accept,
                note: '按期完成'
            }
        });
    const ownTime = await stretch(atOffice, true);
    const byLender = await tableSays(round, "UPDATE wudan.rect_extension SET state = 'granted', decided_person = by_person WHERE id = $1", [
        extension?.id
    ]);
    await stretch(city.supervisor, false);
    const ownPlan = await tableSays(round, 'UPDATE wudan.rect_plan SET reviewed_person = submitted_person WHERE pilot_id = $1', [
        city.pilotId
    ]);
    return [
        check('eyes', 'no close-out without evidence', bare === 'RECT_EVIDENCE_NEEDED', bare),
        check('eyes', 'nobody closes what he asked for, with whatever seat', own === 'RECT_CLOSE_SAME_PERSON' && afterOwn === 'close_requested', [
            own,
            afterOwn
        ]),
        check('eyes', 'nor who gave the evidence', giver === 'RECT_CLOSE_SAME_PERSON', giver),
        check('eyes', 'nobody grants himself more time', ownTime === 'RECT_EXTENSION_SAME_PERSON', ownTime),
        check('eyes', 'the table takes no close-out by the same person', byAsker === 'rect_closing_two_people' && byGiver === 'rect_closing_two_people', [
            byAsker,
            byGiver
        ]),
        check('eyes', 'the table takes no close-out without evidence', without === 'rect_closing_evidence', without),
        check('eyes', 'the tables take no extension and no plan by the same person', byLender === 'rect_extension_two_people' && ownPlan === 'rect_plan_two_people', [
            byLender,
            ownPlan
        ])
    ];
}

//# sourceMappingURL=check-eyes.js.map