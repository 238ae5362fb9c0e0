import { join } from 'node:path';
import { holds } from './group.js';
import { cleanEnvironment, Program, ROOT } from './program.js';
/** What `.env` of the checkout could say and this check must not hear: an empty value counts as unset and wins over the file. */ const UNSET = [
    'DATABASE_URL',
    'ADMIN_DATABASE_URL',
    'REDIS_URL',
    'STORAGE_URL',
    'PUBLIC_URL',
    'HOST',
    'PORT',
    'SECRET_KEY',
    'ANCHOR_FILE',
    'DEMO',
    'CLOCK',
    'NODE_ENV',
    'LOG_LEVEL'
];
const REFUSAL_MS = 90_000;
/** The program behind `npm start`, on a data folder and a port of one's own. */ export function startCommand(home, port) {
    return {
        args: [
            join(ROOT, 'tools', 'dist', 'start.js'),
            '--port',
            String(port)
        ],
        env: cleanEnvironment({
            ...Object.fromEntries(UNSET.map((name)=>[
                    name,
                    ''
                ])),
            WUDAN_HOME: home
        })
    };
}
/** A start that has to end by itself: with exit code 1, in a Chinese sentence that names the trouble, with a way out and without a stack. */ export async function refusedStart(options, naming) {
    const ending = await Program.run(options, REFUSAL_MS);
    checkRefusal(ending, naming);
    const lines = ending.output.split('\n');
    const from = lines.findIndex((line)=>line.startsWith('错误：'));
    return lines.slice(from).join(' ').replace(/\s+/g, ' ').slice(0, 220);
}
function checkRefusal({ code, signal, output }, naming) {
    const shown = output.trim().slice(-400);
    holds(signal === null, `the start went on for ${REFUSAL_MS / 1000} s instead of refusing: ${shown}`);
    holds(code === 1, `the start ended with code ${code}: ${shown}`);
    holds(/^错误：/m.test(output), `no sentence says what is wrong: ${shown}`);
    holds(/^办法：/m.test(output), `no way out is shown: ${shown}`);
    holds(!/^\s+at /m.test(output), `a stack is shown: ${shown}`);
    for (const pattern of naming)holds(pattern.test(output), `the message does not say ${pattern.source}: ${shown}`);
}

//# sourceMappingURL=start-program.js.map