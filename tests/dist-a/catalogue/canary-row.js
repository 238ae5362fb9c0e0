export function readCanaryColumns(rows) {
    return rows(`SELECT c.relname AS "table", a.attname::text AS name, format_type(a.atttypid, a.atttypmod) AS type,
            format_type(coalesce(nullif(t.typbasetype, 0), t.oid), NULL) AS base,
            (SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder LIMIT 1) AS "enumLabel",
            a.attnotnull AND NOT a.atthasdef AND a.attidentity = '' AND a.attgenerated = '' AS required,
            EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY(i.indkey)) AS primary
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
      WHERE c.relnamespace = 'wudan'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.relname, a.attnum`);
}
/** Values by type for the row of a given number; different numbers give different values where the type has room. */ const VALUES = {
    uuid: (row)=>`'00000000-0000-7000-8000-${String(row).padStart(12, '0')}'`,
    text: (row)=>`'canary ${row}'`,
    'character varying': (row)=>`'${row} canary'`,
    character: (row)=>`'${row}'`,
    smallint: String,
    integer: String,
    bigint: String,
    numeric: String,
    real: String,
    'double precision': String,
    boolean: (row)=>row % 2 === 0 ? 'true' : 'false',
    date: (row)=>`'2026-01-0${row}'`,
    'timestamp with time zone': (row)=>`'2026-01-0${row}T00:00:00Z'`,
    'time without time zone': (row)=>`'0${row}:00'`,
    interval: (row)=>`'${row} hours'`,
    json: (row)=>`'{"canary": ${row}}'`,
    jsonb: (row)=>`'{"canary": ${row}}'`,
    bytea: (row)=>`'\\x0${row}'`,
    daterange: (row)=>`'[2026-01-0${row},2026-02-01)'`,
    tstzrange: (row)=>`'[2026-01-0${row}T00:00:00Z,2026-02-01T00:00:00Z)'`
};
/** SQL for a value of that column, or null when the type is unknown here. `row` is 1 to 9. */ export function canaryValue(column, row) {
    if (column.enumLabel !== null) return `'${column.enumLabel.replaceAll("'", "''")}'::${column.type}`;
    if (column.base.endsWith('[]')) return `'{}'::${column.type}`;
    const value = VALUES[column.base]?.(row);
    return value === undefined ? null : `${value}::${column.type}`;
}
/**
 * The INSERT of a row with what must be filled in and nothing else.
 * @returns null when a type is unknown or the table has no office
 */ export function canaryInsert(table, columns, office, row) {
    const filled = columns.filter(({ name, required })=>required && name !== 'office_id');
    const values = filled.map((column)=>canaryValue(column, row));
    if (values.includes(null) || !columns.some(({ name })=>name === 'office_id')) return null;
    const names = [
        'office_id',
        ...filled.map(({ name })=>`"${name}"`)
    ];
    return `INSERT INTO wudan."${table}" (${names.join(', ')}) VALUES (${[
        `'${office}'`,
        ...values
    ].join(', ')})`;
}

//# sourceMappingURL=canary-row.js.map