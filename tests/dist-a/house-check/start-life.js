import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraphqlClient } from '@wudan/kernel-testing';
import { defineGroup, holds } from './group.js';
import { freePort, isAlive, isHealthy, Program, within } from './program.js';
import { startCommand } from './start-program.js';
const START_MS = 200_000;
const READY = /^按 Ctrl\+C 停止/;
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { personName } }';
const CREATE_UNIT = 'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { id } }';
function start({ home, port }) {
    return Program.start(startCommand(home, port));
}
/** Waits until the product says that it is up. */ async function ready(product) {
    const line = await product.line(READY, START_MS);
    holds(line !== null, `the start did not come up: ${product.output.slice(-600)}`);
}
/** An account and its password from the table on the screen. */ function accountOn(output, account) {
    const row = output.split('\n').find((line)=>line.split(/\s+/).includes(account));
    const password = row?.trim().split(/\s+/).at(-1);
    holds(password, `the screen shows no account ${account}`);
    return {
        account,
        password
    };
}
async function signedIn({ url, product }) {
    const client = new GraphqlClient(url);
    await client.ask(SIGN_IN, {
        input: accountOn(product.output, 'bj-supervisor')
    });
    return client;
}
async function postmaster(home) {
    const pid = Number((await readFile(join(home, 'pg', 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);
    holds(Number.isInteger(pid) && pid > 1, 'no postmaster.pid');
    return pid;
}
async function programPids(home) {
    const { apps } = JSON.parse(await readFile(join(home, 'run.json'), 'utf8'));
    return apps.map((app)=>app.pid);
}
async function unitCodes(client) {
    const { units } = await client.ask('{ units { edges { node { code } } } }');
    return units.edges.map((edge)=>edge.node.code);
}
async function createUnit(client, code) {
    await client.ask(CREATE_UNIT, {
        input: {
            code,
            name: `检查单位${code}`,
            shortName: code,
            kind: 'GOVERNMENT_DEPARTMENT'
        }
    });
}
async function answersAgain(scene, ms) {
    const up = await within(ms, async ()=>await isHealthy(scene.url) ? true : null);
    holds(up, `no answer at ${scene.url} within ${ms / 1000} s: ${scene.product.output.slice(-400)}`);
    return up.ms;
}
const steps = [
    {
        name: 'first-start',
        title: '首次启动：给出的链接和账号可用 · first start answers at the printed link with a printed account',
        run: async (scene)=>{
            const link = /控制台\s+(\S+)/.exec(scene.product.output)?.[1];
            holds(link === `${scene.url}/`, `the printed link is ${link}`);
            holds(await isHealthy(scene.url), `${scene.url}/healthz does not answer 200`);
            await createUnit(await signedIn(scene), 'HOUSE-1');
            return `${link}, signed in as bj-supervisor, unit HOUSE-1 created`;
        }
    },
    {
        name: 'second-start',
        title: '运行中再次启动：说明已在运行并退出，不影响现有进程 · second start while running says so',
        run: async (scene)=>{
            const { code, output } = await Program.run(startCommand(scene.home, scene.port), START_MS);
            holds(output.includes('五单已在运行') && output.includes(scene.url), `it did not say that the product runs: ${output.slice(-300)}`);
            holds(code === 0, `it ended with code ${code}`);
            holds(scene.product.isRunning && await isHealthy(scene.url), 'the running product was disturbed');
            return output.split('\n').find((line)=>line.includes('五单已在运行')) ?? '';
        }
    },
    {
        name: 'database-killed',
        title: '数据库被 kill -9：自行恢复，数据仍在 · PostgreSQL killed while running recovers',
        run: async (scene)=>{
            const pid = await postmaster(scene.home);
            process.kill(pid, 'SIGKILL');
            const told = await scene.product.line(/数据库进程意外退出/, 60_000);
            holds(told !== null, 'nothing was said of the killed database');
            holds(await scene.product.line(/数据库已恢复/, 120_000) !== null, `the database was not brought back: ${scene.product.output.slice(-400)}`);
            const ms = await answersAgain(scene, 60_000);
            const client = await signedIn(scene);
            await createUnit(client, 'HOUSE-2');
            const codes = await unitCodes(client);
            holds(codes.includes('HOUSE-1') && codes.includes('HOUSE-2'), `units after the recovery: ${codes.join(', ')}`);
            return `${told.replace(/^\[.*?\]\s*/, '')}; answers ${ms} ms after “数据库已恢复”, HOUSE-1 kept, HOUSE-2 written`;
        }
    },
    {
        name: 'killed-predecessor',
        title: '启动进程被 kill -9 且有程序挂死：下次启动清理后可用，数据仍在 · killed predecessor with a hung program is cleaned up',
        run: async (scene)=>{
            const before = await signedIn(scene);
            if (!(await unitCodes(before)).includes('HOUSE-1')) await createUnit(before, 'HOUSE-1');
            const pids = await programPids(scene.home);
            holds(pids.length === 3, `run.json names ${pids.length} programs`);
            const api = pids[0] ?? 0;
            // A hung program does not notice that its parent is gone: it keeps the port until somebody ends it.
            process.kill(api, 'SIGSTOP');
            scene.product.kill('SIGKILL');
            await scene.product.ended;
            const orphan = await postmaster(scene.home);
            holds(await isAlive(api) && await isAlive(orphan), 'nothing was left behind, so nothing is shown');
            if (scene.plant === 'leftovers-forgotten') await rm(join(scene.home, 'run.json'));
            scene.product = start(scene);
            try {
                await ready(scene.product);
            } finally{
                // Whatever the new start made of it, nothing hung stays on the machine.
                if (await isAlive(api)) process.kill(api, 'SIGKILL');
            }
            const told = scene.product.output.split('\n').filter((line)=>/上次|遗留/.test(line));
            holds(told.some((line)=>/已结束其遗留的程序/.test(line)), `it was not said what was cleaned up: ${scene.product.output.slice(0, 400)}`);
            for (const pid of pids)holds(await within(5_000, async ()=>await isAlive(pid) ? null : true), `program ${pid} of the killed start still runs`);
            holds(!await isAlive(orphan) || await postmaster(scene.home) === orphan, 'two servers run on one folder');
            const codes = await unitCodes(await signedIn(scene));
            holds(codes.includes('HOUSE-1'), `units after the new start: ${codes.join(', ')}`);
            return told.map((line)=>line.replace(/^\[.*?\]\s*/, '').replace(/\s+/g, ' ')).join('; ');
        }
    },
    {
        name: 'orderly-stop',
        title: '正常停止：进程全部退出，退出码 0 · an orderly stop leaves nothing running',
        run: async (scene)=>{
            const left = [
                ...await programPids(scene.home),
                await postmaster(scene.home)
            ];
            const { code, output } = await scene.product.stop(60_000);
            holds(code === 0, `it ended with code ${code}: ${output.slice(-300)}`);
            for (const pid of left)holds(await within(5_000, async ()=>await isAlive(pid) ? null : true), `process ${pid} still runs`);
            return `${left.length} processes ended, ${output.trim().split('\n').at(-1)?.replace(/^\[.*?\]\s*/, '') ?? ''}`;
        }
    }
];
/** Ends what is left of the product, also after a step that failed half-way. */ async function clear({ folder, home, product }) {
    const pids = await programPids(home).catch(()=>[]);
    if (product.isRunning) await product.stop(60_000);
    for (const pid of [
        ...pids,
        await postmaster(home).catch(()=>0)
    ]){
        if (pid > 1 && await isAlive(pid)) process.kill(pid, 'SIGKILL');
    }
    await rm(folder, {
        recursive: true,
        force: true
    });
}
/** The life of a running product: started, started twice, hurt, killed, stopped. */ export const startLife = defineGroup({
    name: 'start',
    open: async (plant)=>{
        const folder = await mkdtemp(join(tmpdir(), 'wudan-life-'));
        await chmod(folder, 0o755);
        const home = join(folder, 'home');
        const port = await freePort();
        const product = start({
            home,
            port
        });
        try {
            await ready(product);
        } catch (error) {
            await clear({
                folder,
                home,
                product
            });
            throw error;
        }
        return {
            folder,
            home,
            port,
            url: `http://localhost:${port}`,
            plant,
            product
        };
    },
    close: clear,
    steps
});

//# sourceMappingURL=start-life.js.map