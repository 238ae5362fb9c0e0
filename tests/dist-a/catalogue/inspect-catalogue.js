import { checkClasses, readRelations, tablesOf } from './check-classes.js';
import { checkEntities } from './check-entities.js';
import { checkExpressions } from './check-expressions.js';
import { checkFunctions } from './check-functions.js';
import { checkGrants, readGrants } from './check-grants.js';
import { checkIsolation } from './check-isolation.js';
import { checkKeys } from './check-keys.js';
import { checkPolicies, readPolicies } from './check-policies.js';
import { checkRoles } from './check-roles.js';
import { checkSurroundings } from './check-surroundings.js';
/**
 * Looks at one database through a superuser's connection. Everything happens in a transaction that is rolled back, also what a
 * mutant changes before: roles and settings of the cluster stay as they were for everyone else.
 */ export async function inspectCatalogue(client, entities, { mutant, isolation = true } = {}) {
    const rows = async (sql, values = [])=>(await client.query(sql, [
            ...values
        ])).rows;
    // An empty search path: the catalogue prints every name in full.
    await client.query("BEGIN; SET LOCAL search_path = ''");
    try {
        for (const sql of mutant?.sql ?? [])await client.query(sql);
        const relations = await readRelations(rows);
        const grants = await readGrants(rows);
        const policies = await readPolicies(rows);
        const canary = isolation ? await checkIsolation(client, rows, relations, grants, policies) : undefined;
        const findings = [
            checkClasses(relations),
            await checkGrants(rows, relations, grants),
            await checkPolicies(rows, relations, grants, policies),
            await checkKeys(rows, relations),
            await checkExpressions(rows, relations),
            await checkFunctions(rows),
            await checkRoles(rows),
            await checkSurroundings(rows),
            await checkEntities(rows, entities),
            ...canary ? [
                canary
            ] : []
        ];
        const [tenant, reference, system] = [
            'tenant',
            'reference',
            'system'
        ].map((each)=>tablesOf(relations, each).length);
        return {
            faults: findings.flatMap(({ faults })=>faults),
            accounts: findings.map(({ account })=>account),
            tables: relations.filter(({ kind })=>kind !== 'S').length,
            tenant,
            reference,
            system,
            uncovered: canary?.uncovered ?? 0
        };
    } finally{
        await client.query('ROLLBACK');
    }
}

//# sourceMappingURL=inspect-catalogue.js.map