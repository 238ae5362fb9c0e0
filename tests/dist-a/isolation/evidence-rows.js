import { newTag } from './canaries.js';
import { addPrompt, insert } from './fresh-rows.js';
import { addPilot, daysOn, keep, kindOf, LEAF } from './pilot-rows.js';
/** A file in the store, of a unit. */ export async function addFile(world, ground, whose) {
    const [id, mark] = [
        world.newId(),
        newTag(ground.letter, kindOf(whose))
    ];
    const file = await keep(world, ground.id, `关于${mark}的报告`);
    await insert(world, 'evidence_file', ground.id, {
        id,
        unit_id: ground.rows.units[whose],
        name: `${mark}.txt`,
        size: file.size,
        mime: 'text/plain',
        kind: 'text',
        sha256: file.sha256,
        scan: 'unscanned',
        sketch: '{}',
        received_by: world.newId(),
        received_by_name: '经办人',
        received_at: world.house.clock.now()
    });
    return id;
}
/** An upload of a seat: under way, or done and waiting to be filed. */ export async function addUpload(world, ground, seatId, state, whose = 'own-unit') {
    const id = world.newId();
    const fileId = state === 'ready' ? await addFile(world, ground, whose) : null;
    await insert(world, 'upload', ground.id, {
        id,
        unit_id: ground.rows.units[whose],
        seat_id: seatId,
        seat_name: '经办人',
        file_name: `${newTag(ground.letter, kindOf(whose))}.txt`,
        size: 20,
        sha256: 'a'.repeat(64),
        mime: 'text/plain',
        state,
        file_id: fileId,
        started_at: world.house.clock.now(),
        expires_at: daysOn(world, 2),
        settled_at: state === 'ready' ? world.house.clock.now() : null
    });
    return id;
}
const GRADED = [
    'held',
    'accepted',
    'sighted'
];
/** One year of one material asked for, by who holds it and how it stands; the piece in it was filed for the year. */ export async function addCell(world, ground, pilotId, options = {}) {
    const { whose = 'own-unit', holder = 'unit', standing = 'open' } = options;
    const [id, requestId, now, unitId] = [
        world.newId(),
        world.newId(),
        world.house.clock.now(),
        ground.rows.units[whose]
    ];
    const mark = ()=>newTag(ground.letter, kindOf(whose));
    const filled = GRADED.includes(standing);
    const of = {
        pilot_id: pilotId,
        unit_id: unitId
    };
    await insert(world, 'evidence_request', ground.id, {
        id: requestId,
        ...of,
        leaf_code: LEAF,
        leaf_name: `制度${mark()}`,
        position: 1,
        material: `材料${mark()}`,
        period_code: 'assessment_period',
        holder,
        required: true,
        sensitive: false,
        ad_hoc: true,
        note: mark(),
        asked_by: '编办人员',
        created_at: now
    });
    await insert(world, 'evidence_cell', ground.id, {
        id,
        request_id: requestId,
        ...of,
        year: '2025',
        state: standing === 'accepted' ? 'held' : standing,
        review: standing === 'accepted' ? 'accepted' : 'none',
        grade: filled ? 'B' : standing === 'lost' ? 'D' : null,
        loss_witnesses: JSON.stringify([]),
        updated_at: now,
        ...standing === 'lost' ? {
            note: `水灾${mark()}`,
            loss_state: 'declared',
            loss_by_person: options.lostBy ?? world.newId(),
            loss_by_name: mark()
        } : {}
    });
    await insert(world, 'evidence_step', ground.id, {
        id: world.newId(),
        cell_id: id,
        action: 'file',
        from_state: 'open',
        to_state: 'open',
        reason: `要求${mark()}`,
        by_seat_id: world.newId(),
        by_name: '经办人',
        at: now
    });
    return {
        id,
        itemId: filled ? await addItem(world, ground, {
            whose,
            cellId: id,
            sighted: standing === 'sighted'
        }) : world.newId()
    };
}
/** A piece of evidence of the year of every cell, cited by one of them or by none. */ export async function addItem(world, ground, options) {
    const [id, now] = [
        world.newId(),
        world.house.clock.now()
    ];
    const mark = ()=>newTag(ground.letter, kindOf(options.whose));
    const sighted = options.sighted === true;
    // The linter found the file with another unit: whose it is, is the office's to know.
    const copied = {
        rule: 'copied_unit',
        severity: 'weak',
        text: `与其他单位雷同：与“单位${newTag(ground.letter, options.whose === 'own-unit' ? 'U2' : 'U1')}”的材料内容完全相同。`
    };
    await insert(world, 'evidence_item', ground.id, {
        id,
        unit_id: ground.rows.units[options.whose],
        lineage_id: id,
        version: 1,
        title: `报告${mark()}`,
        doc_number: `文号${mark()}`,
        period_from: '2025-01-01',
        period_to: '2025-12-31',
        pages: 2,
        classification: 'internal',
        source: sighted ? 'assessor' : 'unit',
        file_id: sighted ? null : await addFile(world, ground, options.whose),
        received_at: now,
        by_seat_id: world.newId(),
        by_name: '经办人',
        grade: 'B',
        verdicts: JSON.stringify([
            copied
        ]),
        state: 'current',
        ...sighted ? {
            sight_place: mark(),
            sight_first: '甲评估员',
            sight_second: '乙评估员',
            sight_on: '2026-11-01'
        } : {}
    });
    if (options.cellId !== undefined) {
        await insert(world, 'evidence_link', ground.id, {
            id: world.newId(),
            cell_id: options.cellId,
            item_id: id,
            role: sighted ? 'sighting' : 'original',
            reused: false,
            by_name: '经办人',
            at: now
        });
    }
    return id;
}
/** A figure that a unit was asked for, and a file that came by chat and waits to be confirmed. */ export async function addAsked(world, ground, pilotId, cellId, whose) {
    const [now, unitId] = [
        world.house.clock.now(),
        ground.rows.units[whose]
    ];
    const mark = ()=>newTag(ground.letter, kindOf(whose));
    await insert(world, 'evidence_figure', ground.id, {
        id: world.newId(),
        pilot_id: pilotId,
        unit_id: unitId,
        name: 'posts',
        label: `核定${mark()}`,
        measure: 'persons',
        dimension: mark(),
        period: '2025',
        due_on: '2026-12-10',
        asked_by: '编办人员',
        asked_at: now
    });
    const seatId = world.newId();
    const promptId = await addPrompt(world, ground, {
        seatId: ground.season.people[whose === 'own-unit' ? 'second' : 'rival'],
        unitId
    });
    await insert(world, 'evidence_draft', ground.id, {
        id: world.newId(),
        prompt_id: promptId,
        cell_id: cellId,
        unit_id: unitId,
        seat_id: seatId,
        file_id: await addFile(world, ground, whose),
        caption: mark(),
        channel: 'web',
        event_id: world.newId(),
        state: 'dropped',
        created_at: now
    });
}
/** An assessment whose one item is scored: still the unit's own, signed by its head, or handed in. */ export async function addScored(world, ground, state, options = {}) {
    const whose = options.whose ?? 'own-unit';
    const [pilot, now] = [
        await addPilot(world, ground, 'issued', {
            whose,
            signed: true
        }),
        world.house.clock.now()
    ];
    const handedIn = state === 'submitted';
    const kind = handedIn ? kindOf(whose) : whose === 'own-unit' ? 'S1' : 'S2';
    const mark = ()=>newTag(ground.letter, kind);
    const by = {
        by_seat_id: world.newId(),
        by_name: `填报${mark()}`
    };
    const score = options.notApplicable === true ? {
        score: null,
        claim: null,
        na_reason: `没有${mark()}`
    } : {
        score: 600,
        claim: '{"grade":"A"}',
        na_reason: null
    };
    await insert(world, 'self_assessment', ground.id, {
        pilot_id: pilot.id,
        indicator_set_id: pilot.setId,
        state,
        version: 1,
        late: false,
        created_at: now,
        updated_at: now,
        ...state === 'open' ? {} : {
            signed_seat_id: world.newId(),
            signed_name: `负责人${newTag(ground.letter, kindOf(whose))}`,
            signed_at: now
        },
        ...handedIn ? {
            submitted_seat_id: world.newId(),
            submitted_name: `报送${mark()}`,
            submitted_at: now
        } : {}
    });
    await insert(world, 'leaf_score', ground.id, {
        pilot_id: pilot.id,
        stage: 'self',
        code: LEAF,
        ...score,
        statement: `说明${mark()}`,
        returned: false,
        rescored: false,
        version: 1,
        ...by,
        at: now
    });
    await insert(world, 'leaf_score_entry', ground.id, {
        id: world.newId(),
        pilot_id: pilot.id,
        stage: 'self',
        code: LEAF,
        act: 'scored',
        ...score,
        statement: `说明${mark()}`,
        ...by,
        at: now
    });
    await insert(world, 'self_report', ground.id, {
        pilot_id: pilot.id,
        version: 1,
        sections: JSON.stringify([
            {
                key: 'problems',
                body: `问题${mark()}`
            }
        ]),
        ...by,
        updated_at: now
    });
    return pilot;
}

//# sourceMappingURL=evidence-rows.js.map