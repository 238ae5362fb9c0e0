import type pg from 'pg';
import { KIND, UNITS_EACH, type Scale } from './make-offices.js';

const OPTIONS = [
  { id: 'on_plan', label: '按计划' },
  { id: 'lagging', label: '滞后' },
  { id: 'blocked', label: '受阻' },
];

/** One active programme an office with all its units, one open round, and a prompt to each contact that waits for an answer. Needs `makeOffices`. */
export async function makeRounds(client: pg.Client, { offices }: Scale, at: Date): Promise<void> {
  const { office, unit, seat, programme, programmeUnit, round, prompt } = KIND;
  await client.query(
    `INSERT INTO wudan.programme (office_id, id, name, scope, state, starts_on, ends_on, evidence_from, weekday, asks_at, cutoff_at, move_policy, version, created_at, updated_at)
     SELECT pg_temp.made(${office}, n), pg_temp.made(${programme}, n), '年度评估', '全部部门', 'active', $1::timestamptz::date, $1::timestamptz::date + 90, $1::timestamptz::date, 3, '09:00', '17:30', 'next', 1, $1, $1
       FROM generate_series(0, ${offices} - 1) AS n`,
    [at],
  );
  await client.query(
    `INSERT INTO wudan.programme_unit (office_id, id, programme_id, unit_id, field, reason, joined_on)
     SELECT pg_temp.made(${office}, u / ${UNITS_EACH}), pg_temp.made(${programmeUnit}, u), pg_temp.made(${programme}, u / ${UNITS_EACH}), pg_temp.made(${unit}, u), '综合', '年度计划', $1::timestamptz::date
       FROM generate_series(0::bigint, ${offices * UNITS_EACH} - 1) AS u`,
    [at],
  );
  await client.query(
    `INSERT INTO wudan.round (office_id, id, programme_id, number, mode, nominal_on, asks_on, provisional, opens_at, cutoff_at, state, opened_at)
     SELECT pg_temp.made(${office}, n), pg_temp.made(${round}, n), pg_temp.made(${programme}, n), 1, 'weekly', $1::timestamptz::date, $1::timestamptz::date, false, $1, $1::timestamptz + interval '2 days', 'open', $1
       FROM generate_series(0, ${offices} - 1) AS n`,
    [at],
  );
  await client.query(
    `INSERT INTO wudan.prompt (office_id, id, seat_id, unit_id, version, kind, title, body, facts, options, subject_type, subject_id, secrecy, critical, state, due_at, created_at, updated_at)
     SELECT pg_temp.made(${office}, u / ${UNITS_EACH}), pg_temp.made(${prompt}, u), pg_temp.made(${seat}, ${offices} + u), pg_temp.made(${unit}, u), 1, 'choice', '本周进展情况', '请选择本单位本周进展。', '[]', $2,
            'round', pg_temp.made(${round}, u / ${UNITS_EACH}), 'ok_for_chat', false, 'sent', $1::timestamptz + interval '2 days', $1, $1
       FROM generate_series(0::bigint, ${offices * UNITS_EACH} - 1) AS u`,
    [at, JSON.stringify(OPTIONS)],
  );
}

/** Takes every answer back, so that each prompt waits for its first one. */
export async function clearAnswers(client: pg.Client): Promise<void> {
  await client.query('SET session_replication_role = replica');
  await client.query('TRUNCATE wudan.prompt_answer, wudan.progress_report, wudan.audit_entry, wudan.audit_unsealed, wudan.audit_seal, wudan.outbox, wudan.outbox_index');
  await client.query("UPDATE wudan.prompt SET state = 'sent', answer_id = NULL WHERE state = 'answered'");
  await client.query('SET session_replication_role = origin');
}
