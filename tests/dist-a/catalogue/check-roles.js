import { HELD_ROLES, OWNER, QUEUE_ROLE, QUEUE_SCHEMA, RUNTIME } from './closed-lists.js';
const ALL_ROLES = [
    OWNER,
    RUNTIME,
    ...HELD_ROLES
];
const HELD = HELD_ROLES;
/** Settings that would choose the office, the role or the wall for a session before it asked. */ const TOUCHES_THE_WALL = /^(?:app\.|role=|search_path=|row_security=|session_replication_role=|session_authorization=)/i;
/** The login role holds nothing and may take exactly the held roles; these own nothing and are members of nothing. */ export async function checkRoles(rows) {
    const faults = [
        await attributes(rows),
        await memberships(rows),
        await possessions(rows),
        await settings(rows)
    ].flat();
    return {
        faults,
        account: `roles: ${OWNER}, ${RUNTIME} and ${HELD.length} held roles: attributes, memberships, possessions, settings`
    };
}
async function attributes(rows) {
    const roles = await rows(`SELECT rolname::text AS name, rolcanlogin AS login, rolinherit AS inherits,
            array_remove(ARRAY[CASE WHEN rolsuper THEN 'SUPERUSER' END, CASE WHEN rolbypassrls THEN 'BYPASSRLS' END, CASE WHEN rolcreatedb THEN 'CREATEDB' END,
                               CASE WHEN rolcreaterole THEN 'CREATEROLE' END, CASE WHEN rolreplication THEN 'REPLICATION' END], NULL) AS powers
       FROM pg_roles WHERE rolname = ANY($1::text[])`, [
        ALL_ROLES
    ]);
    const faults = [];
    for (const name of ALL_ROLES){
        const role = roles.find((each)=>each.name === name);
        if (!role) {
            faults.push({
                kind: 'role-missing',
                object: name,
                detail: 'there is no such role'
            });
            continue;
        }
        if (role.powers.length > 0) faults.push({
            kind: 'role-attribute',
            object: name,
            detail: `has ${role.powers.join(', ')}`
        });
        if (role.login !== (name === RUNTIME)) faults.push({
            kind: 'role-attribute',
            object: name,
            detail: role.login ? 'may log in' : 'may not log in'
        });
        if (name === RUNTIME && role.inherits) faults.push({
            kind: 'role-attribute',
            object: name,
            detail: 'inherits'
        });
    }
    return faults;
}
async function memberships(rows) {
    const found = await rows(`SELECT pg_get_userbyid(member)::text AS member, pg_get_userbyid(roleid)::text AS role, admin_option AS admin, inherit_option AS inherits, set_option AS takes
       FROM pg_auth_members WHERE pg_get_userbyid(member) = ANY($1::text[])`, [
        ALL_ROLES
    ]);
    const faults = found.filter(({ member, role, admin, inherits, takes })=>member !== RUNTIME || !HELD.includes(role) || admin || inherits || !takes).map(({ member, role, admin, inherits, takes })=>({
            kind: 'membership',
            object: member,
            detail: `is a member of ${role} (admin ${admin}, inherit ${inherits}, set ${takes}); only ${RUNTIME} takes held roles, by SET alone`
        }));
    for (const role of HELD){
        if (!found.some((each)=>each.member === RUNTIME && each.role === role)) faults.push({
            kind: 'membership',
            object: RUNTIME,
            detail: `may not take ${role}`
        });
    }
    return faults;
}
/** What a role owns or was granted in this database and in the cluster, whatever sort of thing it is. */ async function possessions(rows) {
    const found = await rows(`SELECT pg_get_userbyid(d.refobjid)::text AS role, d.deptype AS how, o.type, o.schema, o.identity
       FROM pg_shdepend d CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, d.objsubid) o
      WHERE d.refclassid = 'pg_authid'::regclass AND d.deptype IN ('o', 'a') AND pg_get_userbyid(d.refobjid) = ANY($1::text[])
        AND d.dbid IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))`, [
        [
            RUNTIME,
            ...HELD
        ]
    ]);
    return found.flatMap(({ role, how, type, schema, identity })=>{
        const queues = schema === QUEUE_SCHEMA || type === 'schema' && identity === QUEUE_SCHEMA;
        if (how === 'o') return role === QUEUE_ROLE && queues ? [] : [
            {
                kind: 'ownership',
                object: role,
                detail: `owns ${type} ${identity}`
            }
        ];
        return mayHold(role, type, schema, identity) ? [] : [
            {
                kind: 'stray-grant',
                object: role,
                detail: `holds a right on ${type} ${identity}`
            }
        ];
    });
}
/** Sorts of things on which a grant is judged by its own check; a grant on anything else is a fault. */ function mayHold(role, type, schema, identity) {
    if (role === RUNTIME) return type === 'database';
    if (role === QUEUE_ROLE) return schema === QUEUE_SCHEMA;
    if (type === 'table' || type === 'table column') return schema === 'wudan';
    if (type === 'function') return schema === 'app';
    return type === 'schema' && (identity === 'wudan' || identity === 'app');
}
async function settings(rows) {
    const found = await rows(`SELECT CASE setrole WHEN 0 THEN NULL ELSE pg_get_userbyid(setrole)::text END AS role, CASE setdatabase WHEN 0 THEN 'everywhere' ELSE 'here' END AS scope, setconfig AS settings
       FROM pg_db_role_setting WHERE setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))`);
    const faults = [];
    const start = 'role=wudan_app';
    if (!found.some(({ role, scope, settings: all })=>role === RUNTIME && scope === 'everywhere' && all.includes(start))) {
        faults.push({
            kind: 'session-role',
            object: RUNTIME,
            detail: 'its sessions do not start in wudan_app'
        });
    }
    for (const { role, scope, settings: all } of found){
        for (const setting of all){
            if (role === RUNTIME && scope === 'everywhere' && setting === start) continue;
            if (role === null ? TOUCHES_THE_WALL.test(setting) : ALL_ROLES.includes(role)) {
                faults.push({
                    kind: 'role-setting',
                    object: role ?? 'every role',
                    detail: `${setting} is set ${scope} before a session asks`
                });
            }
        }
    }
    const parameters = await rows(`SELECT p.parname AS parameter, CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee)::text END AS role, a.privilege_type AS privilege
       FROM pg_parameter_acl p CROSS JOIN LATERAL aclexplode(p.paracl) a WHERE a.grantee = 0 OR pg_get_userbyid(a.grantee) = ANY($1::text[])`, [
        ALL_ROLES
    ]);
    for (const { parameter, role, privilege } of parameters)faults.push({
        kind: 'parameter-grant',
        object: role,
        detail: `may ${privilege} ${parameter}`
    });
    return faults;
}

//# sourceMappingURL=check-roles.js.map