import { classOf, tablesOf } from './check-classes.js';
/** Actions that keep `office_id` as it is: no action, restrict, cascade. */ const ON_UPDATE = [
    'a',
    'r',
    'c'
];
const ON_DELETE = [
    'r',
    'c'
];
/** Keys of tenant tables begin with the office, foreign keys stay inside the wall, and every constraint is in force. */ export async function checkKeys(rows, relations) {
    const keys = await rows(`SELECT c.relname AS "table", x.relname AS name, i.indisprimary AS primary, a.attname::text AS first
       FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
       LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0] AND a.attnum <> 0
      WHERE c.relnamespace = 'wudan'::regnamespace AND (i.indisunique OR i.indisexclusion)`);
    const foreign = await rows(`SELECT k.conname::text AS name, s.relnamespace::regnamespace::text AS schema, s.relname AS "table", a.attname::text AS first,
            t.relnamespace::regnamespace::text AS "toSchema", t.relname AS "toTable", b.attname::text AS "toFirst", k.confdeltype AS "onDelete", k.confupdtype AS "onUpdate"
       FROM pg_constraint k JOIN pg_class s ON s.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
       JOIN pg_attribute a ON a.attrelid = s.oid AND a.attnum = k.conkey[1] JOIN pg_attribute b ON b.attrelid = t.oid AND b.attnum = k.confkey[1]
      WHERE k.contype = 'f' AND 'wudan'::regnamespace IN (s.relnamespace, t.relnamespace) ORDER BY 1`);
    // `conenforced` exists from PostgreSQL 18 on.
    const unenforced = await rows(`SELECT k.conname::text AS name, c.relname AS "table" FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE c.relnamespace = 'wudan'::regnamespace
        AND (NOT k.convalidated OR to_jsonb(k) ->> 'conenforced' = 'false' OR EXISTS (SELECT FROM pg_trigger t WHERE t.tgconstraint = k.oid AND t.tgenabled <> 'O'))`);
    const tenants = new Set(tablesOf(relations, 'tenant').map(({ name })=>name));
    const tenantKeys = keys.filter(({ table })=>tenants.has(table));
    const faults = [];
    for (const table of tenants){
        if (!tenantKeys.some((key)=>key.table === table && key.primary)) faults.push({
            kind: 'primary-key-missing',
            object: `wudan.${table}`,
            detail: 'has no primary key'
        });
    }
    for (const { table, name, first } of tenantKeys){
        if (first !== 'office_id') faults.push({
            kind: 'key-office-first',
            object: `${name} on wudan.${table}`,
            detail: `begins with ${first ?? 'an expression'}`
        });
    }
    for (const key of foreign)faults.push(...foreignKeyFaults(key, relations));
    for (const { name, table } of unenforced)faults.push({
        kind: 'constraint-off',
        object: `${name} on wudan.${table}`,
        detail: 'not valid, not enforced or its trigger is disabled'
    });
    return {
        faults,
        account: `keys: ${tenantKeys.length} primary and unique of tenant tables, ${foreign.length} foreign`
    };
}
function foreignKeyFaults(key, relations) {
    const object = `${key.name} on ${key.schema}.${key.table}`;
    const target = `${key.toSchema}.${key.toTable}`;
    if (key.schema !== 'wudan' || key.toSchema !== 'wudan') return [
        {
            kind: 'foreign-key-outside',
            object,
            detail: `refers to ${target}: no key leaves or enters the schema`
        }
    ];
    const faults = [];
    const classNamed = (name)=>classOf(relations.find((relation)=>relation.name === name) ?? {
            comment: null
        });
    const [from, to] = [
        classNamed(key.table),
        classNamed(key.toTable)
    ];
    if (from === 'tenant' && (key.first !== 'office_id' || to === 'tenant' && key.toFirst !== 'office_id')) {
        faults.push({
            kind: 'foreign-key-office-first',
            object,
            detail: `begins with ${key.first} and meets ${key.toFirst} of ${target}`
        });
    }
    if (from === 'tenant' !== (to === 'tenant') && to !== 'reference') {
        faults.push({
            kind: 'foreign-key-across-classes',
            object,
            detail: `a ${from ?? 'classless'} table refers to a ${to ?? 'classless'} one`
        });
    }
    if (!ON_DELETE.includes(key.onDelete) || !ON_UPDATE.includes(key.onUpdate)) {
        faults.push({
            kind: 'foreign-key-action',
            object,
            detail: `ON DELETE ${key.onDelete}, ON UPDATE ${key.onUpdate}: RESTRICT or CASCADE only`
        });
    }
    return faults;
}

//# sourceMappingURL=check-keys.js.map