import { tablesOf } from './check-classes.js';
/** Every way in which PostgreSQL reads its own clock, as it prints them back. */ const DATABASE_CLOCK = /\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(|\bcurrent_(?:date|time|timestamp)\b|\blocaltime(?:stamp)?\b|'(?:now|today|tomorrow|yesterday)'/i;
/** True when an expression or a function's body asks the database what time it is. */ export function readsClock(sql) {
    return DATABASE_CLOCK.test(sql);
}
/**
 * No expression reads the database's clock (instants are parameters), and a tenant table's defaults are constants: ids and
 * anything else that varies come from the application.
 */ export async function checkExpressions(rows, relations) {
    const expressions = await rows(`SELECT c.relname AS "table", a.attname::text AS place, 'default' AS kind, pg_get_expr(d.adbin, d.adrelid) AS sql
       FROM pg_attrdef d JOIN pg_class c ON c.oid = d.adrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.adnum WHERE c.relnamespace = 'wudan'::regnamespace
     UNION ALL
     SELECT c.relname, a.attname::text, 'default', 'identity()' FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = 'wudan'::regnamespace AND a.attidentity <> ''
     UNION ALL
     SELECT c.relname, k.conname::text, 'check', pg_get_constraintdef(k.oid) FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE c.relnamespace = 'wudan'::regnamespace AND k.contype = 'c'`);
    const tenants = new Set(tablesOf(relations, 'tenant').map(({ name })=>name));
    const faults = [];
    for (const { table, place, kind, sql } of expressions){
        const object = `${kind} ${place} of wudan.${table}`;
        if (readsClock(sql)) faults.push({
            kind: 'database-clock',
            object,
            detail: sql
        });
        else if (kind === 'default' && tenants.has(table) && isComputed(sql)) faults.push({
            kind: 'computed-default',
            object,
            detail: sql
        });
    }
    const of = (kind)=>expressions.filter((each)=>each.kind === kind).length;
    return {
        faults,
        account: `expressions: ${of('default')} defaults and ${of('check')} checks, none by the database's clock`
    };
}
/** True when a default calls something; casts and type lengths do not count. */ function isComputed(sql) {
    const bare = sql.replaceAll(/'(?:[^']|'')*'/g, "''").replaceAll(/::[\w". ]+(?:\([\d, ]+\))?(?:\[\])*/g, '');
    return /[\w"]\s*\(/.test(bare) || /\b(?:session_user|current_user|user|current_role|current_schema|current_catalog)\b/i.test(bare);
}

//# sourceMappingURL=check-expressions.js.map