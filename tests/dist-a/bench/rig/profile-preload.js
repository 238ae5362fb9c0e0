import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import process from 'node:process';
// Loaded before a program whose time is to be looked at: SIGWINCH begins a profile, the next one writes it into the folder `BENCH_PROFILE`.
// It is one of the few signals that do not end a Nest application.
const session = new Session();
session.connect();
let number = 0;
let running = false;
async function toggle() {
    running = !running;
    if (running) {
        await session.post('Profiler.enable');
        await session.post('Profiler.start');
        return;
    }
    const { profile } = await session.post('Profiler.stop');
    number += 1;
    await writeFile(join(process.env['BENCH_PROFILE'] ?? '.', `round-${number}.cpuprofile`), JSON.stringify(profile));
}
process.on('SIGWINCH', ()=>void toggle());

//# sourceMappingURL=profile-preload.js.map