import 'reflect-metadata';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { playSeason } from './journey/play-season.js';
import { readSeason, SeasonFault } from './journey/read-season.js';
import { tellSeason } from './journey/tell-season.js';
const USAGE = '用法：npm run journey -- tests/journeys/bijie-2022.json [--drop <事件编号>] [--set <指标>=<值>]。文件写法见 docs/journeys.md。';
/**
 * `node tests/dist/journey.js <file> [--drop <event>]… [--set <figure>=<value>]…`: plays a season and prints what its file
 * expects beside what came. Ends with one JSON line; exit code 0 only when there is no difference.
 */ async function main() {
    const { values, positionals } = parseArgs({
        allowPositionals: true,
        options: {
            drop: {
                type: 'string',
                multiple: true
            },
            set: {
                type: 'string',
                multiple: true
            }
        }
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new RangeError(USAGE);
    const began = performance.now();
    const season = await readSeason(resolve(file));
    const tell = (line)=>console.log(`[${((performance.now() - began) / 1000).toFixed(1).padStart(6)} 秒] ${line}`);
    const played = await playSeason(season, {
        drop: values.drop ?? [],
        set: values.set ?? [],
        tell
    });
    console.log(tellSeason(played));
    const { differences, expected, rounds } = played;
    const ok = differences.length === 0;
    console.log(JSON.stringify({
        journey: season.journey,
        rounds,
        figures: expected.size,
        events: season.events.length - (values.drop?.length ?? 0),
        ...values.drop ? {
            dropped: values.drop
        } : {},
        differences: differences.length,
        ...ok ? {} : {
            different: differences.map(({ figure })=>figure)
        },
        seconds: Math.round((performance.now() - began) / 100) / 10,
        ok
    }));
    return ok;
}
process.exitCode = await main().then((ok)=>ok ? 0 : 1, (error)=>{
    // What the caller wrote wrongly is said in one sentence; anything else is a fault of the run and keeps its stack.
    const known = error instanceof SeasonFault || error instanceof RangeError;
    console.error(known ? error.message : error);
    console.log(JSON.stringify({
        journey: null,
        error: error instanceof Error ? error.name : 'unknown',
        ok: false
    }));
    return 1;
});

//# sourceMappingURL=journey.js.map