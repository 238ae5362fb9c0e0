import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { cloneDatabase } from '../house/test-database.js';
import { defineGroup, holds } from './group.js';
import { productEnvironment } from './product-environment.js';
import { appEntry, freePort, isHealthy, plantFile, Program, within } from './program.js';
const BOOT_MS = 120_000;
/** Faults that are planted by a module loaded before the program. */ const PRELOADS = [
    'house-check-off',
    'data-source-offered',
    'refusal-cut-short',
    'production-untold'
];
async function boot(scene, fault) {
    const env = productEnvironment(scene.database.databaseUrl, scene.folder);
    const { output, signal } = await Program.run({
        args: [
            plantFile('boot-with'),
            fault
        ],
        env,
        preload: scene.preload
    }, BOOT_MS);
    const line = output.split('\n').findLast((each)=>each.startsWith('{'));
    if (line === undefined) throw new Error(`the boot with ${fault} said nothing (${signal ?? 'no signal'}): ${output.slice(-400)}`);
    return JSON.parse(line);
}
/** The boot must be refused in words that name `culprit`. */ async function refuses(scene, fault, culprit) {
    const { booted, message = '' } = await boot(scene, fault);
    holds(!booted, 'the process started');
    holds(culprit.test(message), `refused, but the message does not name the culprit: ${message.slice(0, 300)}`);
    return message.split('\n').find((line)=>culprit.test(line))?.trim() ?? message;
}
function refusal(name, title, culprit) {
    return {
        name,
        title,
        run: (scene)=>refuses(scene, name, culprit)
    };
}
async function onDatabase(database, sql) {
    const client = new pg.Client({
        connectionString: database.adminUrl
    });
    await client.connect();
    try {
        return (await client.query(sql)).rows;
    } finally{
        await client.end();
    }
}
/** A program of the product with the given settings wrong; it must end by itself, in words and without a stack. */ async function refusesSettings(scene, app, nodeEnv, wrong) {
    const port = String(await freePort());
    const env = productEnvironment(scene.database.databaseUrl, scene.folder, {
        NODE_ENV: nodeEnv,
        PORT: port,
        HEALTH_PORT: port,
        ...wrong
    });
    const program = Program.start({
        args: [
            appEntry(app)
        ],
        env,
        preload: scene.preload
    });
    const settled = await within(BOOT_MS, async ()=>!program.isRunning || await isHealthy(`http://127.0.0.1:${port}`) ? true : null);
    const started = program.isRunning;
    const ending = await program.stop();
    holds(settled !== null && !started, `${app} started`);
    holds(ending.code === 1, `${app} ended with code ${ending.code}`);
    for (const name of Object.keys(wrong))holds(ending.output.includes(name), `${app} refused without naming ${name}: ${ending.output.slice(0, 300)}`);
    holds(!/^\s+at /m.test(ending.output), `${app} answered with a stack: ${ending.output.slice(0, 300)}`);
    return ending;
}
const WRONG_SETTINGS = {
    DATABASE_URL: 'mysql://localhost/wudan',
    STORAGE_URL: undefined,
    PUBLIC_URL: 'nowhere',
    PORT: '99999',
    CLOCK: 'lunar',
    SECRET_KEY: 'c2hvcnQ=',
    LOG_LEVEL: 'loud'
};
const tell = ({ output })=>output.trim().split('\n').join(' ').slice(0, 200);
const steps = [
    {
        name: 'in-order',
        title: '无故障时正常启动 · the house in order boots and answers',
        run: async (scene)=>{
            const { booted, health, message } = await boot(scene, 'none');
            holds(booted, `refused: ${message ?? ''}`);
            holds(health === 200, `/healthz answered ${health}`);
            return '/healthz 200';
        }
    },
    refusal('unguarded-operation', '操作没有权限声明，拒绝启动 · operation without @Can or @OpenTo', /PlantedResolver\.planted/),
    refusal('unknown-action', '权限声明指向策略中没有的动作，拒绝启动 · rule naming an action no policy knows', /PlantedResolver\.planted.*fly Unit/),
    refusal('event', '事件无人处理，拒绝启动 · event without a handler', /planted\.happened/),
    refusal('letter', '信件无人接收，拒绝启动 · letter without a handler', /planted\.letter/),
    refusal('job', '任务无人执行，拒绝启动 · job without a handler', /planted\.job/),
    {
        name: 'table',
        title: '数据表未归类，拒绝启动 · table without a class',
        run: async (scene)=>{
            await onDatabase(scene.database, 'CREATE TABLE wudan.planted_table (id uuid PRIMARY KEY)');
            try {
                return await refuses(scene, 'none', /planted_table/);
            } finally{
                await onDatabase(scene.database, 'DROP TABLE wudan.planted_table');
            }
        }
    },
    {
        name: 'wrong-environment',
        title: '多个环境变量有误，三个程序均拒绝启动并逐一指出 · every wrong variable is named, by all three programs',
        run: async (scene)=>{
            const [api] = await Promise.all([
                'api',
                'bot',
                'worker'
            ].map((app)=>refusesSettings(scene, app, 'test', WRONG_SETTINGS)));
            return `${Object.keys(WRONG_SETTINGS).length} variables named by api, bot, worker: ${api ? tell(api) : ''}`;
        }
    },
    {
        name: 'simulated-clock',
        title: '生产环境使用模拟时钟，拒绝启动 · production with CLOCK=simulated',
        run: async (scene)=>tell(await refusesSettings(scene, 'api', 'production', {
                CLOCK: 'simulated'
            }))
    },
    {
        name: 'demo-in-production',
        title: '生产环境装入演示数据，拒绝启动 · production with DEMO=1',
        run: async (scene)=>tell(await refusesSettings(scene, 'api', 'production', {
                DEMO: '1'
            }))
    },
    refusal('data-source', '业务代码不能注入 DataSource · a DataSource cannot be injected', /PlantedReader/),
    refusal('entity-manager', '业务代码不能注入 EntityManager · an EntityManager cannot be injected', /PlantedReader/),
    refusal('database', '业务代码不能注入内核的 Database · the kernel\'s Database cannot be injected', /PlantedReader/)
];
/** Whatever is unguarded, unhandled, unclassified or wrongly set keeps a process from starting. */ export const bootRefusals = defineGroup({
    name: 'boot',
    open: async (plant)=>({
            database: await cloneDatabase('boot'),
            folder: await mkdtemp(join(tmpdir(), 'wudan-boot-')),
            preload: plant !== undefined && PRELOADS.includes(plant) ? [
                plantFile(plant)
            ] : []
        }),
    close: async ({ database, folder })=>{
        await database.drop();
        await rm(folder, {
            recursive: true,
            force: true
        });
    },
    steps
});

//# sourceMappingURL=boot-refusals.js.map