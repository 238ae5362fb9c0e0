import { join } from 'node:path';
import { RunBots } from '@wudan/channels-server';
import { productEnvironment } from '../house-check/product-environment.js';
import { appEntry, isHealthy, Program, within } from '../house-check/program.js';
const BOOT_MS = 90_000;
export const fixture = (name)=>join(import.meta.dirname, 'fixtures', `${name}.js`);
/** The chat process of the product, as it is built. */ export async function botProcess(options) {
    let program = await started(options);
    const earlier = [];
    const kill = ()=>program.kill('SIGKILL');
    return {
        kill,
        replace: async ()=>{
            kill();
            earlier.push((await program.ended).output);
            program = await started(options);
        },
        said: ()=>[
                ...earlier,
                program.output
            ].join('\n'),
        close: async ()=>void await program.stop()
    };
}
async function started({ house, port, telegramUrl, scale, clockShiftMs, plant }) {
    const env = productEnvironment(house.database.databaseUrl, join(house.env.ANCHOR_FILE ?? '/tmp', '..'), {
        SECRET_KEY: house.env.SECRET_KEY,
        PUBLIC_URL: house.env.PUBLIC_URL,
        HEALTH_PORT: String(port),
        POOL_SIZE: '12',
        LOG_LEVEL: 'warn',
        TELEGRAM_API_ROOT: telegramUrl,
        SEND_SCALE: String(scale),
        TEST_CLOCK_SHIFT_MS: String(clockShiftMs)
    });
    const preload = [
        fixture('shifted-clock'),
        ...plant === undefined ? [] : [
            fixture(plant)
        ]
    ];
    const program = Program.start({
        args: [
            appEntry('bot')
        ],
        env,
        preload
    });
    const up = await within(BOOT_MS, async ()=>!program.isRunning || await isHealthy(`http://127.0.0.1:${port}`) ? true : null);
    if (up === null || !program.isRunning) throw new Error(`the bot process did not come up: ${program.output.slice(-800)}`);
    return program;
}
/** The same loops in the process of the house; nothing can be killed there. */ export async function botInHouse(house) {
    await house.app.get(RunBots).start();
    return {
        kill: ()=>undefined,
        replace: null,
        said: ()=>'',
        close: ()=>Promise.resolve()
    };
}

//# sourceMappingURL=bot-process.js.map