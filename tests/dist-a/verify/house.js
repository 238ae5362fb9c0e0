import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { GROUPS } from '../house-check/groups.js';
import { PLANTS } from '../house-check/plants.js';
import { cleanEnvironment, endPrograms, Program } from '../house-check/program.js';
const MARKS = {
    held: '通过',
    refuted: '违约',
    broken: '未能检查'
};
/** One planted run starts programs of its own and may have to wait for what does not come. */ const PLANT_MS = 15 * 60_000;
function line({ group, step, title, seconds, state, told }) {
    return `[${MARKS[state]}] ${seconds.toFixed(1).padStart(6)} s  ${group}/${step}  ${title}\n${' '.repeat(18)}${told.replace(/\s+/g, ' ')}`;
}
/** Takes the steps (all when none are named) and says how each went as it goes. */ async function take(wanted, plant) {
    const outcomes = [];
    for (const group of GROUPS){
        const only = wanted?.filter((each)=>each.group === group.name).flatMap((each)=>each.steps);
        if (only !== undefined && only.length === 0) continue;
        const ready = (seconds)=>console.log(`[准备] ${seconds.toFixed(1).padStart(6)} s  ${group.name}`);
        outcomes.push(...await group.run({
            plant,
            only,
            ready,
            each: (outcome)=>console.log(line(outcome))
        }));
    }
    return outcomes;
}
function report(outcomes, began, more = {}) {
    const count = (state)=>outcomes.filter((outcome)=>outcome.state === state).length;
    const passed = count('held');
    const ok = outcomes.length > 0 && passed === outcomes.length;
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    console.log(JSON.stringify({
        verify: 'house',
        checks: outcomes.length,
        passed,
        broken: count('broken'),
        seconds,
        ...more,
        ok
    }));
    return ok;
}
async function plantOne(name, plant, began) {
    console.log(`planted: ${name}: ${plant.what}`);
    const outcomes = await take([
        plant
    ], name);
    const notices = plant.notices ?? plant.steps;
    const noticed = notices.filter((step)=>outcomes.some((outcome)=>outcome.step === step && outcome.state === 'refuted'));
    return report(outcomes, began, {
        plant: name,
        noticed: noticed.length,
        ofSteps: notices.length
    });
}
/** Runs this suite again with one fault in a process of its own: what is planted dies with it. */ async function inOwnProcess(name) {
    const env = cleanEnvironment({
        TEST_ADMIN_URL: process.env['TEST_ADMIN_URL'],
        TEST_REDIS_URL: process.env['TEST_REDIS_URL']
    });
    const args = [
        '--enable-source-maps',
        '--no-warnings',
        import.meta.filename,
        '--plant',
        name
    ];
    const { output, code } = await Program.run({
        args,
        env
    }, PLANT_MS);
    const last = output.split('\n').findLast((each)=>each.startsWith('{')) ?? '{}';
    const { noticed, ofSteps, broken, ok } = JSON.parse(last);
    const caught = ok === false && code === 1 && broken === 0 && noticed !== undefined && noticed === ofSteps;
    return {
        caught,
        told: caught ? `${noticed} of ${ofSteps} steps noticed` : output.trim().slice(-800)
    };
}
/** Plants each fault in turn. The same steps without a fault come first: a check that is always red proves nothing. */ async function red(began) {
    console.log('control: the same steps without a fault');
    const control = (await take([
        ...PLANTS.values()
    ])).every((outcome)=>outcome.state === 'held');
    let caught = 0;
    for (const [name, plant] of PLANTS){
        const started = performance.now();
        const result = await inOwnProcess(name);
        if (result.caught) caught += 1;
        console.log(`[${result.caught ? '发现' : '漏过'}] ${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${name}: ${plant.what} (${result.told})`);
    }
    const planted = PLANTS.size;
    const ok = control && caught === planted;
    console.log(JSON.stringify({
        verify: 'house',
        planted,
        caught,
        control,
        seconds: Math.round((performance.now() - began) / 100) / 10,
        ok
    }));
    return ok;
}
/** @throws RangeError for a name that is none */ function wantedBy(only) {
    if (only === undefined) return undefined;
    return only.split(',').map((name)=>{
        const [groupName, step] = name.split('/');
        const group = GROUPS.find((each)=>each.name === groupName);
        if (!group || step !== undefined && !group.steps.includes(step)) {
            throw new RangeError(`no such step: ${name}; groups are ${GROUPS.map((each)=>each.name).join(', ')}`);
        }
        return {
            group: group.name,
            steps: step === undefined ? group.steps : [
                step
            ]
        };
    });
}
/**
 * `node tests/dist/verify/house.js [--only group[/step],… | --plant name | --red | --faults]`: the house stands. What is out of order keeps a
 * process from starting, `npm start` explains itself, news and endings cross processes, the queue may be lost, lint holds the
 * tiers, one door leads to the data and nothing stays behind in it. Ends with one JSON line; exit code 0 only when it says ok.
 */ async function main() {
    const began = performance.now();
    const { values } = parseArgs({
        options: {
            only: {
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
        for (const [name, { what }] of PLANTS)console.log(`${name}: ${what}`);
        console.log(JSON.stringify({
            verify: 'house',
            faults: PLANTS.size,
            ok: true
        }));
        return true;
    }
    if (values.red) return red(began);
    if (values.plant === undefined) return report(await take(wantedBy(values.only)), began);
    const plant = PLANTS.get(values.plant);
    if (!plant) throw new RangeError(`no such fault: ${values.plant}; --faults lists them`);
    return plantOne(values.plant, plant, began);
}
let leaving = false;
async function leave(code) {
    if (leaving) return;
    leaving = true;
    await endPrograms();
    process.exit(code);
}
for (const signal of [
    'SIGINT',
    'SIGTERM',
    'SIGHUP'
])process.on(signal, ()=>void leave(130));
process.on('disconnect', ()=>void leave(130));
await main().then((ok)=>leave(ok ? 0 : 1), (error)=>{
    console.error(error instanceof Error ? error.stack ?? error.message : String(error));
    console.log(JSON.stringify({
        verify: 'house',
        ok: false,
        error: error instanceof Error ? error.message : String(error)
    }));
    return leave(1);
});

//# sourceMappingURL=house.js.map