import { parseArgs } from 'node:util';
import pg from 'pg';
import { FAULT_KINDS } from '../catalogue/catalogue-fault.js';
import { readEntities } from '../catalogue/check-entities.js';
import { inspectCatalogue } from '../catalogue/inspect-catalogue.js';
import { MUTANTS } from '../catalogue/mutants.js';
import { cloneDatabase } from '../house/test-database.js';
function account({ accounts, faults }) {
    for (const line of accounts)console.log(line);
    for (const { kind, object, detail } of faults)console.log(`FAULT ${kind}: ${object}: ${detail}`);
}
/** One run, with at most one planted fault; ends with its JSON line. */ async function once(client, entities, mutant) {
    const inspection = await inspectCatalogue(client, entities, {
        mutant
    });
    account(inspection);
    const { tables, tenant, reference, system, uncovered, faults } = inspection;
    const ok = faults.length === 0 && uncovered === 0 && tables === tenant + reference + system;
    console.log(JSON.stringify({
        verify: 'catalogue',
        tables,
        tenant,
        reference,
        system,
        uncovered,
        faults: faults.length,
        plant: mutant?.name,
        ok
    }));
    return ok;
}
/** The kinds of fault a mutant brings up; it is judged without canary rows unless it must show in them. */ async function kindsOf(client, entities, mutant) {
    const isolation = mutant.expects.some((kind)=>kind.startsWith('isolation-'));
    try {
        return new Set((await inspectCatalogue(client, entities, {
            mutant,
            isolation
        })).faults.map(({ kind })=>kind));
    } catch (error) {
        console.log(`NOT PLANTED: ${mutant.name}: ${error.message}`);
        return new Set();
    }
}
/** Every planted fault in turn, on one clone: each must be named for what it is, and the sound schema must pass before and after. */ async function red(client, entities) {
    const sound = async ()=>(await inspectCatalogue(client, entities)).faults.length === 0;
    const before = await sound();
    const seen = new Set();
    let caught = 0;
    for (const mutant of MUTANTS.values()){
        const kinds = await kindsOf(client, entities, mutant);
        const missing = mutant.expects.filter((kind)=>!kinds.has(kind));
        if (missing.length === 0) caught += 1;
        for (const kind of mutant.expects)if (kinds.has(kind)) seen.add(kind);
        console.log(missing.length === 0 ? `caught: ${mutant.name} (${[
            ...kinds
        ].join(', ')})` : `NOT CAUGHT: ${mutant.name}: no ${missing.join(', ')} among ${[
            ...kinds
        ].join(', ')}`);
    }
    const unseen = FAULT_KINDS.filter((kind)=>!seen.has(kind));
    const control = before && await sound();
    console.log(`sound schema passes before and after: ${control}; rules never seen red: ${unseen.length === 0 ? 'none' : unseen.join(', ')}`);
    const planted = MUTANTS.size;
    const ok = control && caught === planted && unseen.length === 0;
    console.log(JSON.stringify({
        verify: 'catalogue',
        planted,
        caught,
        rules: FAULT_KINDS.length,
        rulesNeverRed: unseen.length,
        control,
        ok
    }));
    return ok;
}
/**
 * `node tests/dist/verify/catalogue.js [--plant name | --red | --faults]`: the wall stands on every table of the migrated schema.
 * Ends with one JSON line; exit code 0 only when it says ok.
 */ async function main() {
    const { values } = parseArgs({
        options: {
            plant: {
                type: 'string'
            },
            red: {
                type: 'boolean'
            },
            faults: {
                type: 'boolean'
            }
        }
    });
    if (values.faults) {
        for (const name of MUTANTS.keys())console.log(name);
        console.log(JSON.stringify({
            verify: 'catalogue',
            faults: MUTANTS.size,
            ok: true
        }));
        return true;
    }
    const mutant = values.plant === undefined ? undefined : MUTANTS.get(values.plant);
    if (values.plant !== undefined && !mutant) throw new RangeError(`no such fault: ${values.plant}; --faults lists them`);
    const database = await cloneDatabase('catalogue');
    try {
        const entities = await readEntities(database.databaseUrl);
        const client = new pg.Client({
            connectionString: database.adminUrl
        });
        await client.connect();
        try {
            return values.red ? await red(client, entities) : await once(client, entities, mutant);
        } finally{
            await client.end();
        }
    } finally{
        await database.drop();
    }
}
process.exitCode = await main() ? 0 : 1;

//# sourceMappingURL=catalogue.js.map