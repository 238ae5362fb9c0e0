import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { checkAgreement } from '../letter/check-agreement.js';
import { checkLetter } from '../letter/check-letter.js';
import { checkSealed } from '../letter/check-sealed.js';
import { GROUPS } from '../letter/check.js';
import { LETTER_PLANTS } from '../letter/letter-plants.js';
import { LetterStand } from '../letter/letter-stand.js';
const TAKES = {
    agreement: checkAgreement,
    letter: checkLetter,
    sealed: checkSealed
};
const say = (line)=>console.log(line);
async function onStand(work) {
    const stand = await LetterStand.open();
    try {
        return await work(stand);
    } finally{
        await stand.close();
    }
}
const account = (checks)=>{
    for (const { group, name, holds, seen } of checks)say(`${holds ? '✓' : '✗'} ${group} ${name}: ${seen}`);
};
/** A step that breaks off is a check that does not hold. @param isWhole every mutation is tried too */ async function take(stand, group, isWhole) {
    return TAKES[group](stand, isWhole).catch((error)=>[
            {
                group,
                name: 'the checks run to their end',
                holds: false,
                seen: error instanceof Error ? error.message : String(error)
            }
        ]);
}
async function once(groups) {
    return onStand(async (stand)=>{
        const checks = [];
        for (const group of groups){
            const found = await take(stand, group, true);
            account(found);
            checks.push(...found);
        }
        const ok = checks.every(({ holds })=>holds);
        say(JSON.stringify({
            verify: 'letter',
            checks: checks.length,
            passed: checks.filter(({ holds })=>holds).length,
            ok
        }));
        return ok;
    });
}
/** Puts one fault in, takes the checks of its group, and takes it out again. */ async function withPlant(stand, name) {
    const planted = LETTER_PLANTS.get(name);
    if (!planted) throw new RangeError(`no such fault: ${name}; --faults lists them`);
    await stand.reset();
    const takeOut = await planted.plant(stand);
    try {
        return await take(stand, planted.group, false);
    } finally{
        await takeOut();
    }
}
const notices = (checks, name)=>checks.some((each)=>!each.holds && each.name.includes(LETTER_PLANTS.get(name)?.noticedBy ?? ''));
async function red() {
    return onStand(async (stand)=>{
        const sound = async (isWhole)=>{
            const checks = [];
            for (const group of GROUPS)checks.push(...await take(stand, group, isWhole));
            account(checks.filter(({ holds })=>!holds));
            return checks.every(({ holds })=>holds);
        };
        const before = await sound(true);
        let caught = 0;
        for (const name of LETTER_PLANTS.keys()){
            const checks = await withPlant(stand, name);
            const seen = notices(checks, name);
            if (seen) caught += 1;
            say(`${seen ? '✓ caught' : '✗ NOT CAUGHT'} ${name}: ${checks.filter(({ holds })=>!holds).map((each)=>`${each.group} ${each.name}`).join(' | ') || 'nothing noticed'}`);
        }
        const control = before && await sound(false);
        say(`without faults everything holds before and after: ${control}`);
        const planted = LETTER_PLANTS.size;
        const ok = control && caught === planted;
        say(JSON.stringify({
            verify: 'letter',
            planted,
            caught,
            control,
            ok
        }));
        return ok;
    });
}
/** `node tests/dist/verify/letter.js [--only agreement,letter,sealed] [--plant name | --red | --faults]`; ends with one JSON line, exit code 0 only when it says ok. */ async function main() {
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
        for (const [name, { what, group }] of LETTER_PLANTS)say(`${name}: ${group}: ${what}`);
        say(JSON.stringify({
            verify: 'letter',
            faults: LETTER_PLANTS.size,
            ok: true
        }));
        return true;
    }
    if (values.red) return red();
    const { plant } = values;
    if (plant !== undefined) {
        return onStand(async (stand)=>{
            const checks = await withPlant(stand, plant);
            account(checks);
            say(JSON.stringify({
                verify: 'letter',
                plant,
                noticed: notices(checks, plant),
                ok: checks.every(({ holds })=>holds)
            }));
            return checks.every(({ holds })=>holds);
        });
    }
    const groups = GROUPS.filter((group)=>(values.only ?? GROUPS.join(',')).split(',').includes(group));
    if (groups.length === 0) throw new RangeError(`--only names ${GROUPS.join(', ')}`);
    return once(groups);
}
process.exitCode = await main().then((ok)=>ok ? 0 : 1, (error)=>{
    console.error(error);
    return 1;
});
process.exit();

//# sourceMappingURL=letter.js.map