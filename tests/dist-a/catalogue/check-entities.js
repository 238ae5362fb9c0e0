import '@wudan/api';
import { Database, SCHEMA } from '@wudan/kernel-server';
/** Names by which PostgreSQL prints types that TypeORM calls otherwise. */ const PRINTED = {
    timestamptz: 'timestamp with time zone',
    varchar: 'character varying',
    int: 'integer'
};
/** The entities of every context the API composes, as the object mapper understands them. */ export async function readEntities(databaseUrl) {
    const database = new Database({
        DATABASE_URL: databaseUrl,
        POOL_SIZE: 1
    });
    await database.open();
    try {
        const { driver, entityMetadatas } = database.source;
        return entityMetadatas.map((entity)=>({
                table: entity.tableName,
                columns: entity.columns.map((column)=>{
                    const type = driver.normalizeType(column);
                    return {
                        name: column.databaseName,
                        type: `${PRINTED[type] ?? type}${column.isArray ? '[]' : ''}`,
                        nullable: column.isNullable,
                        primary: column.isPrimary
                    };
                })
            }));
    } finally{
        await database.close();
    }
}
/** The migrated schema is the one the entities describe: the same columns, types, nullability and primary keys. */ export async function checkEntities(rows, entities) {
    const columns = await rows(`SELECT c.relname AS "table", a.attname::text AS name, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable,
            EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY(i.indkey)) AS primary,
            a.atthasdef OR a.attidentity <> '' AS filled
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = $1::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped`, [
        SCHEMA
    ]);
    const faults = [];
    for (const entity of entities){
        const found = columns.filter(({ table })=>table === entity.table);
        const drift = (detail)=>faults.push({
                kind: 'entity-drift',
                object: `wudan.${entity.table}`,
                detail
            });
        for (const wanted of entity.columns){
            const column = found.find(({ name })=>name === wanted.name);
            if (!column) drift(`its entity has a column ${wanted.name}, the table has not`);
            else if (column.type !== wanted.type || column.nullable !== wanted.nullable || column.primary !== wanted.primary) {
                drift(`${wanted.name} is ${shape(column)}, its entity says ${shape(wanted)}`);
            }
        }
        for (const { name, nullable, filled } of found){
            if (!nullable && !filled && !entity.columns.some((column)=>column.name === name)) drift(`${name} must be filled in, its entity does not know it`);
        }
    }
    return {
        faults,
        account: `entities: ${entities.length} with ${entities.reduce((sum, { columns: all })=>sum + all.length, 0)} columns, as migrated`
    };
}
function shape({ type, nullable, primary }) {
    return `${type}${nullable ? ' NULL' : ' NOT NULL'}${primary ? ' in the primary key' : ''}`;
}

//# sourceMappingURL=check-entities.js.map