import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { checkIsolation, openStand } from '../isolation/isolation-run.js';
import { RELATIONS } from '../isolation/world.js';
import { WHO } from '../isolation/matrix.js';
import { control, faultsOf, trial } from '../isolation/red-run.js';
const SHOWN = 60;
function tell(findings) {
    for (const { oracle, where, detail } of findings.slice(0, SHOWN))console.log(`  ${oracle}: ${where}: ${detail}`);
    if (findings.length > SHOWN) console.log(`  … and ${findings.length - SHOWN} more`);
}
async function whole(stand, only) {
    const report = await checkIsolation(stand, (text)=>console.log(text), only);
    tell(report.findings);
    for (const hole of report.uncovered)console.log(`  uncovered: ${hole}`);
    for (const name of report.neverSucceeded)console.log(`  never succeeded: ${name}`);
    const ok = report.findings.length === 0 && report.uncovered.length === 0 && report.neverSucceeded.length === 0;
    console.log(JSON.stringify({
        verify: 'isolation',
        operations: report.operations,
        rootFields: report.rootFields,
        leaves: report.leaves,
        roles: WHO.length,
        relations: RELATIONS.length,
        calls: report.calls,
        statements: report.statements,
        uncovered: report.uncovered.length,
        neverSucceeded: report.neverSucceeded.length,
        leaks: report.findings.length,
        ok
    }));
    return ok;
}
/** One fault: ends with `ok: false` when the check sees it, which is what it is for. */ async function planted(stand, name) {
    const fault = (await faultsOf(stand)).find((each)=>each.name === name);
    if (!fault) throw new RangeError(`no such fault: ${name}; --faults lists them`);
    const { findings, caught } = await trial(fault);
    tell(findings);
    console.log(JSON.stringify({
        verify: 'isolation',
        planted: name,
        caught,
        leaks: findings.length,
        calls: stand.probe.calls,
        ok: !caught
    }));
    return !caught;
}
async function red(stand, only) {
    const before = only ? [] : await control(stand);
    tell(before);
    if (!only) console.log(`without a fault: ${before.length === 0 ? 'silent' : 'NOT SILENT'}`);
    const faults = (await faultsOf(stand)).filter(({ name })=>only?.some((part)=>name.includes(part)) ?? true);
    let caught = 0;
    for (const fault of faults){
        const result = await trial(fault);
        if (result.caught) caught += 1;
        const oracles = [
            ...new Set(result.findings.map((finding)=>finding.oracle))
        ].join(', ');
        const first = result.findings[0];
        console.log(`${result.caught ? 'caught' : 'NOT CAUGHT'}: ${fault.name} by ${oracles === '' ? 'nobody' : oracles}${result.caught || !first ? '' : ` (${first.where}: ${first.detail})`}`);
    }
    const silent = before.length === 0;
    const ok = silent && caught === faults.length;
    console.log(JSON.stringify({
        verify: 'isolation',
        planted: faults.length,
        caught,
        control: silent,
        calls: stand.probe.calls,
        ok
    }));
    return ok;
}
/**
 * `node tests/dist/verify/isolation.js [--plant name | --red | --faults] [--only a,b]`: no read or write across offices by any operation. Ends with
 * one JSON line; exit code 0 only when it says ok. For who works on a part, `--only` names operations (`pilot,importTemplate(mutation)`); with
 * `--red` it names parts of the names of faults (`rule-,guard:pilot`), and the run without a fault is left out.
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
            },
            only: {
                type: 'string'
            }
        }
    });
    const only = values.only?.split(',');
    const stand = await openStand('isolation');
    try {
        if (values.faults) {
            const faults = await faultsOf(stand);
            for (const { name } of faults)console.log(name);
            console.log(JSON.stringify({
                verify: 'isolation',
                faults: faults.length,
                ok: true
            }));
            return true;
        }
        if (values.red) return await red(stand, only);
        return await (values.plant === undefined ? whole(stand, only) : planted(stand, values.plant));
    } finally{
        await stand.world.close();
    }
}
process.exitCode = await main() ? 0 : 1;

//# sourceMappingURL=isolation.js.map