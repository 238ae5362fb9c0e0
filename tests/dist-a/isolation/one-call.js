import { addPrompt, addRound } from './fresh-rows.js';
import { changedParts, OfficeStates } from './office-state.js';
import { whereOf } from './probe.js';
import { RELATIONS } from './world.js';
const FIELD = 'reportProgress';
/**
 * The hot path of a tap is one statement that no repository stands behind: a card of another office, of another unit, of a colleague in the office
 * is not there; nothing is written but the refusal, which stands in the trail of the caller's office.
 */ export async function oneCall(probe) {
    const { world } = probe;
    const own = world.office('own');
    const states = new OfficeStates(world);
    const round = await addRound(world, own, 'open');
    const cards = [
        ...RELATIONS.filter((relation)=>relation !== 'own').map((relation)=>[
                relation,
                world.office(relation).season.prompts['own-open']
            ]),
        [
            'another unit',
            round.other
        ],
        [
            'nobody of a unit',
            await addPrompt(world, own, {
                seatId: world.actor('supervisor').seatId,
                unitId: null,
                subject: {
                    type: 'round',
                    id: round.id
                }
            })
        ]
    ];
    const findings = [];
    const seen = async (seatId)=>{
        const found = await world.admin.query(`SELECT (SELECT count(*)::int FROM wudan.audit_entry WHERE office_id = $1 AND actor_seat_id = $2 AND action = $3 AND outcome = 'refused') AS refused,
              (SELECT count(*)::int FROM wudan.prompt_answer WHERE office_id = $1) + (SELECT count(*)::int FROM wudan.progress_report WHERE office_id = $1) AS answers`, [
            own.id,
            seatId,
            `${FIELD}.refused`
        ]);
        return found.rows[0] ?? {
            refused: 0,
            answers: 0
        };
    };
    for (const actor of [
        world.actor('unit_contact'),
        world.actor('unit_head')
    ]){
        for (const [whose, promptId] of cards){
            const where = whereOf(FIELD, actor, `card of ${whose}`);
            const [before, elsewhere] = [
                await seen(actor.seatId),
                await states.read('own')
            ];
            const outcome = await probe.send(FIELD, actor, {
                input: {
                    promptId,
                    version: 1,
                    eventId: world.newId(),
                    status: 'on_plan',
                    percent: 50
                }
            }, null);
            const after = await seen(actor.seatId);
            if (outcome.sign !== '0') findings.push({
                oracle: 'decision',
                where,
                detail: `expected 0, got ${outcome.sign} ${outcome.code ?? ''}`
            });
            if (outcome.abroad.length > 0) findings.push({
                oracle: 'read',
                where,
                detail: `told ${outcome.abroad.join(', ')}`
            });
            const changed = changedParts(elsewhere, await states.read('own'));
            if (changed.length > 0 || after.answers !== before.answers) findings.push({
                oracle: 'write',
                where,
                detail: `wrote ${after.answers - before.answers} rows here, changed ${changed.join(', ')} elsewhere`
            });
            if (after.refused !== before.refused + 1) findings.push({
                oracle: 'row',
                where,
                detail: `the trail holds ${after.refused - before.refused} refusals of it`
            });
        }
    }
    return findings;
}

//# sourceMappingURL=one-call.js.map