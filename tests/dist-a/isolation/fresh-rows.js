import { randomBytes } from 'node:crypto';
import { newTag } from './canaries.js';
/**
 * Rows that an operation uses up, one at a time, written past the product: the factories must work whatever a planted fault did to
 * permissions, and they must cost next to nothing.
 */ export const insert = async (world, table, officeId, row)=>{
    const columns = Object.entries(row).filter(([, value])=>value !== undefined);
    const values = columns.map(([, value])=>value !== null && typeof value === 'object' && !(value instanceof Date) ? JSON.stringify(value) : value);
    const names = [
        'office_id',
        ...columns.map(([name])=>name)
    ].join(', ');
    const places = [
        '$1',
        ...columns.map((_, index)=>`$${index + 2}`)
    ].join(', ');
    await world.admin.query(`INSERT INTO wudan.${table} (${names}) VALUES (${places})`, [
        officeId,
        ...values
    ]);
};
const minutes = (world, from)=>new Date(world.house.clock.now().getTime() + from * 60_000);
const seatOf = (office, role)=>office.seats.get(role)?.seatId ?? '';
const STATUS_OPTIONS = [
    {
        id: 'on_plan',
        label: '按计划'
    },
    {
        id: 'lagging',
        label: '滞后'
    },
    {
        id: 'blocked',
        label: '受阻'
    }
];
const READ_OPTIONS = [
    {
        id: 'read',
        label: '知道了'
    }
];
const FIGURES = {
    units: 2,
    answered: 1,
    onPlan: 1,
    lagging: 0,
    blocked: 0,
    overdue: 0,
    difficulties: 0,
    percent: 40
};
/** A programme in force today, not yet, or no more; the own and the other unit belong to it. */ export async function addProgramme(world, office, state) {
    const [id, sectionId, now] = [
        world.newId(),
        world.newId(),
        world.house.clock.now()
    ];
    const mark = ()=>newTag(office.letter, 'G0');
    await insert(world, 'programme', office.id, {
        id,
        name: `评估${mark()}`,
        scope: mark(),
        state,
        starts_on: '2026-11-25',
        ends_on: '2026-12-23',
        evidence_from: '2023-01-01',
        weekday: 3,
        asks_at: '09:00',
        cutoff_at: '17:30',
        move_policy: 'next',
        version: 1,
        created_at: now,
        updated_at: now
    });
    await insert(world, 'programme_section', office.id, {
        id: sectionId,
        programme_id: id,
        name: `督查科${mark()}`,
        duty: 'lead',
        position: 1
    });
    for (const unit of [
        'own-unit',
        'other-unit'
    ]){
        await insert(world, 'programme_unit', office.id, {
            id: world.newId(),
            programme_id: id,
            unit_id: office.rows.units[unit],
            field: mark(),
            reason: mark(),
            section_id: sectionId,
            joined_on: '2026-11-25'
        });
    }
    await insert(world, 'task_force_member', office.id, {
        id: world.newId(),
        programme_id: id,
        person_name: mark(),
        post: '主任',
        duty: 'head',
        position: 1
    });
    return id;
}
/** A round that asks the own and the other unit; in a planned one nobody has been asked yet. */ export async function addRound(world, office, state, options = {}) {
    const id = world.newId();
    const planned = state === 'planned';
    const programmeId = planned ? await addProgramme(world, office, 'active') : office.season.programmes.active;
    const [opens, cutoff] = planned ? [
        minutes(world, 7 * 1440),
        minutes(world, 7 * 1440 + 480)
    ] : state === 'closed' ? [
        minutes(world, -180),
        minutes(world, -10)
    ] : [
        minutes(world, -60),
        minutes(world, 240)
    ];
    await insert(world, 'round', office.id, {
        id,
        programme_id: programmeId,
        mode: planned ? 'weekly' : 'ad_hoc',
        nominal_on: planned ? '2026-12-02' : '2026-11-26',
        asks_on: planned ? '2026-12-02' : '2026-11-26',
        provisional: false,
        note: planned ? null : `核对${newTag(office.letter, 'QN')}`,
        opens_at: opens,
        cutoff_at: cutoff,
        state,
        opened_at: planned ? null : opens,
        closed_at: state === 'closed' ? cutoff : null,
        recalled_by: state === 'recalled' ? '督查员' : null,
        recall_reason: state === 'recalled' ? '发错' : null
    });
    const ask = async (unit, seatId)=>{
        const promptId = await addPrompt(world, office, {
            seatId,
            unitId: office.rows.units[unit],
            subject: {
                type: 'round',
                id
            },
            dueAt: cutoff,
            state: state === 'recalled' ? 'recalled' : 'sent'
        });
        await insert(world, 'round_unit', office.id, {
            round_id: id,
            unit_id: office.rows.units[unit],
            prompt_id: promptId
        });
        if (options.answered === true) await answer(world, office, {
            id,
            promptId,
            seatId,
            unitId: office.rows.units[unit],
            kind: unit === 'own-unit' ? 'Q1' : 'Q2'
        });
        return promptId;
    };
    if (planned) return {
        id,
        own: world.newId(),
        other: world.newId()
    };
    return {
        id,
        own: await ask('own-unit', seatOf(office, 'unit_contact')),
        other: await ask('other-unit', office.season.people.rival)
    };
}
async function answer(world, office, asked) {
    const [answerId, now, done] = [
        world.newId(),
        minutes(world, -30),
        newTag(office.letter, asked.kind)
    ];
    await insert(world, 'prompt_answer', office.id, {
        id: answerId,
        prompt_id: asked.promptId,
        prompt_version: 1,
        seat_id: asked.seatId,
        person_name: '填报人',
        channel: 'console',
        event_id: world.newId(),
        value: {
            status: 'on_plan',
            done
        },
        receipt_no: '20261126-0',
        late: false,
        tapped_at: now,
        received_at: now
    });
    await world.admin.query("UPDATE wudan.prompt SET state = 'answered', answer_id = $3 WHERE office_id = $1 AND id = $2", [
        office.id,
        asked.promptId,
        answerId
    ]);
    await insert(world, 'progress_report', office.id, {
        round_id: asked.id,
        unit_id: asked.unitId,
        prompt_id: asked.promptId,
        answer_id: answerId,
        status: 'on_plan',
        done,
        reporter_name: '填报人',
        source: 'self',
        late: false,
        first_at: now,
        updated_at: now
    });
}
/** Something asked of a seat: a question of a round, or (without a subject) a notice to be read. */ export async function addPrompt(world, office, asked) {
    const [id, now] = [
        world.newId(),
        world.house.clock.now()
    ];
    const notice = asked.subject === undefined;
    const kind = asked.unitId === null ? 'G0' : asked.unitId === office.rows.units['own-unit'] ? 'Q1' : 'Q2';
    await insert(world, 'prompt', office.id, {
        id,
        seat_id: asked.seatId,
        unit_id: asked.unitId,
        version: 1,
        kind: notice ? 'notice' : 'choice',
        title: notice ? '更正申请结果' : '临时询问',
        body: `请看${newTag(office.letter, kind)}`,
        facts: [],
        options: notice ? READ_OPTIONS : STATUS_OPTIONS,
        subject_type: asked.subject?.type ?? 'correction',
        subject_id: asked.subject?.id ?? world.newId(),
        secrecy: 'ok_for_chat',
        critical: false,
        state: asked.state ?? 'sent',
        due_at: asked.dueAt ?? null,
        created_at: now,
        updated_at: now
    });
    return id;
}
const MANY_TAPS = 60;
/** A card that was tapped over and over. @returns the names that the client gave to the taps */ export async function addTaps(world, spot, seatId) {
    const [id, now] = [
        world.newId(),
        world.house.clock.now()
    ];
    await insert(world, 'prompt', spot.id, {
        id,
        seat_id: seatId,
        version: 1,
        kind: 'notice',
        title: '通知',
        body: newTag(spot.letter, 'Q1'),
        facts: [],
        options: READ_OPTIONS,
        subject_type: 'correction',
        subject_id: world.newId(),
        secrecy: 'ok_for_chat',
        critical: false,
        state: 'superseded',
        created_at: now,
        updated_at: now
    });
    const events = Array.from({
        length: MANY_TAPS
    }, ()=>world.newId());
    await world.admin.query(`INSERT INTO wudan.prompt_answer (office_id, id, prompt_id, prompt_version, seat_id, person_name, channel, event_id, value, receipt_no, late, tapped_at, received_at)
     SELECT $1, e.event::uuid, $2, 1, $3, '填报人', 'console', e.event, '{"option":"read"}', '20261126-0', false, $4, $4 FROM unnest($5::text[]) AS e(event)`, [
        spot.id,
        id,
        seatId,
        now,
        events
    ]);
    return events;
}
/** A wish to correct a report of the own unit in a closed round. */ export async function addCorrection(world, office, state = 'open') {
    const id = world.newId();
    const round = await addRound(world, office, 'closed', {
        answered: true
    });
    await insert(world, 'correction_request', office.id, {
        id,
        round_id: round.id,
        unit_id: office.rows.units['own-unit'],
        value: {
            status: 'lagging',
            done: newTag(office.letter, 'Q1')
        },
        reason: newTag(office.letter, 'Q1'),
        state,
        by_name: '填报人',
        requested_at: minutes(world, -5),
        ...state === 'open' ? {} : {
            decided_by: '督查员',
            decided_at: minutes(world, -1),
            decision: '同意'
        }
    });
    return id;
}
/** What an upper office asked this one to report; its round is nobody's, so that a letter about it finds nothing. */ export async function addUpward(world, office, state = 'open') {
    const id = world.newId();
    await insert(world, 'upward_report', office.id, {
        id,
        upper_office_id: world.rootId,
        upper_round_id: world.newId(),
        label: `周调度${newTag(office.letter, 'G0')}`,
        cutoff_at: minutes(world, 120),
        figures: FIGURES,
        state,
        asked_at: world.house.clock.now(),
        late: false
    });
    return id;
}
export async function addAbsence(world, office, seatId, coverSeatId, options = {}) {
    const [id, now] = [
        world.newId(),
        world.house.clock.now()
    ];
    await insert(world, 'absence', office.id, {
        id,
        seat_id: seatId,
        cover_seat_id: coverSeatId,
        kind: 'leave',
        from_on: '2027-03-01',
        to_on: '2027-03-02',
        reason: newTag(office.letter, options.kind ?? 'Q1'),
        ended_at: options.ended === true ? now : null,
        created_at: now
    });
    return id;
}
/** Ends what is set for a seat, so that the next period overlaps nothing. */ export async function endAbsences(world, office, seatId) {
    await world.admin.query('UPDATE wudan.absence SET ended_at = $3 WHERE office_id = $1 AND seat_id = $2 AND ended_at IS NULL', [
        office.id,
        seatId,
        world.house.clock.now()
    ]);
}
/** A phone of the web chat bound to a seat. @returns the address, and the cookie that only the phone has */ export async function addDevice(world, office, seatId, options = {}) {
    const [id, token] = [
        world.newId(),
        randomBytes(32).toString('base64url')
    ];
    const boundAt = minutes(world, -1440 * (options.boundDaysAgo ?? 0));
    await insert(world, 'chat_address', office.id, {
        id,
        seat_id: seatId,
        channel: 'web',
        bot_id: 'web',
        chat: world.hash(token),
        label: `手机${newTag(office.letter, options.kind ?? 'Q1')}`,
        state: options.ended === true ? 'ended' : 'active',
        bound_at: boundAt,
        ...options.ended === true ? {
            ended_at: world.house.clock.now(),
            end_reason: '更换手机'
        } : {}
    });
    if (options.ended !== true) await insert(world, 'chat_directory', office.id, {
        channel: 'web',
        bot_id: 'web',
        chat: world.hash(token),
        seat_id: seatId,
        address_id: id,
        bound_at: boundAt
    });
    return {
        id,
        cookie: `wudan_chat=${token}`
    };
}
export async function addMessage(world, office, seatId, state) {
    const [id, now] = [
        world.newId(),
        world.house.clock.now()
    ];
    const card = {
        title: '临时询问',
        body: newTag(office.letter, 'Q1'),
        facts: [],
        options: [],
        linkOnly: false,
        promptVersion: 1,
        place: null
    };
    await insert(world, 'channel_message', office.id, {
        id,
        seat_id: seatId,
        channel: 'web',
        bot_id: 'web',
        chat: '',
        kind: 'card',
        action: 'send',
        card,
        state,
        run_at: now,
        attempts: 1,
        created_at: now
    });
    return id;
}
/** Rows of kinds that the tree leaves an office without: the province has nobody above, a county nobody below. */ export async function fillBlanks(world, spot, programmeId) {
    const has = async (table)=>(await world.admin.query(`SELECT 1 FROM wudan.${table} WHERE office_id = $1 LIMIT 1`, [
            spot.id
        ])).rows.length > 0;
    if (!await has('upward_report')) await addUpward(world, spot, 'silent');
    if (!await has('programme_county')) await insert(world, 'programme_county', spot.id, {
        id: world.newId(),
        programme_id: programmeId,
        county_office_id: world.newId(),
        reason: newTag(spot.letter, 'G0')
    });
    if (await has('county_report')) return;
    const round = await world.admin.query('SELECT id FROM wudan.round WHERE office_id = $1 AND programme_id = $2 LIMIT 1', [
        spot.id,
        programmeId
    ]);
    await insert(world, 'county_report', spot.id, {
        round_id: round.rows[0]?.id,
        county_office_id: world.newId(),
        state: 'asked',
        late: false,
        asked_at: world.house.clock.now()
    });
}

//# sourceMappingURL=fresh-rows.js.map