import 'reflect-metadata';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { issuePilot } from '../e2e/evidence-pilot.js';
import { checkGrid } from '../evidence/check-grid.js';
import { checkLinter, errorsOf } from '../evidence/check-linter.js';
import { checkLoss } from '../evidence/check-loss.js';
import { EVIDENCE_PLANTS } from '../evidence/evidence-plants.js';
import { judgePapers, scoreOf, sendPapers } from '../evidence/judge-papers.js';
import { labelledFiles } from '../evidence/labelled-papers.js';
import { TestHouse } from '../house/test-house.js';
const SEED = 20_220_630;
const DAY = '2022-05-09T02:00:00Z';
const say = (line)=>console.log(line);
/** The product with what the checks need: an office whose units send papers, and one whose units are assessed. */ let EvidenceStand = class EvidenceStand {
    #papers;
    constructor(house, admin, seed){
        this.house = house;
        this.admin = admin;
        this.seed = seed;
    }
    /** @param isLoud with a line for each file judged otherwise than labelled */ async take(group, isLoud) {
        if (group !== 'M3') {
            const pilot = await issuePilot(this.house, await this.house.rootOffice({
                level: 'city',
                regionCode: '520500'
            }));
            return group === 'M1' ? checkGrid(pilot, this.admin, this.house.clock.now()) : checkLoss(this.house, pilot);
        }
        this.#papers ??= await this.#send();
        const judged = await judgePapers(this.house, this.#papers.office, this.#papers.sent);
        this.score = scoreOf(judged);
        if (isLoud) for (const line of errorsOf(judged))say(`  ${line}`);
        return checkLinter(this.score);
    }
    async #send() {
        const office = await this.house.rootOffice({
            level: 'city',
            regionCode: '520500'
        });
        return {
            office,
            sent: await sendPapers(this.house, office, labelledFiles(this.seed))
        };
    }
};
async function onStand(seed, work) {
    const house = await TestHouse.open('verify_evidence');
    house.clock.setTo(new Date(DAY));
    const admin = new pg.Client({
        connectionString: house.database.adminUrl
    });
    await admin.connect();
    try {
        return await work(new EvidenceStand(house, admin, seed));
    } finally{
        await admin.end();
        await house.close();
    }
}
const account = (checks)=>{
    for (const { group, name, holds, seen } of checks)say(`${holds ? '✓' : '✗'} ${group} ${name}: ${seen}`);
};
const rounded = (share)=>Math.round(share * 1000) / 1000;
async function once(seed, groups) {
    return onStand(seed, async (stand)=>{
        const checks = [];
        for (const group of groups){
            const found = await stand.take(group, true);
            account(found);
            checks.push(...found);
        }
        const ok = checks.every(({ holds })=>holds);
        const score = stand.score && {
            files: stand.score.files,
            precision: rounded(stand.score.precision),
            recall: rounded(stand.score.recall),
            sameFileMissed: stand.score.sameFileMissed
        };
        say(JSON.stringify({
            verify: 'evidence',
            seed,
            checks: checks.length,
            passed: checks.filter(({ holds })=>holds).length,
            ...score,
            ok
        }));
        return ok;
    });
}
/** Puts one fault in, takes the checks of its group, and takes it out again. */ async function withPlant(stand, name) {
    const planted = EVIDENCE_PLANTS.get(name);
    if (!planted) throw new RangeError(`no such fault: ${name}; --faults lists them`);
    // Papers are sent whole before a fault of the linter: they are the same for all of them.
    if (planted.group === 'M3') await stand.take('M3', false);
    const takeOut = await planted.plant(stand.house, stand.admin);
    try {
        return await stand.take(planted.group, false);
    } finally{
        await takeOut();
    }
}
const notices = (checks, name)=>checks.some((each)=>!each.holds && each.name.includes(EVIDENCE_PLANTS.get(name)?.noticedBy ?? ''));
async function red(seed) {
    return onStand(seed, async (stand)=>{
        const sound = async ()=>{
            const checks = [
                ...await stand.take('M1', false),
                ...await stand.take('M2', false),
                ...await stand.take('M3', false)
            ];
            account(checks.filter(({ holds })=>!holds));
            return checks.every(({ holds })=>holds);
        };
        const before = await sound();
        let caught = 0;
        for (const name of EVIDENCE_PLANTS.keys()){
            const checks = await withPlant(stand, name);
            const seen = notices(checks, name);
            if (seen) caught += 1;
            say(`${seen ? '✓ caught' : '✗ NOT CAUGHT'} ${name}: ${checks.filter(({ holds })=>!holds).map((each)=>`${each.group} ${each.name}`).join(' | ') || 'nothing noticed'}`);
        }
        const control = before && await sound();
        say(`without faults everything holds before and after: ${control}`);
        const planted = EVIDENCE_PLANTS.size;
        const ok = control && caught === planted;
        say(JSON.stringify({
            verify: 'evidence',
            seed,
            planted,
            caught,
            control,
            ok
        }));
        return ok;
    });
}
/** `node tests/dist/verify/evidence.js [--seed n] [--only M1,M2,M3] [--plant name | --red | --faults]`; ends with one JSON line, exit code 0 only when it says ok. */ async function main() {
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
        for (const [name, { what, group }] of EVIDENCE_PLANTS)say(`${name}: ${group}: ${what}`);
        say(JSON.stringify({
            verify: 'evidence',
            faults: EVIDENCE_PLANTS.size,
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
                verify: 'evidence',
                seed,
                plant,
                noticed: notices(checks, plant),
                ok: checks.every(({ holds })=>holds)
            }));
            return checks.every(({ holds })=>holds);
        });
    }
    const known = [
        'M1',
        'M2',
        'M3'
    ];
    const groups = known.filter((group)=>(values.only ?? 'M1,M2,M3').split(',').includes(group));
    if (groups.length === 0) throw new RangeError('--only names M1, M2 or M3');
    return once(seed, groups);
}
process.exitCode = await main().then((ok)=>ok ? 0 : 1, (error)=>{
    console.error(error);
    return 1;
});
process.exit();

//# sourceMappingURL=evidence.js.map