import { KIND, UNITS_EACH } from './make-offices.js';
/** Programmes of each office that ask on the same morning; with 3,201 offices and their units 192,060 prompts. */ export const PROGRAMMES_EACH = 3;
/** Numbers of the made programmes and rounds begin here, clear of those of `makeRounds`. */ const FROM = 1_000_000;
/** Three programmes an office with all its units, each with a round due at the instant and twelve more in the weeks after. Needs `beginMaking`. */ export async function makeDueRounds(client, { offices }, due) {
    const programmes = offices * PROGRAMMES_EACH;
    await client.query('TRUNCATE wudan.round_due, wudan.ask_roster, wudan.prompt_plan');
    await client.query(`INSERT INTO wudan.round_due (round_id, office_id, programme_id, asks_on, cadence, opens_at, calendar_revision)
     SELECT pg_temp.made(${KIND.round}, ${FROM} + w * ${programmes} + p), pg_temp.made(${KIND.office}, p / ${PROGRAMMES_EACH}), pg_temp.made(${KIND.programme}, ${FROM} + p), $1::timestamptz::date + 7 * w, 'weekly',
            $1::timestamptz + make_interval(days => 7 * w), (SELECT count(*)::int FROM wudan.holiday_notice)
       FROM generate_series(0, 12) AS w, generate_series(0, ${programmes} - 1) AS p`, [
        due
    ]);
    await client.query(`INSERT INTO wudan.ask_roster (office_id, programme_id, unit_id, cadence, from_on, to_on)
     SELECT pg_temp.made(${KIND.office}, p / ${PROGRAMMES_EACH}), pg_temp.made(${KIND.programme}, ${FROM} + p), pg_temp.made(${KIND.unit}, p / ${PROGRAMMES_EACH} * ${UNITS_EACH} + u), 'weekly',
            $1::timestamptz::date - 30, $1::timestamptz::date + 300
       FROM generate_series(0, ${programmes} - 1) AS p, generate_series(0, ${UNITS_EACH} - 1) AS u`, [
        due
    ]);
    await client.query('VACUUM (ANALYZE) wudan.round_due, wudan.ask_roster, wudan.prompt_plan');
}
/** Takes a planned morning back, so that it can be planned again. */ export async function unplan(client) {
    await client.query('TRUNCATE wudan.prompt_plan');
    await client.query('UPDATE wudan.round_due SET planned_at = NULL WHERE planned_at IS NOT NULL');
    await client.query('VACUUM wudan.round_due');
}

//# sourceMappingURL=make-due-rounds.js.map