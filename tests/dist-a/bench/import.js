import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { makeUnits, PEOPLE, rosterWorkbook, UNITS } from './import-roster.js';
import { openBenchDatabase } from './rig/bench-database.js';
import { benchMain } from './rig/bench-main.js';
import { cpuBetween, databaseTimes, processTimes } from './rig/cpu-time.js';
import { median, rounded } from './rig/duel.js';
import { made, supervisorToken } from './rig/make-offices.js';
import { startProduct } from './rig/servers.js';
const MOST_SECONDS = 10;
const MOST_RSS_MB = 300;
/** Rows of the import that loads the code before anything is measured. */ const WARM_ROWS = 200;
const KILOBYTES = 1024;
const PREVIEW = `mutation Preview($input: EstablishmentImportInput!) { previewEstablishmentImport(input: $input) { token rows added changed unchanged faultCount faults { row column message } notes columns
  sample { row state cells } errorFile { name } expiresAt } }`;
const COMMIT = 'mutation Commit($token: ID!) { commitEstablishmentImport(token: $token) { token rows added changed unchanged committedAt } }';
async function ask(server, office, operationName, query, variables) {
    const response = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
        method: 'POST',
        headers: {
            'content-type': 'application/json',
            cookie: `wudan_session=${supervisorToken(office)}`
        },
        body: JSON.stringify({
            operationName,
            query,
            variables
        })
    });
    const { data, errors } = await response.json();
    if (!data || errors) throw new Error(`${operationName}: ${errors?.map(({ message })=>message).join('; ') ?? `HTTP ${response.status}`}`);
    return data;
}
/** Resident memory of a process in bytes. */ async function rssOf(pid) {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * KILOBYTES;
}
/** Previews and commits a workbook as a browser would; every row must be new and none faulty. */ async function importOnce(server, office, file, rows) {
    const began = performance.now();
    const input = {
        kind: 'roster',
        onDate: '2022-06-30',
        fileName: '名册.xlsx',
        fileBase64: file
    };
    const { previewEstablishmentImport: seen } = await ask(server, office, 'Preview', PREVIEW, {
        input
    });
    const previewed = performance.now();
    if (seen.rows !== rows || seen.added !== rows || seen.faultCount !== 0) throw new Error(`the preview shows ${seen.added} new of ${seen.rows} rows, ${seen.faultCount} faults: ${JSON.stringify(seen.faults.slice(0, 3))}`);
    await ask(server, office, 'Commit', COMMIT, {
        token: seen.token
    });
    return {
        preview: (previewed - began) / 1000,
        commit: (performance.now() - previewed) / 1000
    };
}
/** What stands in the tables of an office after its import. */ async function written(admin, officeId) {
    const { rows } = await admin.query(`SELECT (SELECT count(*)::int FROM wudan.roster_person WHERE office_id = $1 AND left_on IS NULL) AS people, (SELECT count(*)::int FROM wudan.establishment_snapshot WHERE office_id = $1) AS snapshots`, [
        officeId
    ]);
    return rows[0] ?? {
        people: 0,
        snapshots: 0
    };
}
/**
 * A city's roster: ten thousand people of two hundred units as one XLSX file, previewed and committed over HTTP at the API as it is shipped. Each round is
 * another office's first import. Medians over the rounds; `cpuSeconds` is processor time of the API and of the database together, `extraRssMb` is the most the API's process grew by above what it had before the first round.
 */ await benchMain('import', async ({ rounds })=>{
    const database = await openBenchDatabase({
        scale: {
            offices: rounds + 1
        }
    });
    const { admin, databaseUrl } = database;
    try {
        const now = new Date();
        for(let office = 0; office <= rounds; office += 1)await makeUnits(admin, made('office', office), now);
        await admin.query('ANALYZE wudan.unit');
        const [warming, file] = [
            await rosterWorkbook(WARM_ROWS),
            await rosterWorkbook(PEOPLE)
        ];
        const server = await startProduct(databaseUrl);
        await importOnce(server, rounds, warming, WARM_ROWS);
        const before = await rssOf(server.pid);
        let [peak, errors, watching] = [
            before,
            0,
            true
        ];
        const watch = (async ()=>{
            while(watching){
                peak = Math.max(peak, await rssOf(server.pid));
                await new Promise((resolve)=>setTimeout(resolve, 10));
            }
        })();
        const [previews, commits, wholes, cpus] = [
            [],
            [],
            [],
            []
        ];
        const cpuNow = async ()=>new Map([
                ...await processTimes([
                    server.pid
                ]),
                ...await databaseTimes(admin)
            ]);
        for(let round = 0; round < rounds; round += 1){
            const idle = await cpuNow();
            const { preview, commit } = await importOnce(server, round, file, PEOPLE);
            const cpu = cpuBetween(idle, await cpuNow());
            const { people, snapshots } = await written(admin, made('office', round));
            errors += Math.abs(PEOPLE - people) + Math.abs(UNITS - snapshots);
            previews.push(preview);
            commits.push(commit);
            wholes.push(preview + commit);
            cpus.push(cpu);
            console.log(`round ${round + 1}  ${people} people of ${snapshots} units: preview ${preview.toFixed(2)} s, commit ${commit.toFixed(2)} s, processors ${cpu.toFixed(2)} s, peak ${Math.round(peak / KILOBYTES / KILOBYTES)} MB`);
        }
        watching = false;
        await watch;
        await server.stop();
        const seconds = rounded(median(wholes));
        const extraRssMb = Math.round((peak - before) / KILOBYTES / KILOBYTES);
        const ok = errors === 0 && seconds <= MOST_SECONDS && extraRssMb <= MOST_RSS_MB;
        return {
            rows: PEOPLE,
            units: UNITS,
            rounds,
            fileMb: rounded(file.length * 3 / 4 / KILOBYTES / KILOBYTES),
            seconds,
            previewSeconds: rounded(median(previews)),
            commitSeconds: rounded(median(commits)),
            cpuSeconds: rounded(median(cpus)),
            rssBeforeMb: Math.round(before / KILOBYTES / KILOBYTES),
            extraRssMb,
            errors,
            mostSeconds: MOST_SECONDS,
            mostRssMb: MOST_RSS_MB,
            ok
        };
    } finally{
        await database.close();
    }
});

//# sourceMappingURL=import.js.map