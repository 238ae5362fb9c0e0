import 'reflect-metadata';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { everybody, wakeUp } from '../e2e/rectification-pilot.js';
import { TestHouse } from '../house/test-house.js';
import { checkClocks } from '../ledger/check-clocks.js';
import { checkEyes } from '../ledger/check-eyes.js';
import { checkFile } from '../ledger/check-file.js';
import { checkRound } from '../ledger/check-round.js';
import { LEDGER_PLANTS } from '../ledger/ledger-plants.js';
import { notifiedRound } from '../ledger/ledger-stand.js';
const GROUPS = [
    'M14',
    'eyes',
    'clocks',
    'file'
];
/** Ten in the morning of the day of both letters. */ const LETTER_DAY = '2022-05-26T02:00:00Z';
const say = (line)=>console.log(line);
/** The product with what the checks need: a round that was notified and agreed, and offices for the clocks. */ let LedgerStand = class LedgerStand {
    #round;
    #files;
    constructor(house, admin){
        this.house = house;
        this.admin = admin;
        this.#files = 0;
    }
    async round() {
        this.#round ??= await notifiedRound(this.house, this.admin);
        const { city, county } = this.#round;
        await wakeUp(this.house, [
            ...everybody(city),
            county.contact,
            county.head
        ], LETTER_DAY);
        return this.#round;
    }
    async take(group) {
        if (group === 'clocks') return checkClocks(this.house, this.admin);
        const round = await this.round();
        if (group === 'M14') return checkRound(round);
        this.#files += 1;
        const checks = group === 'eyes' ? await checkEyes(round) : await checkFile(round, this.#files);
        // Findings are told of a new state by the relay.
        await this.house.settle();
        return checks;
    }
    async all(groups) {
        const checks = [];
        for (const group of groups)checks.push(...await this.take(group));
        return checks;
    }
};
async function onStand(work) {
    const house = await TestHouse.open('verify_ledger');
    const admin = new pg.Client({
        connectionString: house.database.adminUrl
    });
    await admin.connect();
    try {
        return await work(new LedgerStand(house, admin));
    } finally{
        await admin.end();
        await house.close();
    }
}
const account = (checks)=>{
    for (const { group, name, holds, seen } of checks)say(`${holds ? '✓' : '✗'} ${group} ${name}: ${seen}`);
};
async function once(groups) {
    return onStand(async (stand)=>{
        const checks = await stand.all(groups);
        account(checks);
        const ok = checks.every(({ holds })=>holds);
        say(JSON.stringify({
            verify: 'ledger',
            checks: checks.length,
            passed: checks.filter(({ holds })=>holds).length,
            ok
        }));
        return ok;
    });
}
/** Puts one fault in, takes the checks of its group, and takes it out again. */ async function withPlant(stand, name) {
    const planted = LEDGER_PLANTS.get(name);
    if (!planted) throw new RangeError(`no such fault: ${name}; --faults lists them`);
    // The round is sound before a fault comes into it.
    const { programmeId } = await stand.round();
    const takeOut = await planted.plant(stand.admin, programmeId);
    try {
        return await stand.take(planted.group);
    } finally{
        await takeOut();
    }
}
function notices(checks, name) {
    const planted = LEDGER_PLANTS.get(name);
    return planted !== undefined && checks.some((each)=>!each.holds && each.name.includes(planted.noticedBy) && each.seen.includes(planted.says));
}
async function red(names) {
    return onStand(async (stand)=>{
        const sound = async ()=>{
            const checks = await stand.all(GROUPS);
            account(checks.filter(({ holds })=>!holds));
            return checks.every(({ holds })=>holds);
        };
        const before = await sound();
        let caught = 0;
        for (const name of names){
            const checks = await withPlant(stand, name);
            const seen = notices(checks, name);
            if (seen) caught += 1;
            say(`${seen ? '✓ caught' : '✗ NOT CAUGHT'} ${name}: ${checks.filter(({ holds })=>!holds).map((each)=>`${each.group} ${each.name}: ${each.seen}`).join(' | ').slice(0, 400) || 'nothing noticed'}`);
        }
        const control = before && await sound();
        say(`without faults everything holds before and after: ${control}`);
        const ok = control && caught === names.length;
        say(JSON.stringify({
            verify: 'ledger',
            planted: names.length,
            caught,
            control,
            ok
        }));
        return ok;
    });
}
/** `node tests/dist/verify/ledger.js [--only M14,eyes,clocks,file] [--plant name | --red | --faults]`; ends with one JSON line, exit code 0 only when it says ok. */ async function main() {
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
        for (const [name, { what, group }] of LEDGER_PLANTS)say(`${name}: ${group}: ${what}`);
        say(JSON.stringify({
            verify: 'ledger',
            faults: LEDGER_PLANTS.size,
            ok: true
        }));
        return true;
    }
    if (values.red) return red([
        ...LEDGER_PLANTS.keys()
    ]);
    const { plant } = values;
    if (plant !== undefined) {
        return onStand(async (stand)=>{
            const checks = await withPlant(stand, plant);
            account(checks);
            say(JSON.stringify({
                verify: 'ledger',
                plant,
                noticed: notices(checks, plant),
                ok: checks.every(({ holds })=>holds)
            }));
            return checks.every(({ holds })=>holds);
        });
    }
    const groups = GROUPS.filter((group)=>(values.only ?? GROUPS.join(',')).split(',').includes(group));
    if (groups.length === 0) throw new RangeError('--only names M14, eyes, clocks or file');
    return once(groups);
}
process.exitCode = await main().then((ok)=>ok ? 0 : 1, (error)=>{
    console.error(error);
    return 1;
});
process.exit();

//# sourceMappingURL=ledger.js.map