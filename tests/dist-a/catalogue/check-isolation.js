import { canaryInsert, canaryValue, readCanaryColumns } from './canary-row.js';
import { tablesOf } from './check-classes.js';
/** Has a row nobody else may see. */ const FOREIGN = '0a000000-0000-7000-8000-00000000000a';
/** Has a row and asks. */ const OWN = '0b000000-0000-7000-8000-00000000000b';
/** Has no row yet and adds one. */ const NEW = '0c000000-0000-7000-8000-00000000000c';
/** Has no row and must not get one from another office. */ const VICTIM = '0d000000-0000-7000-8000-00000000000d';
const REFUSED = '42501';
/**
 * Isolation in deed, with every policy made permissive: in each tenant table stands one row of each of two offices, and each
 * role that holds a right on it reads, changes, moves, removes and adds as one office, as a new office and as none.
 * Rows are made from the column types; CHECK and foreign keys are set aside for it. Everything is undone at the end.
 */ export async function checkIsolation(client, rows, relations, grants, policies) {
    const tenants = tablesOf(relations, 'tenant');
    const columns = await readCanaryColumns(rows);
    const probe = new Probe(client);
    await client.query('SAVEPOINT isolation; SET LOCAL session_replication_role = replica');
    for (const policy of policies.filter(({ permissive })=>!permissive))await client.query(asPermissive(policy));
    const checks = await rows(`SELECT c.relname AS "table", k.conname::text AS name FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE c.relnamespace = 'wudan'::regnamespace AND k.contype = 'c'`);
    if (checks.length > 0) await client.query(checks.map(({ table, name })=>`ALTER TABLE wudan."${table}" DROP CONSTRAINT IF EXISTS "${name}"`).join('; '));
    let uncovered = 0;
    let pairs = 0;
    for (const { name } of tenants){
        const own = columns.filter(({ table })=>table === name);
        if (!await probe.plantRows(name, own)) {
            uncovered += 1;
            continue;
        }
        const roles = new Set(grants.filter(({ table })=>table === name).map(({ role })=>role));
        for (const role of roles){
            if (role === 'PUBLIC') continue;
            pairs += 1;
            await probe.ask(name, own, role, grants.filter((grant)=>grant.table === name && grant.role === role));
        }
    }
    await client.query('ROLLBACK TO SAVEPOINT isolation');
    const leaks = probe.faults.filter(({ kind })=>kind === 'isolation-leak').length;
    const account = `isolation, every policy permissive: ${tenants.length} tables × their roles = ${pairs}, ${probe.statements} statements: leaks ${leaks}, uncovered ${uncovered}`;
    return {
        faults: probe.faults,
        account,
        uncovered
    };
}
function asPermissive({ table, name, command, roles, using, check }) {
    const clauses = `${using === null ? '' : ` USING (${using})`}${check === null ? '' : ` WITH CHECK (${check})`}`;
    return `DROP POLICY "${name}" ON wudan."${table}"; CREATE POLICY "${name}" ON wudan."${table}" AS PERMISSIVE FOR ${command} TO ${roles.join(', ')}${clauses}`;
}
/** Asks one table as one role, and compares what it got with what it may get. */ let Probe = class Probe {
    constructor(client){
        this.client = client;
        this.faults = [];
        this.statements = 0;
    }
    /** One row of each of two offices. False when none can be made. */ async plantRows(table, columns) {
        const inserts = [
            canaryInsert(table, columns, FOREIGN, 1),
            canaryInsert(table, columns, OWN, 2)
        ];
        const unknown = columns.filter((column)=>column.required && column.name !== 'office_id' && canaryValue(column, 1) === null).map(({ name, type })=>`${name} ${type}`);
        let why = unknown.length > 0 ? `no value is known for ${unknown.join(', ')}` : 'it has no office_id';
        if (!inserts.includes(null)) {
            const made = await this.#try(inserts.join('; '));
            if (typeof made === 'number') return true;
            why = made.message;
        }
        this.faults.push({
            kind: 'isolation-uncovered',
            object: `wudan.${table}`,
            detail: `no row can be made: ${why}`
        });
        return false;
    }
    async ask(table, columns, role, grants) {
        const name = `wudan."${table}"`;
        const allowed = (privilege, column)=>grants.some((grant)=>grant.privilege === privilege && (column === undefined || grant.columns === null || grant.columns.includes(column)));
        const object = `wudan.${table} as ${role}`;
        const leak = (detail)=>this.faults.push({
                kind: 'isolation-leak',
                object,
                detail
            });
        const expect = (what, got, wanted)=>{
            if (typeof got !== 'number') this.faults.push({
                kind: 'isolation-blind',
                object,
                detail: `${what} of one's own row failed: ${got.message}`
            });
            else if (got < wanted) this.faults.push({
                kind: 'isolation-blind',
                object,
                detail: `${what} reached ${got} of ${wanted} own rows`
            });
            else if (got > wanted) leak(`${what} reached ${got - wanted} rows of another office`);
        };
        const refuse = (what, got)=>{
            if (typeof got === 'number') leak(`${what} was let through`);
            else if (got.code !== REFUSED) this.faults.push({
                kind: 'isolation-blind',
                object,
                detail: `${what} failed for another reason: ${got.message}`
            });
        };
        const before = await this.#print(name);
        await this.client.query(`SAVEPOINT probe; SET LOCAL ROLE "${role}"`);
        const changed = columns.filter((column)=>column.name !== 'office_id' && allowed('UPDATE', column.name) && canaryValue(column, 5) !== null).sort((a, b)=>Number(a.primary) - Number(b.primary))[0];
        const statements = [
            ...allowed('SELECT') ? [
                [
                    'SELECT',
                    `SELECT 1 FROM ${name}`
                ]
            ] : [],
            ...changed ? [
                [
                    'UPDATE',
                    `UPDATE ${name} SET "${changed.name}" = ${canaryValue(changed, 5) ?? 'NULL'}`
                ]
            ] : [],
            ...allowed('DELETE') ? [
                [
                    'DELETE',
                    `DELETE FROM ${name}`
                ]
            ] : []
        ];
        const add = (office, row)=>canaryInsert(table, columns, office, row) ?? '';
        await this.#as(null, object);
        for (const [what, sql] of statements)expect(`${what} without an office`, await this.#try(sql), 0);
        if (allowed('INSERT')) refuse('an INSERT without an office', await this.#try(add(VICTIM, 4)));
        await this.#as(OWN, object);
        if (allowed('UPDATE', 'office_id')) refuse('a move to another office', await this.#try(`UPDATE ${name} SET office_id = '${VICTIM}'`));
        if (allowed('SELECT')) expect('SELECT by the other office’s id', await this.#try(`SELECT 1 FROM ${name} WHERE office_id = '${FOREIGN}'`), 0);
        for (const [what, sql] of statements)expect(what, await this.#try(sql), 1);
        if (allowed('INSERT')) {
            await this.#as(NEW, object);
            expect('INSERT', await this.#try(add(NEW, 3)), 1);
            refuse('an INSERT for another office', await this.#try(add(VICTIM, 4)));
        }
        await this.client.query('RESET ROLE');
        if (await this.#print(name) !== before) leak('the other office’s row was changed');
        await this.client.query('ROLLBACK TO SAVEPOINT probe');
    }
    async #as(office, object) {
        const set = await this.#try(office === null ? "SET LOCAL app.office_id = ''" : `SELECT app.set_office('${office}')`);
        if (typeof set !== 'number') this.faults.push({
            kind: 'isolation-blind',
            object,
            detail: `the office cannot be set: ${set.message}`
        });
    }
    /** Rows touched, or the error; either way the transaction goes on. */ async #try(sql) {
        this.statements += 1;
        try {
            // One message for three statements: a run asks hundreds of times.
            const results = await this.client.query(`SAVEPOINT attempt; ${sql}; RELEASE SAVEPOINT attempt`);
            return results[1]?.rowCount ?? 0;
        } catch (error) {
            await this.client.query('ROLLBACK TO SAVEPOINT attempt');
            return error;
        }
    }
    async #print(name) {
        const { rows } = await this.client.query(`SELECT coalesce(string_agg(t::text, '|'), '') AS print FROM ${name} t WHERE office_id = '${FOREIGN}'`);
        return rows[0]?.print ?? '';
    }
};

//# sourceMappingURL=check-isolation.js.map