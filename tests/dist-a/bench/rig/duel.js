import process from 'node:process';
import { cpuBetween, databaseTimes, processTimes } from './cpu-time.js';
export function median(numbers) {
    const sorted = [
        ...numbers
    ].sort((left, right)=>left - right);
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle] ?? 0 : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
export const rounded = (number, digits = 2)=>Math.round(number * 10 ** digits) / 10 ** digits;
/** Long enough for the compilers of both sides to have done their work: a server runs for weeks. */ const WARM_MS = 10_000;
/** Both sides in turn, the first one changing from round to round. Each figure is the median over the rounds of the quotient within one round, so that what disturbs the machine disturbs both. */ export async function duel(admin, load, sides, options) {
    const places = new Map(Object.values(sides).map(({ name, serial })=>[
            name,
            {
                from: 0,
                serial
            }
        ]));
    const turn = async (side, ms)=>{
        const profiled = options.profile === true && side.name === 'ours' && ms === options.ms;
        if (profiled) process.kill(side.server.pid, 'SIGWINCH');
        const before = {
            server: await processTimes([
                side.server.pid
            ]),
            database: await databaseTimes(admin)
        };
        const place = places.get(side.name) ?? {
            from: 0,
            serial: 0
        };
        const result = await load.run({
            port: side.server.port,
            connections: options.connections,
            ms,
            requests: side.requests,
            expect: side.expect,
            ...place
        });
        places.set(side.name, {
            from: result.from,
            serial: result.serial
        });
        const each = 1000 / Math.max(1, result.answered);
        const serverMs = each * cpuBetween(before.server, await processTimes([
            side.server.pid
        ]));
        const databaseMs = each * cpuBetween(before.database, await databaseTimes(admin));
        if (profiled) process.kill(side.server.pid, 'SIGWINCH');
        if (result.fault !== undefined) console.log(`${side.name}: ${result.errors} faulty answers, the first: ${result.fault}`);
        return {
            perSecond: result.perSecond,
            serverMs,
            databaseMs,
            p99Ms: result.p99Ms,
            answered: result.answered,
            errors: result.errors
        };
    };
    const { raw, ours } = sides;
    const warm = [
        await turn(raw, WARM_MS),
        await turn(ours, 2 * WARM_MS)
    ];
    const pairs = [];
    for(let round = 0; round < options.rounds; round += 1){
        const first = round % 2 === 0 ? raw : ours;
        const second = first === raw ? ours : raw;
        const turns = [
            await turn(first, options.ms),
            await turn(second, options.ms)
        ];
        const pair = first === raw ? {
            raw: turns[0],
            ours: turns[1]
        } : {
            raw: turns[1],
            ours: turns[0]
        };
        pairs.push(pair);
        const told = ({ perSecond, serverMs, databaseMs, p99Ms })=>`${perSecond.toFixed(0).padStart(6)}/s ${(serverMs * 1000).toFixed(0).padStart(5)} + ${(databaseMs * 1000).toFixed(0).padStart(4)} µs p99 ${p99Ms.toFixed(1).padStart(6)} ms`;
        console.log(`round ${round + 1}  raw ${told(pair.raw)}   ours ${told(pair.ours)}   ratio ${(pair.ours.perSecond / pair.raw.perSecond).toFixed(3)}`);
    }
    const sum = (of)=>[
            ...warm,
            ...pairs.flatMap((pair)=>[
                    pair.raw,
                    pair.ours
                ])
        ].reduce((total, each)=>total + of(each), 0);
    const quotient = (of)=>rounded(median(pairs.map((pair)=>of(pair.ours) / of(pair.raw))), 3);
    return {
        ratioToRaw: quotient(({ perSecond })=>perSecond),
        cpuRatioToRaw: quotient(({ serverMs, databaseMs })=>serverMs + databaseMs),
        p99RatioToRaw: quotient(({ p99Ms })=>p99Ms),
        rawPerSecond: Math.round(median(pairs.map((pair)=>pair.raw.perSecond))),
        oursPerSecond: Math.round(median(pairs.map((pair)=>pair.ours.perSecond))),
        answered: sum(({ answered })=>answered),
        errors: sum(({ errors })=>errors)
    };
}

//# sourceMappingURL=duel.js.map