import 'reflect-metadata';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { TestHouse } from '../house/test-house.js';
import { checkLoad } from '../quantities/check-load.js';
import { checkMap } from '../quantities/check-map.js';
import { checkSamples } from '../quantities/check-samples.js';
import { SOUND } from '../quantities/instruments.js';
import { QUANTITY_PLANTS } from '../quantities/quantity-plants.js';
const SEED = 20_220_630;
const DAY = '2022-05-09T02:00:00Z';
const GROUPS = [
    'M4',
    'M5',
    'M7'
];
const say = (line)=>console.log(line);
const account = (checks)=>{
    for (const { group, name, holds, seen } of checks)say(`${holds ? '✓' : '✗'} ${group} ${name}: ${seen}`);
};
/** What the checks need: the rules, and the product over a database of its own for the map. */ let QuantityStand = class QuantityStand {
    #house;
    #admin;
    constructor(seed){
        this.seed = seed;
    }
    async take(group, instruments = SOUND) {
        if (group === 'M4') return checkLoad(instruments, this.seed);
        if (group === 'M5') return checkSamples(instruments, this.seed);
        return checkMap(await this.house());
    }
    async house() {
        if (!this.#house) {
            this.#house = await TestHouse.open('verify_quantities');
            this.#house.clock.setTo(new Date(DAY));
        }
        return this.#house;
    }
    async admin() {
        if (!this.#admin) {
            this.#admin = new pg.Client({
                connectionString: (await this.house()).database.adminUrl
            });
            await this.#admin.connect();
        }
        return this.#admin;
    }
    async close() {
        await this.#admin?.end();
        await this.#house?.close();
    }
};
async function onStand(seed, work) {
    const stand = new QuantityStand(seed);
    try {
        return await work(stand);
    } finally{
        await stand.close();
    }
}
async function once(seed, groups) {
    return onStand(seed, async (stand)=>{
        const checks = [];
        for (const group of groups){
            const found = await stand.take(group);
            account(found);
            checks.push(...found);
        }
        const ok = checks.every(({ holds })=>holds);
        say(JSON.stringify({
            verify: 'quantities',
            seed,
            checks: checks.length,
            passed: checks.filter(({ holds })=>holds).length,
            ok
        }));
        return ok;
    });
}
/** Puts one fault in, takes the checks of its group, and takes it out again. */ async function withPlant(stand, name) {
    const planted = QUANTITY_PLANTS.get(name);
    if (!planted) throw new RangeError(`no such fault: ${name}; --faults lists them`);
    const takeOut = planted.plant && await planted.plant(await stand.admin());
    try {
        return await stand.take(planted.group, planted.instruments);
    } finally{
        await takeOut?.();
    }
}
const notices = (checks, name)=>checks.some((each)=>!each.holds && each.name.includes(QUANTITY_PLANTS.get(name)?.noticedBy ?? ''));
async function red(seed) {
    return onStand(seed, async (stand)=>{
        const sound = async ()=>{
            const checks = [];
            for (const group of GROUPS)checks.push(...await stand.take(group));
            account(checks.filter(({ holds })=>!holds));
            return checks.every(({ holds })=>holds);
        };
        const before = await sound();
        let caught = 0;
        for (const name of QUANTITY_PLANTS.keys()){
            const checks = await withPlant(stand, name);
            const seen = notices(checks, name);
            if (seen) caught += 1;
            say(`${seen ? '✓ caught' : '✗ NOT CAUGHT'} ${name}: ${checks.filter(({ holds })=>!holds).map((each)=>`${each.group} ${each.name}`).join(' | ') || 'nothing noticed'}`);
        }
        const control = before && await sound();
        say(`without faults everything holds before and after: ${control}`);
        const planted = QUANTITY_PLANTS.size;
        const ok = control && caught === planted;
        say(JSON.stringify({
            verify: 'quantities',
            seed,
            planted,
            caught,
            control,
            ok
        }));
        return ok;
    });
}
/** `node tests/dist/verify/quantities.js [--seed n] [--only M4,M5,M7] [--plant name | --red | --faults]`; ends with one JSON line, exit code 0 only when it says ok. */ async function main() {
    const { values } = parseArgs({
        options: {
            seed: {
                type: 'string'
            },
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
    const seed = Number(values.seed ?? SEED);
    if (!Number.isSafeInteger(seed)) throw new RangeError('--seed is a whole number');
    if (values.faults) {
        for (const [name, { what, group }] of QUANTITY_PLANTS)say(`${name}: ${group}: ${what}`);
        say(JSON.stringify({
            verify: 'quantities',
            faults: QUANTITY_PLANTS.size,
            ok: true
        }));
        return true;
    }
    if (values.red) return red(seed);
    const { plant } = values;
    if (plant !== undefined) {
        return onStand(seed, async (stand)=>{
            const checks = await withPlant(stand, plant);
            account(checks);
            say(JSON.stringify({
                verify: 'quantities',
                seed,
                plant,
                noticed: notices(checks, plant),
                ok: checks.every(({ holds })=>holds)
            }));
            return checks.every(({ holds })=>holds);
        });
    }
    const groups = GROUPS.filter((group)=>(values.only ?? GROUPS.join()).split(',').includes(group));
    if (groups.length === 0) throw new RangeError('--only names M4, M5 or M7');
    return once(seed, groups);
}
process.exitCode = await main().then((ok)=>ok ? 0 : 1, (error)=>{
    console.error(error);
    return 1;
});
process.exit();

//# sourceMappingURL=quantities.js.map