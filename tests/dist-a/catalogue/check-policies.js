import { tablesOf } from './check-classes.js';
import { COMMANDS, GUARD } from './closed-lists.js';
/** Policies of schema `wudan`; expressions as printed with an empty search path, so every name is qualified. */ export function readPolicies(rows) {
    return rows(`SELECT c.relname AS "table", p.polname::text AS name, p.polpermissive AS permissive,
            CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END AS command,
            ARRAY(SELECT CASE r WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(r)::text END FROM unnest(p.polroles) AS r) AS roles,
            pg_get_expr(p.polqual, p.polrelid) AS "using", pg_get_expr(p.polwithcheck, p.polrelid) AS "check"
       FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relnamespace = 'wudan'::regnamespace ORDER BY 1, 2`);
}
/**
 * Each tenant table stands behind the wall: `office_id uuid NOT NULL` that nobody fills in by default, row-level security on and
 * forced, and for each granted (role, command) exactly one permissive policy whose expressions are the one guard.
 */ export async function checkPolicies(rows, relations, grants, policies) {
    const columns = await rows(`SELECT c.relname AS "table", format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull AS "notNull", a.atthasdef OR a.attidentity <> '' OR a.attgenerated <> '' AS made
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = 'wudan'::regnamespace AND a.attname = 'office_id'`);
    const faults = [];
    const tenants = tablesOf(relations, 'tenant');
    let pairs = 0;
    for (const table of tenants){
        const object = `wudan.${table.name}`;
        const column = columns.find((each)=>each.table === table.name);
        if (!column) faults.push({
            kind: 'office-column',
            object,
            detail: 'has no office_id'
        });
        else if (column.type !== 'uuid' || !column.notNull || column.made) {
            faults.push({
                kind: 'office-column',
                object,
                detail: `office_id is ${column.type}${column.notNull ? '' : ', nullable'}${column.made ? ', filled in by the database' : ''}`
            });
        }
        if (!table.rls) faults.push({
            kind: 'rls-off',
            object,
            detail: 'row-level security is not enabled'
        });
        if (!table.forced) faults.push({
            kind: 'rls-not-forced',
            object,
            detail: 'row-level security is not forced on the owner'
        });
        const own = policies.filter((policy)=>policy.table === table.name);
        const granted = new Set(grants.filter((grant)=>grant.table === table.name && COMMANDS.includes(grant.privilege)).map(({ role, privilege })=>`${privilege} ${role}`));
        pairs += granted.size;
        for (const pair of granted){
            const matching = own.filter(({ command, roles })=>roles.some((role)=>`${command} ${role}` === pair));
            if (matching.length === 0) faults.push({
                kind: 'policy-missing',
                object,
                detail: `${pair} is granted without a policy`
            });
            if (matching.length > 1) faults.push({
                kind: 'policy-twice',
                object,
                detail: `${pair} has ${matching.map(({ name })=>name).join(', ')}`
            });
        }
        faults.push(...own.flatMap((policy)=>policyFaults(policy, granted)));
    }
    return {
        faults,
        account: `policies: ${policies.length} for ${pairs} granted (table, role, command) of ${tenants.length} tenant tables`
    };
}
function policyFaults(policy, granted) {
    const object = `policy ${policy.name} on wudan.${policy.table}`;
    const faults = [];
    if (!policy.permissive) faults.push({
        kind: 'policy-restrictive',
        object,
        detail: 'restrictive: a distributed PostgreSQL would make it permissive without a word'
    });
    if (policy.roles.includes('PUBLIC')) faults.push({
        kind: 'policy-for-public',
        object,
        detail: 'holds for everyone'
    });
    if (policy.roles.length > 1) faults.push({
        kind: 'policy-for-many',
        object,
        detail: `for ${policy.roles.join(', ')}: one role a policy`
    });
    if (policy.command === 'ALL') faults.push({
        kind: 'policy-for-all',
        object,
        detail: 'FOR ALL: one command a policy'
    });
    for (const role of policy.roles){
        if (!granted.has(`${policy.command} ${role}`)) faults.push({
            kind: 'policy-without-grant',
            object,
            detail: `${policy.command} is not granted to ${role}`
        });
    }
    const wanted = {
        using: policy.command === 'INSERT' ? null : GUARD,
        check: policy.command === 'SELECT' || policy.command === 'DELETE' ? null : GUARD
    };
    if (policy.using !== wanted.using) faults.push({
        kind: 'policy-guard',
        object,
        detail: `USING is ${policy.using ?? 'missing'}, not ${wanted.using ?? 'absent'}`
    });
    if (policy.check !== wanted.check) faults.push({
        kind: 'policy-guard',
        object,
        detail: `WITH CHECK is ${policy.check ?? 'missing'}, not ${wanted.check ?? 'absent'}`
    });
    return faults;
}

//# sourceMappingURL=check-policies.js.map