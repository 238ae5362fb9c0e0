import { UnitOfWork } from '@wudan/kernel-server';
let Undo = class Undo extends Error {
};
/**
 * The floor under everything: raw statements that never name the office, sent through the one door in each role. Inside the own
 * office they must meet its rows only; inside an office that nobody has, nothing at all.
 */ export class RawDoor {
    constructor(world){
        this.world = world;
        this.statements = 0;
    }
    /** Every granted command on every tenant table. */ async grants() {
        const found = await this.world.admin.query(`SELECT c.relname AS table, r.rolname AS role, k.command,
              CASE WHEN k.command = 'UPDATE' THEN (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attname NOT IN ('office_id', 'id')
                AND has_column_privilege(r.oid, c.oid, a.attnum, 'UPDATE') ORDER BY a.attnum DESC LIMIT 1) END AS column,
              has_column_privilege(r.oid, c.oid, 'office_id', 'UPDATE') AS "mayMove"
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         CROSS JOIN pg_roles r CROSS JOIN (VALUES ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE')) AS k(command)
        WHERE n.nspname = 'wudan' AND c.relkind = 'r' AND obj_description(c.oid, 'pg_class') = 'class: tenant' AND r.rolname LIKE 'wudan\\_%' AND NOT r.rolsuper AND r.rolname <> 'wudan_owner'
          AND (has_table_privilege(r.oid, c.oid, k.command) OR (k.command <> 'DELETE' AND has_any_column_privilege(r.oid, c.oid, k.command)))
        ORDER BY 1, 2, 3`);
        return found.rows;
    }
    /** @param only tables to look at; all of them without */ async run(only) {
        const findings = [];
        for (const grant of (await this.grants())){
            if (only && !only.includes(grant.table)) continue;
            const told = await this.#try(grant);
            if (told !== null) findings.push({
                oracle: 'door',
                where: `${grant.command} on ${grant.table} as ${grant.role}`,
                detail: told
            });
        }
        return findings;
    }
    async #try(grant) {
        const own = this.world.office('own').id;
        const nobody = this.world.newId();
        const table = `wudan.${grant.table}`;
        if (grant.command === 'SELECT') {
            const here = await this.#send(own, grant.role, (query)=>query(`SELECT office_id FROM ${table}`));
            const strange = here.rows.filter((row)=>row['office_id'] !== own).length;
            const nowhere = await this.#send(nobody, grant.role, (query)=>query(`SELECT office_id FROM ${table}`));
            if (here.fault !== null || nowhere.fault !== null) return `failed with ${here.fault ?? nowhere.fault ?? ''}`;
            return strange + nowhere.rows.length > 0 ? `gives ${strange} rows of other offices, ${nowhere.rows.length} to nobody` : null;
        }
        if (grant.command === 'INSERT') {
            const copied = await this.#send(own, grant.role, async (query)=>query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb)`, [
                    await this.#foreignRow(table, own)
                ]));
            return copied.fault === '42501' ? null : `a row of another office meets ${copied.fault ?? 'no refusal'}`;
        }
        if (grant.command === 'DELETE') {
            const gone = await this.#send(nobody, grant.role, (query)=>query(`DELETE FROM ${table}`));
            return gone.affected > 0 || gone.fault !== null ? `nobody removes ${gone.affected} rows (${gone.fault ?? 'no refusal'})` : null;
        }
        const column = grant.column ?? '';
        const row = await this.#foreignRow(table, own);
        // The new value reads no column of the table: so only the policies of UPDATE stand in the way.
        const changed = await this.#send(nobody, grant.role, (query)=>query(`UPDATE ${table} SET ${column} = (jsonb_populate_record(NULL::${table}, $1::jsonb)).${column}`, [
                row
            ]));
        if (changed.affected > 0 || changed.fault !== null) return `nobody changes ${changed.affected} rows (${changed.fault ?? 'no refusal'})`;
        if (!grant.mayMove) return null;
        const moved = await this.#send(own, grant.role, (query)=>query(`UPDATE ${table} SET office_id = $1`, [
                this.world.office('sibling').id
            ]));
        return moved.fault === '42501' ? null : `rows move to another office (${moved.fault ?? `${moved.affected} of them`})`;
    }
    async #foreignRow(table, own) {
        const found = await this.world.admin.query(`SELECT to_jsonb(r)::text AS row FROM ${table} r WHERE r.office_id <> $1 LIMIT 1`, [
            own
        ]);
        return found.rows[0]?.row ?? '{}';
    }
    /** Runs one statement in a unit of work that never commits. */ async #send(officeId, role, work) {
        this.statements += 1;
        let done = {
            rows: [],
            affected: 0,
            fault: null
        };
        try {
            await this.world.house.app.get(UnitOfWork).run(this.world.system(officeId), async (tx)=>{
                const result = role === 'wudan_app' ? await work((sql, parameters)=>tx.query(sql, parameters)) : await tx.inRole(role, work);
                done = {
                    rows: result.rows,
                    affected: result.affected,
                    fault: null
                };
                throw new Undo();
            });
        } catch (error) {
            if (error instanceof Undo) return done;
            const code = error.driverError?.code ?? error.code;
            return {
                rows: [],
                affected: 0,
                fault: code ?? String(error)
            };
        }
        return done;
    }
}

//# sourceMappingURL=raw-door.js.map