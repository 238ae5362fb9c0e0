import { EXTENSIONS, HELD_ROLES, OWNER, PRODUCT_ROLES, QUEUE_ROLE, QUEUE_SCHEMA, RUNTIME, SCHEMAS } from './closed-lists.js';
const USER_SCHEMA = `n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'`;
const GRANTEE = `CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee)::text END`;
const SCHEMA_OWNERS = {
    wudan: OWNER,
    app: OWNER,
    [QUEUE_SCHEMA]: QUEUE_ROLE
};
/** Things of which there must be none, each with the query that finds them. */ const NONE = [
    [
        'relation-outside',
        `SELECT format('%s.%s', n.nspname, c.relname) AS object, format('a relation of kind %s outside the product''s schema', c.relkind) AS detail
       FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE ${USER_SCHEMA} AND n.nspname NOT IN ('wudan', '${QUEUE_SCHEMA}') AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')`
    ],
    [
        'view-around-wall',
        `SELECT DISTINCT r.ev_class::regclass::text AS object, format('reads %s with its owner''s eyes', d.refobjid::regclass) AS detail
       FROM pg_depend d JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid JOIN pg_class c ON c.oid = d.refobjid
      WHERE d.refclassid = 'pg_class'::regclass AND c.relnamespace = 'wudan'::regnamespace AND r.ev_class <> d.refobjid`
    ],
    [
        'rule',
        `SELECT format('%s on wudan.%s', r.rulename, c.relname) AS object, 'rewrites statements' AS detail
       FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE c.relnamespace = 'wudan'::regnamespace AND c.relkind IN ('r', 'p', 'f')`
    ],
    [
        'trigger',
        `SELECT format('%s on wudan.%s', t.tgname, c.relname) AS object, format('calls %s', t.tgfoid::regprocedure) AS detail
       FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE c.relnamespace = 'wudan'::regnamespace AND NOT t.tgisinternal`
    ],
    [
        'event-trigger',
        `SELECT evtname::text AS object, format('calls %s on %s', evtfoid::regprocedure, evtevent) AS detail FROM pg_event_trigger e
      WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_event_trigger'::regclass AND d.objid = e.oid AND d.deptype = 'e')`
    ],
    [
        'foreign-data',
        `SELECT fdwname::text AS object, 'a way to other servers and files' AS detail FROM pg_foreign_data_wrapper`
    ]
];
/** Nothing stands around the wall: no view, rule, trigger, other schema, nothing for PUBLIC, no right that grows by itself. */ export async function checkSurroundings(rows) {
    const faults = [];
    for (const [kind, sql] of NONE)faults.push(...(await rows(sql)).map((found)=>({
            kind,
            ...found
        })));
    faults.push(...await schemas(rows), ...await database(rows), ...await defaults(rows), ...await extensions(rows));
    return {
        faults,
        account: `surroundings: schemas ${SCHEMAS.join(', ')}; no view, rule, trigger, foreign data, nothing for PUBLIC`
    };
}
async function schemas(rows) {
    const found = await rows(`SELECT n.nspname::text AS name, pg_get_userbyid(n.nspowner)::text AS owner, ${GRANTEE} AS role, a.privilege_type AS privilege, a.is_grantable AS grantable
       FROM pg_namespace n LEFT JOIN LATERAL aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) a ON a.grantee <> n.nspowner WHERE ${USER_SCHEMA}`);
    const faults = [];
    for (const name of new Set(found.map((each)=>each.name))){
        const owner = found.find((each)=>each.name === name)?.owner ?? '';
        if (!SCHEMAS.includes(name)) faults.push({
            kind: 'schema-outside',
            object: `schema ${name}`,
            detail: 'not a schema of the product'
        });
        if ((SCHEMA_OWNERS[name] ?? owner) !== owner) faults.push({
            kind: 'ownership',
            object: `schema ${name}`,
            detail: `owned by ${owner}`
        });
    }
    for (const { name, role, privilege, grantable } of found){
        if (role === null) continue;
        const detail = `${privilege} for ${role}`;
        if (role === 'PUBLIC') faults.push({
            kind: 'public-grant',
            object: `schema ${name}`,
            detail
        });
        else if (![
            'wudan',
            'app'
        ].includes(name) || privilege !== 'USAGE' || grantable || !PRODUCT_ROLES.includes(role)) {
            faults.push({
                kind: 'schema-grant',
                object: `schema ${name}`,
                detail
            });
        }
    }
    return faults;
}
async function database(rows) {
    const found = await rows(`SELECT d.datname::text AS name, pg_get_userbyid(d.datdba)::text AS owner, ${GRANTEE} AS role, a.privilege_type AS privilege, a.is_grantable AS grantable
       FROM pg_database d LEFT JOIN LATERAL aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a ON a.grantee <> d.datdba WHERE d.datname = current_database()`);
    const faults = [];
    const [{ owner } = {
        owner: ''
    }] = found;
    if (owner !== OWNER) faults.push({
        kind: 'ownership',
        object: 'the database',
        detail: `owned by ${owner}`
    });
    for (const { role, privilege, grantable } of found){
        if (role === 'PUBLIC') faults.push({
            kind: 'public-grant',
            object: 'the database',
            detail: `${privilege} for PUBLIC`
        });
        else if (role !== null && (role !== RUNTIME || privilege !== 'CONNECT' || grantable)) faults.push({
            kind: 'database-grant',
            object: 'the database',
            detail: `${privilege} for ${role}`
        });
    }
    return faults;
}
async function defaults(rows) {
    const found = await rows(`SELECT format('default privileges of %s', pg_get_userbyid(d.defaclrole)) AS object, format('%s on future objects of kind %s for %s', a.privilege_type, d.defaclobjtype, ${GRANTEE}) AS detail
       FROM pg_default_acl d CROSS JOIN LATERAL aclexplode(d.defaclacl) a WHERE a.grantee = 0 OR pg_get_userbyid(a.grantee) = ANY($1::text[])`, [
        [
            RUNTIME,
            ...HELD_ROLES
        ]
    ]);
    return found.map((each)=>({
            kind: 'default-privileges',
            ...each
        }));
}
async function extensions(rows) {
    const found = await rows('SELECT extname::text AS name FROM pg_extension WHERE extname <> ALL($1::text[])', [
        EXTENSIONS
    ]);
    return found.map(({ name })=>({
            kind: 'extension',
            object: `extension ${name}`,
            detail: 'not in the reviewed list'
        }));
}

//# sourceMappingURL=check-surroundings.js.map