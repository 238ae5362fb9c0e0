import pg from 'pg';
import { openBenchDatabase } from './rig/bench-database.js';
import { benchMain } from './rig/bench-main.js';
import { median, rounded } from './rig/duel.js';
import { makeDueRounds, unplan } from './rig/make-due-rounds.js';
import { beginMaking } from './rig/make-offices.js';
import { planStatements } from './rig/plan-statements.js';
const MOST_SECONDS = 1.5;
const LEAST_DRAINED = 100_000;
const MOST_RSS_MB = 64;
const CONNECTIONS = 4;
const MB = 1_048_576;
/** Every waiting round claimed by its own statement, office by office, over a few connections as the worker does. */ async function drain(workers, { WAITING_SQL, CLAIM_SQL }) {
    const began = performance.now();
    const waiting = (await workers[0].query({
        name: 'waiting',
        text: WAITING_SQL,
        values: [
            1_000_000
        ]
    })).rows;
    let [rows, next] = [
        0,
        0
    ];
    const work = async (client)=>{
        for(let due = waiting[next++]; due !== undefined; due = waiting[next++]){
            const { rowCount } = await client.query({
                name: 'claim',
                text: CLAIM_SQL,
                values: [
                    due.officeId,
                    due.roundId
                ]
            });
            rows += rowCount ?? 0;
        }
    };
    await Promise.all(workers.map(work));
    return {
        rows,
        seconds: (performance.now() - began) / 1000
    };
}
/** A Wednesday morning of the whole country: the plan of all prompts by one statement, then taken by the workers. Medians over the rounds; `extraRssMb` is what the planning process grows by while it plans. */ await benchMain('enqueue', async ({ scale, rounds, keep })=>{
    const database = await openBenchDatabase({
        scale,
        keep
    });
    const { admin, databaseUrl } = database;
    const workers = [];
    try {
        const statements = await planStatements();
        const due = new Date();
        await beginMaking(admin);
        await makeDueRounds(admin, scale, due);
        await admin.query('SET session_replication_role = origin');
        for(let index = 0; index < CONNECTIONS; index += 1){
            const client = new pg.Client({
                connectionString: databaseUrl,
                options: '-c role=wudan_planner'
            });
            await client.connect();
            workers.push(client);
        }
        const planned = [];
        const drained = [];
        let [prompts, errors, extraRss] = [
            0,
            0,
            0
        ];
        for(let round = 0; round < rounds; round += 1){
            await unplan(admin);
            const before = process.memoryUsage().rss;
            let peak = before;
            const sampler = setInterval(()=>peak = Math.max(peak, process.memoryUsage().rss), 20);
            const began = performance.now();
            const { rowCount } = await workers[0].query(statements.PLAN_SQL, [
                due
            ]);
            const seconds = (performance.now() - began) / 1000;
            clearInterval(sampler);
            extraRss = Math.max(extraRss, peak - before);
            prompts = rowCount ?? 0;
            await admin.query('ANALYZE wudan.prompt_plan');
            const result = await drain(workers, statements);
            const left = (await admin.query('SELECT count(*)::int AS count FROM wudan.prompt_plan')).rows[0]?.count ?? 0;
            errors += Math.abs(prompts - result.rows) + left;
            planned.push(seconds);
            drained.push(result.rows / result.seconds);
            console.log(`round ${round + 1}  ${prompts} prompts planned in ${seconds.toFixed(2)} s, drained at ${(result.rows / result.seconds).toFixed(0)} rows/s`);
        }
        const planSeconds = rounded(median(planned));
        const drainRowsPerSecond = Math.round(median(drained));
        const extraRssMb = Math.round(extraRss / MB);
        const ok = errors === 0 && planSeconds <= MOST_SECONDS && drainRowsPerSecond >= LEAST_DRAINED && extraRssMb <= MOST_RSS_MB;
        return {
            offices: scale.offices,
            rounds,
            prompts,
            planSeconds,
            promptsPerSecond: Math.round(prompts / median(planned)),
            drainRowsPerSecond,
            extraRssMb,
            errors,
            ok
        };
    } finally{
        for (const client of workers)await client.end();
        await database.close();
    }
});

//# sourceMappingURL=enqueue.js.map