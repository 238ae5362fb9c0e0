import { readFile } from 'node:fs/promises';
const TICKS_PER_SECOND = 100;
/** Seconds of processor time a process has used; null where the machine has no `/proc` or the process is gone. */ async function secondsOf(pid) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(()=>'');
    if (stat === '') return null;
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}
/** Processor time by process id of the back ends that serve this database, besides the asking one. */ export async function databaseTimes(admin) {
    const { rows } = await admin.query('SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
    return processTimes(rows.map(({ pid })=>pid));
}
/** Processor time of processes by their id. */ export async function processTimes(all) {
    const times = await Promise.all(all.map(async (pid)=>[
            pid,
            await secondsOf(pid)
        ]));
    return new Map(times.filter((entry)=>entry[1] !== null));
}
/** What was used between two looks. A process that came between counts from its beginning. */ export function cpuBetween(before, after) {
    let seconds = 0;
    for (const [pid, time] of after)seconds += time - (before.get(pid) ?? 0);
    return seconds;
}

//# sourceMappingURL=cpu-time.js.map