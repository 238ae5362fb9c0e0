/** How many offices stand at each level, from the national one down. 3,201 in all. */ export const TREE = {
    national: 1,
    province: 31,
    city: 340,
    county: 2_829
};
/** Units of each office. */ export const UNITS_EACH = 20;
export const WHOLE = {
    offices: TREE.national + TREE.province + TREE.city + TREE.county
};
/** The first part of every made identifier says what it names. */ export const KIND = {
    office: 1,
    unit: 2,
    person: 3,
    seat: 4,
    session: 5,
    programme: 6,
    programmeUnit: 7,
    round: 8,
    prompt: 9,
    answer: 10,
    message: 11,
    entry: 12,
    pilot: 13,
    set: 14,
    request: 15,
    cell: 16,
    fact: 17
};
/** The identifier of the n-th thing of a kind; SQL makes the same with `pg_temp.made`. */ export function made(kind, n) {
    return `019a0000-${KIND[kind].toString(16).padStart(4, '0')}-7000-8000-${n.toString(16).padStart(12, '0')}`;
}
/** Session tokens that stand in the generated database. */ export const supervisorToken = (office)=>`bench-supervisor-${office}`;
export const contactToken = (unit)=>`bench-contact-${unit}`;
const UNIT_NAMES = [
    '发展和改革局',
    '教育局',
    '科学技术局',
    '工业和信息化局',
    '公安局',
    '民政局',
    '司法局',
    '财政局',
    '人力资源和社会保障局',
    '自然资源局',
    '生态环境局',
    '住房和城乡建设局',
    '交通运输局',
    '水务局',
    '农业农村局',
    '商务局',
    '文化和旅游局',
    '卫生健康局',
    '应急管理局',
    '市场监督管理局'
];
/** Session-local functions by which all generating statements name things. Foreign keys hold by construction and are not checked one by one. */ export async function beginMaking(client) {
    await client.query('SET session_replication_role = replica');
    await client.query(`CREATE OR REPLACE FUNCTION pg_temp.made(kind integer, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
     $$ SELECT ('019a0000-' || lpad(to_hex(kind), 4, '0') || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$`);
    await client.query(`CREATE OR REPLACE FUNCTION pg_temp.hash(token text) RETURNS text LANGUAGE sql IMMUTABLE AS
     $$ SELECT translate(encode(sha256(convert_to(token, 'UTF8')), 'base64'), '+/=', '-_') $$`);
}
/**
 * The tree of offices, their units with a board row each, a supervisor for each office and a contact for each unit, and a session for each of them.
 * Rows are written office by office, as they would lie after years of use in one office at a time.
 * @param at instant of everything that happened
 */ export async function makeOffices(client, { offices }, at) {
    const { office, unit, person, seat, session } = KIND;
    const [province, city, county] = [
        TREE.national,
        TREE.national + TREE.province,
        TREE.national + TREE.province + TREE.city
    ];
    await client.query(`INSERT INTO wudan.office (id, parent_id, name, short_name, level, region_code, valid_from, created_at)
     SELECT pg_temp.made(${office}, n), CASE WHEN n < ${province} THEN NULL WHEN n < ${city} THEN pg_temp.made(${office}, 0)
              WHEN n < ${county} THEN pg_temp.made(${office}, ${province} + (n - ${city}) % ${TREE.province}) ELSE pg_temp.made(${office}, ${city} + (n - ${county}) % ${TREE.city}) END,
            '第' || n || '号机构编制委员会办公室', '编办' || n, CASE WHEN n < ${province} THEN 'national' WHEN n < ${city} THEN 'province' WHEN n < ${county} THEN 'city' ELSE 'county' END,
            lpad((110000 + n)::text, 6, '0'), $1::timestamptz::date, $1
       FROM generate_series(0, ${offices} - 1) AS n`, [
        at
    ]);
    await client.query(`INSERT INTO wudan.office_settings (office_id, password_profile, idle_minutes, time_zone, locale, upload_limit_mb, updated_at)
     SELECT id, 'djbh3', 30, 'Asia/Shanghai', 'zh-CN', 200, $1 FROM wudan.office ORDER BY id`, [
        at
    ]);
    await client.query(`INSERT INTO wudan.unit (office_id, id, code, name, short_name, kind, field, valid_from, version, created_at, updated_at)
     SELECT pg_temp.made(${office}, n), pg_temp.made(${unit}, n * ${UNITS_EACH} + k), 'D-' || lpad(k::text, 3, '0'), '第' || n || '号' || ($2::text[])[k + 1], ($2::text[])[k + 1],
            'government_department', NULL, $1::timestamptz::date, 1, $1, $1
       FROM generate_series(0, ${offices} - 1) AS n, generate_series(0, ${UNITS_EACH} - 1) AS k`, [
        at,
        UNIT_NAMES
    ]);
    await client.query(`INSERT INTO wudan.unit_board (office_id, unit_id, unit_name, stage, light, percent, last_report_at, open_difficulties, updated_at, status, due_at)
     SELECT pg_temp.made(${office}, n), pg_temp.made(${unit}, n * ${UNITS_EACH} + k), '第' || n || '号' || ($2::text[])[k + 1], (ARRAY['define', 'accept', 'assess', 'rectify', 'apply'])[1 + (n + k) % 5],
            (ARRAY['normal', 'normal', 'due', 'overdue'])[1 + (n + k) % 4], (n + 7 * k) % 101, $1::timestamptz - make_interval(hours => k), (n + k) % 2, $1,
            (ARRAY['on_plan', 'lagging', 'blocked', 'none'])[1 + (n + k) % 4], $1::timestamptz + interval '8 hours'
       FROM generate_series(0, ${offices} - 1) AS n, generate_series(0, ${UNITS_EACH} - 1) AS k`, [
        at,
        UNIT_NAMES
    ]);
    // People: the supervisor of office n is number n, the contact of unit u is number offices + u.
    const people = `SELECT n AS p, n AS o, NULL::bigint AS u, 'supervisor' AS role, 'staff' AS audience, 'bench-supervisor-' || n AS token FROM generate_series(0, ${offices} - 1) AS n
     UNION ALL SELECT ${offices} + u, u / ${UNITS_EACH}, u, 'unit_contact', 'unit', 'bench-contact-' || u FROM generate_series(0::bigint, ${offices * UNITS_EACH} - 1) AS u`;
    await client.query(`INSERT INTO wudan.person (id, account, name, password_hash, password_history, password_changed_at, must_change_password, version, created_at)
     SELECT pg_temp.made(${person}, p), 'bench' || p, '测评人' || p, '-', '[]', $1, false, 1, $1 FROM (${people}) AS x ORDER BY p`, [
        at
    ]);
    await client.query(`INSERT INTO wudan.seat (office_id, id, person_id, person_name, account, role, audience, unit_id, started_on, created_at)
     SELECT pg_temp.made(${office}, o), pg_temp.made(${seat}, p), pg_temp.made(${person}, p), '测评人' || p, 'bench' || p, role, audience, pg_temp.made(${unit}, u), $1::timestamptz::date, $1
       FROM (${people}) AS x ORDER BY o, p`, [
        at
    ]);
    await client.query(`INSERT INTO wudan.seat_directory (seat_id, person_id, office_id, role, unit_id, unit_name)
     SELECT pg_temp.made(${seat}, p), pg_temp.made(${person}, p), pg_temp.made(${office}, o), role, pg_temp.made(${unit}, u), CASE WHEN u IS NULL THEN NULL ELSE '第' || o || '号单位' END
       FROM (${people}) AS x ORDER BY p`);
    await client.query(`INSERT INTO wudan.session (id, token_hash, person_id, person_version, seat_id, office_id, idle_minutes, origin, created_at, last_seen_at, expires_at)
     SELECT pg_temp.made(${session}, p), pg_temp.hash(token), pg_temp.made(${person}, p), 1, pg_temp.made(${seat}, p), pg_temp.made(${office}, o), 30, '127.0.0.1', $1, $1, $1::timestamptz + interval '12 hours'
       FROM (${people}) AS x ORDER BY p`, [
        at
    ]);
}
/** Sessions of a database that was kept begin anew. */ export async function renewSessions(client, at) {
    await client.query("UPDATE wudan.session SET last_seen_at = $1, expires_at = $1::timestamptz + interval '12 hours'", [
        at
    ]);
}

//# sourceMappingURL=make-offices.js.map