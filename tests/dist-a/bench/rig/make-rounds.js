import { KIND, UNITS_EACH } from './make-offices.js';
const OPTIONS = [
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
/** One active programme an office with all its units, one open round, and a prompt to each contact that waits for an answer. Needs `makeOffices`. */ export async function makeRounds(client, { offices }, at) {
    const { office, unit, seat, programme, programmeUnit, round, prompt } = KIND;
    await client.query(`INSERT INTO wudan.programme (office_id, id, name, scope, state, starts_on, ends_on, evidence_from, weekday, asks_at, cutoff_at, move_policy, version, created_at, updated_at)
     SELECT pg_temp.made(${office}, n), pg_temp.made(${programme}, n), '年度评估', '全部部门', 'active', $1::timestamptz::date, $1::timestamptz::date + 90, $1::timestamptz::date, 3, '09:00', '17:30', 'next', 1, $1, $1
       FROM generate_series(0, ${offices} - 1) AS n`, [
        at
    ]);
    await client.query(`INSERT INTO wudan.programme_unit (office_id, id, programme_id, unit_id, field, reason, joined_on)
     SELECT pg_temp.made(${office}, u / ${UNITS_EACH}), pg_temp.made(${programmeUnit}, u), pg_temp.made(${programme}, u / ${UNITS_EACH}), pg_temp.made(${unit}, u), '综合', '年度计划', $1::timestamptz::date
       FROM generate_series(0::bigint, ${offices * UNITS_EACH} - 1) AS u`, [
        at
    ]);
    await client.query(`INSERT INTO wudan.round (office_id, id, programme_id, number, mode, nominal_on, asks_on, provisional, opens_at, cutoff_at, state, opened_at)
     SELECT pg_temp.made(${office}, n), pg_temp.made(${round}, n), pg_temp.made(${programme}, n), 1, 'weekly', $1::timestamptz::date, $1::timestamptz::date, false, $1, $1::timestamptz + interval '2 days', 'open', $1
       FROM generate_series(0, ${offices} - 1) AS n`, [
        at
    ]);
    await client.query(`INSERT INTO wudan.prompt (office_id, id, seat_id, unit_id, version, kind, title, body, facts, options, subject_type, subject_id, secrecy, critical, state, due_at, created_at, updated_at)
     SELECT pg_temp.made(${office}, u / ${UNITS_EACH}), pg_temp.made(${prompt}, u), pg_temp.made(${seat}, ${offices} + u), pg_temp.made(${unit}, u), 1, 'choice', '本周进展情况', '请选择本单位本周进展。', '[]', $2,
            'round', pg_temp.made(${round}, u / ${UNITS_EACH}), 'ok_for_chat', false, 'sent', $1::timestamptz + interval '2 days', $1, $1
       FROM generate_series(0::bigint, ${offices * UNITS_EACH} - 1) AS u`, [
        at,
        JSON.stringify(OPTIONS)
    ]);
}
/** Numbers of what belongs to last week's round begin here. */ const LAST_WEEK = 2_000_000;
/** Last week's round of each office, closed, with every answer, report, sent card and trail entry: no table that a tap touches is empty. Needs `makeRounds`. */ export async function makeLastWeek(client, { offices }, at) {
    const { office, unit, seat, programme, round, prompt, answer, message, entry } = KIND;
    const before = "$1::timestamptz - interval '7 days'";
    const units = `generate_series(0::bigint, ${offices * UNITS_EACH} - 1) AS u`;
    await client.query(`INSERT INTO wudan.round (office_id, id, programme_id, number, mode, nominal_on, asks_on, provisional, opens_at, cutoff_at, state, opened_at, closed_at)
     SELECT pg_temp.made(${office}, n), pg_temp.made(${round}, ${LAST_WEEK} + n), pg_temp.made(${programme}, n), 0, 'weekly', (${before})::date, (${before})::date, false, ${before}, ${before} + interval '8 hours', 'closed', ${before}, ${before} + interval '8 hours'
       FROM generate_series(0, ${offices} - 1) AS n`, [
        at
    ]);
    await client.query(`INSERT INTO wudan.prompt (office_id, id, seat_id, unit_id, version, kind, title, body, facts, options, subject_type, subject_id, secrecy, critical, state, due_at, answer_id, created_at, updated_at)
     SELECT office_id, pg_temp.made(${prompt}, ${LAST_WEEK} + u), seat_id, unit_id, 1, kind, title, body, facts, options, subject_type, pg_temp.made(${round}, ${LAST_WEEK} + u / ${UNITS_EACH}), secrecy, critical, 'answered',
            ${before} + interval '8 hours', pg_temp.made(${answer}, u), ${before}, ${before}
       FROM ${units} JOIN wudan.prompt p ON p.office_id = pg_temp.made(${office}, u / ${UNITS_EACH}) AND p.id = pg_temp.made(${prompt}, u)`, [
        at
    ]);
    await client.query(`INSERT INTO wudan.prompt_answer (office_id, id, prompt_id, prompt_version, seat_id, person_name, channel, event_id, value, receipt_no, late, tapped_at, received_at)
     SELECT pg_temp.made(${office}, u / ${UNITS_EACH}), pg_temp.made(${answer}, u), pg_temp.made(${prompt}, ${LAST_WEEK} + u), 1, pg_temp.made(${seat}, ${offices} + u), '测评人', 'web', 'last-week-' || u, '{"status": "on_plan"}', 'R-' || u, false, ${before}, ${before}
       FROM ${units}`, [
        at
    ]);
    await client.query(`INSERT INTO wudan.progress_report (office_id, round_id, unit_id, prompt_id, answer_id, status, reporter_name, source, late, first_at, updated_at)
     SELECT pg_temp.made(${office}, u / ${UNITS_EACH}), pg_temp.made(${round}, ${LAST_WEEK} + u / ${UNITS_EACH}), pg_temp.made(${unit}, u), pg_temp.made(${prompt}, ${LAST_WEEK} + u), pg_temp.made(${answer}, u), 'on_plan', '测评人', 'self', false, ${before}, ${before}
       FROM ${units}`, [
        at
    ]);
    await client.query(`INSERT INTO wudan.channel_message (office_id, id, seat_id, channel, bot_id, chat, prompt_id, kind, action, card, state, run_at, attempts, created_at, sent_at)
     SELECT pg_temp.made(${office}, u / ${UNITS_EACH}), pg_temp.made(${message}, u), pg_temp.made(${seat}, ${offices} + u), 'web', 'web', 'c' || u, pg_temp.made(${prompt}, ${LAST_WEEK} + u), 'card', 'send', '{}', 'sent', ${before}, 1, ${before}, ${before}
       FROM ${units}`, [
        at
    ]);
    await client.query(`INSERT INTO wudan.audit_entry (office_id, id, at, actor_seat_id, actor_name, actor_role, action, subject_type, subject_id, outcome, origin, request_id, summary, detail)
     SELECT pg_temp.made(${office}, u / ${UNITS_EACH}), pg_temp.made(${entry}, u), ${before}, pg_temp.made(${seat}, ${offices} + u), '测评人', 'unit_contact', 'progress.reported', 'Prompt', pg_temp.made(${prompt}, ${LAST_WEEK} + u), 'ok', '127.0.0.1', 'r' || u, '填报进度：按计划', '{}'
       FROM ${units}`, [
        at
    ]);
}
/** Everything made has a smaller identifier than what the application made itself. */ const BEHIND_ALL_MADE = '019a0001-0000-7000-8000-000000000000';
/** Takes the answers of earlier runs back, so that each prompt of the open round waits for its first one. */ export async function clearAnswers(client) {
    await client.query('SET session_replication_role = replica');
    await client.query('TRUNCATE wudan.audit_unsealed, wudan.audit_seal, wudan.outbox, wudan.outbox_index');
    for (const table of [
        'prompt_answer',
        'audit_entry'
    ])await client.query(`DELETE FROM wudan.${table} WHERE id > $1`, [
        BEHIND_ALL_MADE
    ]);
    await client.query("DELETE FROM wudan.progress_report g USING wudan.round r WHERE r.office_id = g.office_id AND r.id = g.round_id AND r.state = 'open'");
    await client.query("UPDATE wudan.prompt SET state = 'sent', answer_id = NULL WHERE answer_id > $1", [
        BEHIND_ALL_MADE
    ]);
    await client.query('SET session_replication_role = origin');
    await client.query('VACUUM (ANALYZE)');
}

//# sourceMappingURL=make-rounds.js.map