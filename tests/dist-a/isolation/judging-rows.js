import { compileDocument, totalsOf } from '@wudan/catalogue-server';
import { newTag } from './canaries.js';
import { addScored } from './evidence-rows.js';
import { insert } from './fresh-rows.js';
import { addDelivery, addResult } from './exchange-rows.js';
import { keep, LEAF, smallDocument } from './pilot-rows.js';
import { addPowerItem, addRun, addSample, addSettings } from './verification-rows.js';
/** How far the office has come with what a unit handed in, in this order; `lettered`: the feedback letter is out. */ const WAY = [
    'undeclared',
    'declared',
    'marked',
    'in_section',
    'with_leader',
    'to_decide',
    'approved',
    'lettered'
];
const STATE = {
    undeclared: 'scoring',
    declared: 'scoring',
    marked: 'scoring',
    in_section: 'section_review',
    with_leader: 'leader_review',
    to_decide: 'decision',
    approved: 'approved',
    lettered: 'approved'
};
/** A handed-in assessment of which the office has done so much. Whatever the office wrote is marked as its own business: no unit meets it. */ export async function addJudged(world, ground, state, options = {}) {
    const pilot = await addScored(world, ground, 'submitted', options.whose === undefined ? {} : {
        whose: options.whose
    });
    await judge(world, ground, pilot, state, options);
    return pilot.id;
}
/** Adds the office's side to an assessment that has none yet. */ async function judge(world, ground, pilot, state, { scorer = world.newId(), interest = 'none' }) {
    const [now, of] = [
        world.house.clock.now(),
        {
            pilot_id: pilot.id
        }
    ];
    const mark = ()=>newTag(ground.letter, 'J0');
    const reached = (step)=>WAY.indexOf(state) >= WAY.indexOf(step);
    const [section, leader, declarationId] = [
        world.newId(),
        world.newId(),
        world.newId()
    ];
    const step = (act, by)=>insert(world, 'office_step', ground.id, {
            id: world.newId(),
            ...of,
            act,
            note: `意见${mark()}`,
            by_person_id: by?.person,
            part: by?.part,
            by_seat_id: world.newId(),
            by_name: `经办${mark()}`,
            at: now
        });
    const part = (person, name)=>insert(world, 'office_part', ground.id, {
            ...of,
            person_id: person,
            part: name,
            taken_at: now
        });
    if (reached('declared')) {
        await insert(world, 'interest_declaration', ground.id, {
            id: declarationId,
            ...of,
            person_id: scorer,
            seat_id: world.newId(),
            name: `评估人${mark()}`,
            interest,
            note: interest === 'none' ? '' : `亲属${mark()}`,
            declared_at: now
        });
    }
    if (reached('marked')) {
        await insert(world, 'office_part', ground.id, {
            ...of,
            person_id: scorer,
            part: 'first',
            declaration_id: declarationId,
            interest: 'none',
            taken_at: now
        });
        const by = {
            by_seat_id: world.newId(),
            by_name: `评估人${mark()}`,
            at: now
        };
        const given = {
            ...of,
            stage: 'desk',
            code: LEAF,
            score: 600,
            statement: `核对${mark()}`
        };
        await insert(world, 'leaf_score', ground.id, {
            ...given,
            returned: false,
            rescored: false,
            version: 1,
            by_person_id: scorer,
            part: 'first',
            ...by
        });
        await insert(world, 'leaf_score_entry', ground.id, {
            id: world.newId(),
            ...given,
            act: 'scored',
            ...by
        });
    }
    if (reached('in_section')) await step('submitted', {
        person: scorer,
        part: 'first'
    });
    if (reached('with_leader')) {
        await part(section, 'section');
        await step('section_passed', {
            person: section,
            part: 'section'
        });
    }
    if (reached('to_decide')) {
        await part(leader, 'leader');
        await step('leader_passed', {
            person: leader,
            part: 'leader'
        });
    }
    const decisionId = reached('approved') ? await addDecision(world, ground, pilot, section) : null;
    await insert(world, 'office_assessment', ground.id, {
        ...of,
        state: STATE[state],
        stage: 'desk',
        version: 1,
        decision_id: decisionId,
        letter_at: state === 'lettered' ? now : null,
        opened_at: now,
        updated_at: now
    });
}
/** The recorded decision with its scan, and the result as it was frozen. */ async function addDecision(world, ground, pilot, recorder) {
    const [id, now] = [
        world.newId(),
        world.house.clock.now()
    ];
    const mark = ()=>newTag(ground.letter, 'J0');
    const { set } = compileDocument(smallDocument(mark()));
    if (!set) throw new Error('the small document does not compile');
    const totals = totalsOf(set, [
        {
            code: LEAF,
            score: '6.00',
            naAccepted: false
        }
    ]);
    const leaves = set.leaves.map(({ code, name, points })=>({
            code,
            name,
            points,
            self: '6.00',
            final: '6.00',
            reason: mark()
        }));
    const scan = await keep(world, ground.id, `%PDF 决定${mark()}`);
    await insert(world, 'office_decision', ground.id, {
        id,
        pilot_id: pilot.id,
        form: 'meeting',
        decided_on: '2026-11-26',
        doc_number: `毕机编〔2026〕${1 + Math.floor(Math.random() * 90_000)}号`,
        note: mark(),
        scan_name: `${mark()}.pdf`,
        scan_sha256: scan.sha256,
        scan_size: scan.size,
        total: 600,
        grade: totals.grade,
        frozen: JSON.stringify({
            setId: pilot.setId,
            setVersion: 1,
            policyVersion: 0,
            totals,
            selfTotals: totals,
            deskTotals: totals,
            leaves
        }),
        recorded_person_id: recorder,
        recorded_part: 'section',
        recorded_seat_id: world.newId(),
        recorded_name: `登记人${mark()}`,
        recorded_at: now
    });
    return id;
}
/** What the office found out about a unit and noted in its facts: no unit reads it there. */ export async function addFinding(world, ground, whose) {
    const mark = ()=>newTag(ground.letter, 'J0');
    await insert(world, 'fact', ground.id, {
        id: world.newId(),
        unit_id: ground.rows.units[whose],
        name: 'sample_error_rate',
        dimension: mark(),
        period: '2026-06-30',
        value: '0.05',
        grade: 'C',
        source_kind: 'manual',
        source_text: `抽样核查${mark()}`,
        recorded_at: world.house.clock.now(),
        recorded_by_seat: world.newId(),
        recorded_by: '编办人员'
    });
}
/** Every kind of row that judging leaves behind. What the own unit handed in is judged to the end. */ export async function furnishJudging(world, ground, handedIn) {
    const now = world.house.clock.now();
    const mark = ()=>newTag(ground.letter, 'J0');
    await judge(world, ground, handedIn, 'approved', {});
    await addJudged(world, ground, 'in_section', {
        whose: 'other-unit'
    });
    await insert(world, 'office_reopening', ground.id, {
        id: world.newId(),
        pilot_id: handedIn.id,
        code: LEAF,
        reason: mark(),
        rescored: true,
        by_seat_id: world.newId(),
        by_name: mark(),
        at: now,
        closed_at: now
    });
    // From a day on that is still to come, so that it binds nothing here.
    await insert(world, 'scoring_policy', ground.id, {
        id: world.newId(),
        version: 1,
        valid_from: '2027-06-01',
        reason_gap: 100,
        variance_limit: 50,
        second_assessor: 'none',
        grade_d_share: '0.7',
        peers_at_least: 5,
        by_seat_id: world.newId(),
        by_name: mark(),
        made_at: now
    });
    await insert(world, 'exchange_mapping', ground.id, {
        template_code: 'government_office.results',
        version: 1,
        valid_from: '2026-01-01',
        aliases: {
            title: [
                mark()
            ]
        },
        leaves: JSON.stringify([
            'B1.3'
        ]),
        saved_at: now,
        saved_by_seat_id: world.newId(),
        saved_by: mark()
    });
    for (const whose of [
        'own-unit',
        'other-unit'
    ])await addFinding(world, ground, whose);
    await addSettings(world, ground);
    for (const whose of [
        'own-unit',
        'other-unit'
    ])await addPowerItem(world, ground, whose);
    await addRun(world, ground, handedIn.id);
    const seatId = ground.seats.get('assessor')?.seatId ?? '';
    const committed = await addDelivery(world, ground, seatId, 'committed');
    return {
        deliveries: [
            await addDelivery(world, ground, seatId, 'open')
        ],
        results: [
            await addResult(world, ground, 'own-unit', {
                importId: committed
            }),
            await addResult(world, ground, 'other-unit', {
                importId: committed
            })
        ],
        samples: [
            await addSample(world, ground, handedIn.id, 'drawn'),
            await addSample(world, ground, handedIn.id, 'closed')
        ]
    };
}

//# sourceMappingURL=judging-rows.js.map