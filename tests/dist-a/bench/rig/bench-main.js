import process from 'node:process';
import { parseArgs } from 'node:util';
import { endPrograms } from '../../house-check/program.js';
import { WHOLE } from './make-offices.js';
/** `--rounds n`, `--seconds n` (of each turn), `--offices n`, `--keep` (the database, for the next run), `--profile folder`. */ function readFlags() {
    const { values } = parseArgs({
        options: {
            rounds: {
                type: 'string',
                default: '7'
            },
            seconds: {
                type: 'string',
                default: '3'
            },
            offices: {
                type: 'string',
                default: String(WHOLE.offices)
            },
            keep: {
                type: 'boolean',
                default: false
            },
            profile: {
                type: 'string'
            }
        }
    });
    const number = (text)=>{
        const value = Number(text);
        if (!(value > 0)) throw new RangeError(`not a positive number: ${text}`);
        return value;
    };
    return {
        scale: {
            offices: number(values.offices)
        },
        rounds: number(values.rounds),
        ms: number(values.seconds) * 1000,
        keep: values.keep,
        profile: values.profile
    };
}
/** Runs a bench to its JSON line and ends the process: 0 when it reached its aims without an error, 1 when not. */ export async function benchMain(bench, run) {
    const leave = async (code)=>{
        await endPrograms();
        process.exit(code);
    };
    for (const signal of [
        'SIGINT',
        'SIGTERM',
        'SIGHUP'
    ])process.on(signal, ()=>void leave(130));
    process.on('disconnect', ()=>void leave(130));
    try {
        const { ok, ...figures } = await run(readFlags());
        console.log(JSON.stringify({
            bench,
            ...figures,
            ok
        }));
        return await leave(ok ? 0 : 1);
    } catch (error) {
        console.error(error instanceof Error ? error.stack ?? error.message : String(error));
        console.log(JSON.stringify({
            bench,
            ok: false,
            error: error instanceof Error ? error.message : String(error)
        }));
        return leave(1);
    }
}

//# sourceMappingURL=bench-main.js.map