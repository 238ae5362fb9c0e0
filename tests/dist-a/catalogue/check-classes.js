import { OWNER, REFERENCE_TABLES, SYSTEM_TABLES } from './closed-lists.js';
const CLASS = /^class: (tenant|reference|system)$/;
/** Everything in schema `wudan` that can hold or give rows. */ export function readRelations(rows) {
    return rows(`SELECT c.oid, c.relname AS name, c.relkind AS kind, pg_get_userbyid(c.relowner)::text AS owner, obj_description(c.oid, 'pg_class') AS comment,
            c.relrowsecurity AS rls, c.relforcerowsecurity AS forced,
            c.relispartition OR EXISTS (SELECT FROM pg_inherits i WHERE c.oid IN (i.inhrelid, i.inhparent)) AS partition,
            (SELECT t.relname FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid
              WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i') AND c.relkind = 'S') AS "sequenceOf"
       FROM pg_class c WHERE c.relnamespace = 'wudan'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') ORDER BY c.relname`);
}
/** The class a relation declares, or null when it declares none or more than one. */ export function classOf(relation) {
    return CLASS.exec(relation.comment ?? '')?.[1] ?? null;
}
/** The tables of one class. */ export function tablesOf(relations, wanted) {
    return relations.filter((relation)=>relation.kind === 'r' && classOf(relation) === wanted);
}
/** Every relation is in exactly one class, a plain table of the owner's, and the lists of shared tables are the reviewed ones. */ export function checkClasses(relations) {
    const faults = [];
    for (const relation of relations){
        const object = `wudan.${relation.name}`;
        const declared = classOf(relation);
        if (declared === null) faults.push({
            kind: 'class-missing',
            object,
            detail: `its comment is ${JSON.stringify(relation.comment)}, not one "class: …"`
        });
        if (relation.owner !== OWNER) faults.push({
            kind: 'ownership',
            object,
            detail: `owned by ${relation.owner}`
        });
        if (relation.partition) faults.push({
            kind: 'partition',
            object,
            detail: 'a parent or child: the parent’s policies do not guard a child'
        });
        if (relation.kind !== 'r' && relation.kind !== 'S') faults.push({
            kind: 'not-a-table',
            object,
            detail: `relation of kind ${relation.kind}: only plain tables have a wall`
        });
        const listed = listedClass(relation);
        if (declared !== null && declared !== listed) {
            faults.push({
                kind: 'class-list',
                object,
                detail: `declared ${declared}, but by the list of docs/adr/0002 it is ${listed}`
            });
        }
    }
    const present = new Set(relations.map(({ name })=>name));
    for (const name of [
        ...REFERENCE_TABLES,
        ...Object.keys(SYSTEM_TABLES)
    ]){
        if (!present.has(name)) faults.push({
            kind: 'class-list',
            object: `wudan.${name}`,
            detail: 'in the list of docs/adr/0002, but there is no such table'
        });
    }
    const counts = [
        'tenant',
        'reference',
        'system'
    ].map((each)=>`${tablesOf(relations, each).length} ${each}`).join(', ');
    const sequences = relations.filter(({ kind })=>kind === 'S').length;
    return {
        faults,
        account: `classes: ${relations.filter(({ kind })=>kind === 'r').length} tables (${counts}), ${sequences} sequence(s)`
    };
}
function listedClass(relation) {
    const name = relation.sequenceOf ?? relation.name;
    if (name in SYSTEM_TABLES) return 'system';
    return REFERENCE_TABLES.includes(name) ? 'reference' : 'tenant';
}

//# sourceMappingURL=check-classes.js.map