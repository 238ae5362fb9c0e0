import { AuthDoor, TenantRepository, UnitOfWork } from '@wudan/kernel-server';
import { leafKind } from './abroad.js';
/** Replaces a method of a class for a while. */ export function patched(prototype, name, make) {
    const live = prototype;
    const before = live[name];
    if (!before) throw new Error(`there is no ${name} to replace`);
    live[name] = make(before);
    return ()=>{
        live[name] = before;
        return Promise.resolve();
    };
}
/** Takes out several, the last one first. */ export const all = (mends)=>async ()=>{
        for (const mend of [
            ...mends
        ].reverse())await mend();
    };
/** Repositories that forget to name the office, in what they read and what they change. */ export function withoutOffice() {
    const rows = patched(TenantRepository.prototype, 'rows', ()=>function() {
            return this.tx.manager.createQueryBuilder(this.entity, 't').where('TRUE');
        });
    const update = patched(TenantRepository.prototype, 'update', ()=>async function(id, patch, condition) {
            this.tx.wrote();
            const statement = this.tx.manager.createQueryBuilder().update(this.entity).set(patch).where('id = :id', {
                id
            });
            if (condition) statement.andWhere(condition.sql, condition.parameters);
            return ((await statement.execute()).affected ?? 0) > 0;
        });
    return all([
        rows,
        update
    ]);
}
export async function planterOf({ world, home }) {
    const transaction = await world.house.app.get(UnitOfWork).read(world.system(world.office('own').id), (tx)=>Promise.resolve(Object.getPrototypeOf(tx)));
    const wallsDown = async (tables)=>{
        for (const table of tables)await world.admin.query(`ALTER TABLE wudan.${table} DISABLE ROW LEVEL SECURITY`);
        return async ()=>{
            for (const table of tables)await world.admin.query(`ALTER TABLE wudan.${table} ENABLE ROW LEVEL SECURITY`);
        };
    };
    const statements = (change)=>patched(transaction, 'query', (before)=>function(sql, parameters) {
                return before.call(this, change(sql), parameters);
            });
    const nameless = (sql)=>sql.replace(/\b(?:\w+\.)?office_id = \$1\b/g, '($1::uuid IS NOT NULL)');
    const atTheDoor = (change)=>patched(AuthDoor.prototype, 'query', (before)=>function(sql, parameters) {
                return before.call(this, change(sql), parameters);
            });
    const leaves = (who, kinds, fields)=>({
            relations: [
                'sibling'
            ],
            who,
            from: 'own',
            leaves: (leaf)=>kinds.includes(leafKind(leaf) ?? 'office') && (!fields || fields.includes(leaf.field))
        });
    const fault = (name, seenBy, plant, check)=>({
            name,
            seenBy: seenBy.map((oracle)=>[
                    oracle
                ]),
            plant,
            check
        });
    const listsFrom = (from, who, fields)=>()=>home.run({
                who,
                from,
                operationsOnly: true,
                fields: (field)=>fields.includes(field)
            });
    const lists = (who, ...fields)=>listsFrom('own', who, fields);
    const quietLists = (who, ...fields)=>listsFrom('cousin', who, fields);
    const bothLocks = (tables)=>async ()=>all([
                withoutOffice(),
                await wallsDown(tables)
            ]);
    const bothLocksInSql = (...tables)=>async ()=>all([
                statements(nameless),
                await wallsDown(tables)
            ]);
    return {
        transaction,
        wallsDown,
        statements,
        nameless,
        atTheDoor,
        leaves,
        fault,
        lists,
        quietLists,
        bothLocks,
        bothLocksInSql
    };
}

//# sourceMappingURL=planting.js.map