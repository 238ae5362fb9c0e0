import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { cleanEnvironment, endPrograms, Program } from '../house-check/program.js';
import { plantInto, UPDATE_PLANTS } from '../updates/update-plants.js';
import { UpdatesStand } from '../updates/updates-stand.js';
import { runUpdates } from '../updates/updates-run.js';
import { judge, repliesDue } from '../updates/verdict.js';
const SEED = 20_270_310;
/** Times so much faster than Telegram's own: rates of the fake server and the pace of the product alike. */ const SCALE = 20;
const KILLS = 3;
const UPDATES = 10_000;
/** A planted fault shows in a small run too. */ const RED_UPDATES = 400;
const RED_MS = 5 * 60_000;
const LEAST_CONTACTS = 15;
const MOST_CONTACTS = 120;
const began = performance.now();
const seconds = ()=>Math.round((performance.now() - began) / 100) / 10;
const say = (line)=>console.log(line);
/** With the seconds since the start. */ const sayWhen = (line)=>console.log(`[${seconds().toFixed(1).padStart(6)} s] ${line}`);
function account(report) {
    const { answers, sends, inbox, expected } = report;
    const listed = (figures)=>Object.entries(figures).map(([name, count])=>`${name} ${count}`).join(', ');
    say(`updates    ${report.updates} made, ${report.deliveries} deliveries; ${listed(report.moves)}`);
    say(`inbox      ${inbox.rows} rows, ${inbox.twice} twice, ${inbox.missing} missing, ${inbox.open} open`);
    say(`effects    ${answers.answers} answers of ${expected.answers.size}, ${answers.replies} replies of ${repliesDue(expected)}`);
    say(`messages   ${listed(sends.byState)}; send index ${inbox.sendIndex}`);
    say(`ambiguous  ${sends.ambiguous} calls cut off, ${sends.unknown} messages unknown`);
    say(`faults     ${listed(report.faults)}; ${report.refusedByRates} refused by rates or orders to wait`);
}
async function run(plant, updates, seed) {
    const planted = plant === undefined ? undefined : UPDATE_PLANTS.get(plant);
    const kills = plant === undefined ? KILLS : planted?.kills ?? 0;
    const contacts = Math.min(MOST_CONTACTS, Math.max(LEAST_CONTACTS, Math.ceil(updates / 40)));
    const stand = await UpdatesStand.open({
        contacts,
        scale: SCALE,
        seed,
        ownProcess: true,
        plant: planted?.fixture
    });
    try {
        sayWhen(`${stand.offices.length} offices, ${contacts} chats with ${stand.contacts.reduce((sum, each)=>sum + each.seats, 0)} seats, ${stand.fake.bots.length} bots; limits and waits of Telegram ${SCALE} times faster`);
        if (plant !== undefined) await plantInto(stand.admin, plant);
        const report = await runUpdates(stand, {
            updates,
            seed,
            kills,
            say: sayWhen
        });
        sayWhen('everything at rest');
        account(report);
        const judgements = judge(report);
        for (const { name, holds, seen } of judgements)say(`${holds ? '✓' : '✗'} ${name}: ${seen}`);
        const { answers, sends, inbox, expected } = report;
        const ok = report.kills === kills && judgements.every(({ holds })=>holds);
        const figures = {
            verify: 'updates',
            updates: report.updates,
            deliveries: report.deliveries,
            unique: expected.answers.size + repliesDue(expected),
            effects: answers.answers + answers.replies,
            outOfOrder: answers.outOfOrder.length,
            unknown: sends.unknown,
            sentTwice: sends.sentTwice.length,
            lost: answers.lost.length + inbox.missing + inbox.open + inbox.sendIndex,
            kills: report.kills,
            scale: SCALE,
            seconds: seconds()
        };
        if (!ok && plant === undefined) say(`the bot process said: ${stand.bots.said().slice(-2_000)}`);
        console.log(JSON.stringify({
            ...figures,
            ...plant === undefined ? {} : {
                plant
            },
            ok
        }));
        return ok;
    } finally{
        await stand.close();
    }
}
/** Runs this suite again with one fault, in a process of its own: what is planted dies with it. */ async function caught(name) {
    const env = cleanEnvironment({
        TEST_ADMIN_URL: process.env['TEST_ADMIN_URL']
    });
    const { output, code } = await Program.run({
        args: [
            '--enable-source-maps',
            '--no-warnings',
            import.meta.filename,
            '--plant',
            name
        ],
        env
    }, RED_MS);
    const noticed = output.split('\n').filter((line)=>line.startsWith('✗'));
    const { ok } = JSON.parse(output.split('\n').findLast((line)=>line.startsWith('{')) ?? '{}');
    const wanted = UPDATE_PLANTS.get(name)?.noticedBy ?? '';
    const seen = ok === false && code === 1 && noticed.some((line)=>line.includes(wanted));
    say(`${seen ? '✓' : '✗'} ${name}: ${seen ? noticed.map((line)=>line.slice(2, 90)).join(' | ') : output.trim().slice(-900)}`);
    return seen;
}
/** `node tests/dist/verify/updates.js [--count n] [--seed n] [--plant name | --red | --faults]`; ends with one JSON line, exit code 0 only when it says ok. */ async function main() {
    const { values } = parseArgs({
        options: {
            count: {
                type: 'string'
            },
            seed: {
                type: 'string'
            },
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
        for (const [name, { what }] of UPDATE_PLANTS)say(`${name}: ${what}`);
        console.log(JSON.stringify({
            verify: 'updates',
            faults: UPDATE_PLANTS.size,
            ok: true
        }));
        return true;
    }
    if (values.red) {
        let count = 0;
        for (const name of UPDATE_PLANTS.keys())if (await caught(name)) count += 1;
        console.log(JSON.stringify({
            verify: 'updates',
            planted: UPDATE_PLANTS.size,
            caught: count,
            ok: count === UPDATE_PLANTS.size
        }));
        return count === UPDATE_PLANTS.size;
    }
    if (values.plant !== undefined && !UPDATE_PLANTS.has(values.plant)) throw new RangeError(`no such fault: ${values.plant}; --faults lists them`);
    const updates = Number(values.count ?? (values.plant === undefined ? UPDATES : RED_UPDATES));
    if (!Number.isInteger(updates) || updates < 100) throw new RangeError('--count is a whole number from 100 up');
    return run(values.plant, updates, Number(values.seed ?? SEED));
}
process.exitCode = await main().then((ok)=>ok ? 0 : 1, (error)=>{
    console.error(error);
    return 1;
});
await endPrograms();
process.exit();

//# sourceMappingURL=updates.js.map