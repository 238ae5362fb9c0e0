import { parseArgs } from 'node:util';
import { verifyAuditExport } from '@wudan/kernel-server';
import { makeLedger, SeededRandom } from './audit-ledger.js';
import { PLANTS, soundVerifier } from './audit-plants.js';
import { makeTamper, TAMPER_NAMES } from './audit-tampers.js';
import { verifyVolume } from './audit-volume.js';
const MAX_SECONDS = 10;
const MAX_MEMORY_MB = 256;
/** Length of the chains that are tampered with. */ const LEDGER_ENTRIES = 8_000;
/** Fewer would leave no tail to cut. */ const MIN_ENTRIES = 1_000;
/** Sizes of a run with a planted verifier: small, since a fault shows at once or not at all. */ const PLANTED = {
    entries: 20_000,
    ledger: 2_000,
    tampers: TAMPER_NAMES.length * 5
};
function isNamed(verdict, { expected, guilty }) {
    const { fault } = verdict;
    if (verdict.ok || !fault) return false;
    const matches = Object.keys(expected).every((key)=>JSON.stringify(fault[key]) === JSON.stringify(expected[key]));
    if (!matches || guilty === undefined) return matches;
    return fault.suspect !== null && fault.suspect.from <= guilty && guilty <= fault.suspect.to;
}
async function run(seed, sizes, makeVerifier) {
    const random = new SeededRandom(seed);
    const anchorEvery = Math.floor(sizes.ledger / 20);
    const ledger = makeLedger(random, sizes.ledger, anchorEvery);
    const foreign = makeLedger(random, sizes.ledger, anchorEvery);
    const soundPassed = (await Promise.all([
        ledger,
        foreign
    ].map((each)=>passes(each, makeVerifier)))).every(Boolean);
    const missed = [];
    let anchorOnly = 0;
    let anchorFound = 0;
    for(let count = 0; count < sizes.tampers; count += 1){
        const name = TAMPER_NAMES[count % TAMPER_NAMES.length];
        const tamper = makeTamper(name, {
            random,
            ledger,
            foreign
        });
        const verdict = await verifyAuditExport(tamper.pieces, makeVerifier(tamper.anchors));
        const named = isNamed(verdict, tamper);
        if (!named) missed.push(`${name}: expected ${JSON.stringify(tamper.expected)}, got ${JSON.stringify(verdict.fault)}`);
        if (!tamper.anchorOnly) continue;
        anchorOnly += 1;
        if (named && (await verifyAuditExport(tamper.pieces, makeVerifier([]))).ok) anchorFound += 1;
    }
    const volume = await verifyVolume(seed, sizes.entries, makeVerifier);
    const volumeHolds = volume.passed && volume.flipNamed && volume.cutTail && volume.seconds < MAX_SECONDS && volume.memoryMb < MAX_MEMORY_MB;
    const ok = soundPassed && missed.length === 0 && anchorFound === anchorOnly && volumeHolds;
    return {
        volume,
        tampers: sizes.tampers,
        named: sizes.tampers - missed.length,
        anchorOnly,
        anchorFound,
        soundPassed,
        missed,
        ok
    };
}
async function passes({ bytes, anchors, rows }, makeVerifier) {
    const verdict = await verifyAuditExport([
        bytes
    ], makeVerifier(anchors));
    return verdict.ok && verdict.entries === rows.length;
}
function account(outcome) {
    const { volume } = outcome;
    const size = `${(volume.bytes / 1e6).toFixed(0)} MB`;
    console.log(`volume: ${volume.entries} entries, ${size}, verified in ${volume.seconds} s (limit ${MAX_SECONDS} s), memory +${volume.memoryMb} MB`);
    console.log(`volume: sound export passed ${volume.passed}, flipped bit named ${volume.flipNamed}, cut tail found by the anchor only ${volume.cutTail}`);
    console.log(`tampers: ${outcome.named} of ${outcome.tampers} named, of ${TAMPER_NAMES.length} kinds; sound chains passed ${outcome.soundPassed}`);
    console.log(`anchors: ${outcome.anchorFound} of ${outcome.anchorOnly} that only an anchor shows were refused with anchors and passed without`);
    for (const line of outcome.missed.slice(0, 10))console.log(`  not named: ${line}`);
}
function report(seed, outcome, plant) {
    const { volume, tampers, named, anchorOnly, anchorFound, ok } = outcome;
    const cutTail = volume.cutTail && anchorFound === anchorOnly;
    const line = {
        verify: 'audit',
        entries: volume.entries,
        seconds: volume.seconds,
        memoryMb: volume.memoryMb,
        tampers,
        named,
        cutTail,
        seed,
        plant,
        ok
    };
    console.log(JSON.stringify(line));
}
/** Plants each fault in turn. The sound verifier runs first: a check that is always red proves nothing. */ async function red(seed) {
    const control = (await run(seed, PLANTED, soundVerifier)).ok;
    console.log(`sound verifier: ${control ? 'passes' : 'FAILS'}`);
    let caught = 0;
    for (const [name, makeVerifier] of PLANTS){
        const { ok, missed, volume } = await run(seed, PLANTED, makeVerifier);
        if (!ok) caught += 1;
        const told = missed.length > 0 ? `${missed.length} tampers not named` : `cut tail ${volume.cutTail}, flip ${volume.flipNamed}`;
        console.log(`${ok ? 'NOT CAUGHT' : 'caught'}: ${name} (${told})`);
    }
    const planted = PLANTS.size;
    const ok = control && caught === planted;
    console.log(JSON.stringify({
        verify: 'audit',
        planted,
        caught,
        control,
        seed,
        ok
    }));
    return ok;
}
/**
 * `node tests/dist/verify/audit.js [--seed n] [--entries n] [--tampers n] [--plant name | --red | --faults]`: the audit trail cannot be
 * changed unseen. Ends with one JSON line; exit code 0 only when it says ok.
 */ async function main() {
    const { values } = parseArgs({
        options: {
            seed: {
                type: 'string',
                default: '20270105'
            },
            entries: {
                type: 'string',
                default: '1000000'
            },
            tampers: {
                type: 'string',
                default: '500'
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
    const [seed, entries, tampers] = [
        values.seed,
        values.entries,
        values.tampers
    ].map(Number);
    if (!Number.isSafeInteger(seed) || !(entries >= MIN_ENTRIES) || !(tampers >= 1)) {
        throw new RangeError(`--seed takes a whole number, --entries at least ${MIN_ENTRIES}, --tampers at least 1`);
    }
    if (values.faults) {
        for (const name of PLANTS.keys())console.log(name);
        console.log(JSON.stringify({
            verify: 'audit',
            faults: PLANTS.size,
            ok: true
        }));
        return true;
    }
    if (values.red) return red(seed);
    const makeVerifier = values.plant === undefined ? soundVerifier : PLANTS.get(values.plant);
    if (!makeVerifier) throw new RangeError(`no such fault: ${values.plant}; --faults lists them`);
    const sizes = values.plant === undefined ? {
        entries,
        ledger: LEDGER_ENTRIES,
        tampers
    } : PLANTED;
    const outcome = await run(seed, sizes, makeVerifier);
    account(outcome);
    report(seed, outcome, values.plant);
    return outcome.ok;
}
process.exitCode = await main() ? 0 : 1;

//# sourceMappingURL=audit.js.map