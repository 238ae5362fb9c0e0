import { classOf } from './check-classes.js';
import { APPEND_ONLY_TABLES, COMMANDS, HELD_ROLES, PRODUCT_ROLES, REFERENCE_WRITER, RUNTIME, SYSTEM_TABLES, TENANT_ROLES } from './closed-lists.js';
const GRANTEE = `CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee)::text END`;
/** Table and column grants as they stand, defaults included. */ export function readGrants(rows) {
    return rows(`SELECT c.relname AS "table", ${GRANTEE} AS role, a.privilege_type AS privilege, NULL::text[] AS columns, a.is_grantable AS grantable
       FROM pg_class c CROSS JOIN LATERAL aclexplode(coalesce(c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner))) a
      WHERE c.relnamespace = 'wudan'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND a.grantee <> c.relowner
     UNION ALL
     SELECT c.relname, ${GRANTEE}, a.privilege_type, array_agg(t.attname::text ORDER BY t.attnum), a.is_grantable
       FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid CROSS JOIN LATERAL aclexplode(t.attacl) a
      WHERE c.relnamespace = 'wudan'::regnamespace AND NOT t.attisdropped AND a.grantee <> c.relowner
      GROUP BY c.relname, a.grantee, a.privilege_type, a.is_grantable
      ORDER BY 1, 2, 3`);
}
/** Each right on a table is one that its class allows, and no role has more than what was granted to it by name. */ export async function checkGrants(rows, relations, grants) {
    const byName = new Map(relations.map((relation)=>[
            relation.name,
            relation
        ]));
    const faults = grants.flatMap((grant)=>grantFaults(grant, byName.get(grant.table)));
    faults.push(...await effectiveRights(rows, grants));
    return {
        faults,
        account: `grants: ${grants.length} on tables, each allowed by the table's class; effective rights equal granted ones`
    };
}
function grantFaults(grant, relation) {
    const object = `wudan.${grant.table}`;
    const held = `${grant.privilege}${grant.columns ? ` (${grant.columns.join(', ')})` : ''} for ${grant.role}`;
    const fault = (kind, why)=>({
            kind,
            object,
            detail: `${held}: ${why}`
        });
    const faults = [];
    if (grant.grantable) faults.push(fault('grant-option', 'may be passed on'));
    if (grant.role === 'PUBLIC') faults.push(fault('public-grant', 'everyone holds it'));
    if (relation?.kind === 'S' || !COMMANDS.includes(grant.privilege)) return [
        ...faults,
        fault('grant-beyond', 'no role of the programs needs it')
    ];
    const declared = relation ? classOf(relation) : null;
    if (declared === 'tenant' && !TENANT_ROLES.includes(grant.role)) faults.push(fault('tenant-grant', `only ${TENANT_ROLES.join(' and ')} reach tenant tables`));
    if (declared === 'tenant' && APPEND_ONLY_TABLES.includes(grant.table) && grant.privilege !== 'SELECT' && grant.privilege !== 'INSERT') {
        faults.push(fault('append-only', 'its rows are never changed'));
    }
    if (declared === 'reference' && !referenceAllows(grant)) faults.push(fault('reference-grant', `read by the product's roles, written by ${REFERENCE_WRITER} alone`));
    if (declared === 'system' && !systemAllows(grant)) faults.push(fault('system-grant', 'not in the closed list'));
    return faults;
}
function referenceAllows({ role, privilege }) {
    if (privilege === 'SELECT') return PRODUCT_ROLES.includes(role);
    return role === REFERENCE_WRITER && (privilege === 'INSERT' || privilege === 'UPDATE');
}
function systemAllows({ table, role, privilege, columns }) {
    return (SYSTEM_TABLES[table] ?? []).some((allowed)=>{
        if (allowed.role !== role || !allowed.commands.includes(privilege)) return false;
        const only = allowed.columns?.[privilege];
        return only === undefined || columns !== null && columns.every((column)=>only.includes(column));
    });
}
/** What a role can do by inheritance, membership or attribute, beside what was granted to it by name. */ async function effectiveRights(rows, grants) {
    const granted = new Set(grants.flatMap(({ role, table, privilege })=>[
            `${role} ${table} ${privilege}`
        ]));
    const rights = await rows(`SELECT r.rolname::text AS role, c.relname AS "table", p.privilege
       FROM pg_roles r CROSS JOIN pg_class c CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS p(privilege)
      WHERE r.rolname = ANY($1::text[]) AND c.relnamespace = 'wudan'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
        AND CASE WHEN p.privilege IN ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES')
                 THEN has_any_column_privilege(r.oid, c.oid, p.privilege) ELSE has_table_privilege(r.oid, c.oid, p.privilege) END`, [
        [
            ...HELD_ROLES,
            RUNTIME
        ]
    ]);
    return rights.filter(({ role, table, privilege })=>!granted.has(`${role} ${table} ${privilege}`)).map(({ role, table, privilege })=>({
            kind: 'effective-right',
            object: `wudan.${table}`,
            detail: `${role} may ${privilege} without a grant by name`
        }));
}

//# sourceMappingURL=check-grants.js.map