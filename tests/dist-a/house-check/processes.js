import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { QueueBackend, RELAY_WAKE, Wakes } from '@wudan/kernel-server';
import { GraphqlClient } from '@wudan/kernel-testing';
import { cloneDatabase } from '../house/test-database.js';
import { TEST_PASSWORD, TestHouse } from '../house/test-house.js';
import { BoardWatch } from './board-watch.js';
import { defineGroup, holds } from './group.js';
import { productEnvironment } from './product-environment.js';
import { appEntry, freePort, isHealthy, plantFile, Program, within } from './program.js';
import { queueTraces, redisUrlOf } from './queue-store.js';
/** What the house promises for news and for the end of a session. */ const PROMISED_MS = 5_000;
const BOOT_MS = 120_000;
const JOB_MS = 20_000;
const CREATE_UNIT = 'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { id } }';
const INVITE = 'mutation ($input: InviteSeatInput!) { inviteSeat(input: $input) { invitation { id } } }';
const PRELOADS = {
    'wakes-silent': [
        'api',
        'worker'
    ],
    'sessions-remembered': [
        'api'
    ],
    'jobs-swallowed': [
        'worker'
    ]
};
let serial = 0;
/** Three people of one office, made in this process and signed in nowhere yet. */ async function settle(database) {
    const house = await TestHouse.open('processes', {
        database: {
            ...database,
            drop: ()=>Promise.resolve()
        }
    });
    try {
        const officeId = await house.rootOffice();
        const supervisor = await house.seat(officeId, 'supervisor', {
            signIn: false
        });
        const leaver = await house.seat(officeId, 'assessor', {
            signIn: false
        });
        const security = await house.seat(officeId, 'security_administrator', {
            signIn: false
        });
        return {
            supervisor: supervisor.account,
            leaver: leaver.account,
            leaverSeat: leaver.seatId,
            security: security.account
        };
    } finally{
        await house.close();
    }
}
async function signedIn(url, account) {
    const client = new GraphqlClient(url);
    await client.ask('mutation ($input: SignInInput!) { signIn(input: $input) { personName } }', {
        input: {
            account,
            password: TEST_PASSWORD
        }
    });
    return client;
}
function startPrograms(database, folder, redisUrl, ports, plant) {
    return [
        'api',
        'api',
        'worker'
    ].map((app, index)=>{
        const preload = plant !== undefined && PRELOADS[plant]?.includes(app) ? [
            plantFile(plant)
        ] : [];
        const port = String(ports[index]);
        const env = productEnvironment(database.databaseUrl, folder, {
            PORT: port,
            HEALTH_PORT: port,
            REDIS_URL: redisUrl
        });
        return Program.start({
            args: [
                appEntry(app)
            ],
            env,
            preload
        });
    });
}
async function allHealthy(programs, ports) {
    for (const [index, program] of programs.entries()){
        const up = await within(BOOT_MS, async ()=>!program.isRunning || await isHealthy(`http://127.0.0.1:${ports[index]}`) ? true : null);
        if (up === null || !program.isRunning) throw new Error(`a process did not come up: ${program.output.slice(-400)}`);
    }
}
async function createUnit(client) {
    serial += 1;
    const name = `检查单位${serial}`;
    const { createUnit: created } = await client.ask(CREATE_UNIT, {
        input: {
            code: `P-${serial}`,
            name,
            shortName: name,
            kind: 'GOVERNMENT_DEPARTMENT'
        }
    });
    return {
        id: created.id,
        name
    };
}
/** The watch stands when a row has come through it: until then units are made through B. */ async function standing(watches, client) {
    const made = [];
    const up = await within(4 * PROMISED_MS, async ()=>{
        made.push((await createUnit(client)).name);
        await within(1_000, async ()=>watches.every((watch)=>watch.names.length > 0) ? true : null);
        return watches.every((watch)=>watch.names.length > 0) ? true : null;
    });
    const ended = watches.map((watch)=>watch.ended).filter((reason)=>reason !== null);
    holds(up, `of ${made.length} units made through B no row arrived on A${ended.length > 0 ? ` (${ended.join('; ')})` : ''}`);
}
const steps = [
    {
        name: 'board-row',
        title: '在 B 进程新增单位，A 进程的订阅 5 秒内收到 · a unit created through B arrives on A',
        run: async ({ a, b, people })=>{
            const supervisor = await signedIn(b, people.supervisor);
            const watch = new BoardWatch(a, supervisor.cookie ?? '');
            try {
                await standing([
                    watch
                ], supervisor);
                const { name } = await createUnit(supervisor);
                const arrived = await within(PROMISED_MS, async ()=>watch.names.includes(name) ? true : null);
                holds(arrived, `the row of ${name} did not arrive within ${PROMISED_MS} ms`);
                return `${arrived.ms} ms after B had answered`;
            } finally{
                await watch.close();
            }
        }
    },
    {
        name: 'ended-seat',
        title: '在 B 进程结束席位，A 进程的订阅 5 秒内关闭，他人的订阅照常 · a seat ended through B closes its subscription on A',
        run: async ({ a, b, people })=>{
            const supervisor = await signedIn(b, people.supervisor);
            const leaver = await signedIn(b, people.leaver);
            const security = await signedIn(b, people.security);
            const staying = new BoardWatch(a, supervisor.cookie ?? '');
            const leaving = new BoardWatch(a, leaver.cookie ?? '');
            try {
                await standing([
                    staying,
                    leaving
                ], supervisor);
                await security.ask('mutation ($id: ID!) { endSeat(id: $id, reason: "调离本单位") { endedOn } }', {
                    id: people.leaverSeat
                });
                const began = performance.now();
                await createUnit(supervisor);
                const closed = await within(PROMISED_MS, async ()=>leaving.ended);
                const spent = performance.now() - began;
                if (!closed) await pause(Math.max(0, PROMISED_MS - spent));
                const { name } = await createUnit(supervisor);
                holds(await within(PROMISED_MS, async ()=>staying.names.includes(name) ? true : null), 'the other subscription fell silent too');
                holds(!leaving.names.includes(name), `the ended seat still received ${name}`);
                return closed ? `closed after ${closed.ms} ms (${closed.found}), the other one goes on` : 'silent after 5 s, the other one goes on';
            } finally{
                await Promise.all([
                    staying.close(),
                    leaving.close()
                ]);
            }
        }
    },
    {
        name: 'wake-up',
        title: '跨进程唤醒经由队列后端送达 · wake-ups cross processes on the bus',
        run: async ({ b, people, wakes })=>{
            let heard = 0;
            const stop = await wakes.listen(RELAY_WAKE, ()=>heard += 1);
            try {
                const supervisor = await signedIn(b, people.supervisor);
                // What the sign-in set going must not be taken for the answer.
                for(let before = -1; before !== heard; await pause(700))before = heard;
                heard = 0;
                await createUnit(supervisor);
                const came = await within(PROMISED_MS, async ()=>heard > 0 ? true : null);
                holds(came, 'a third process heard nothing of what B did');
                return `a third process heard of it ${came.ms} ms after B had answered`;
            } finally{
                stop();
            }
        }
    },
    {
        name: 'due-job',
        title: '到期任务（邀请过期）由后台进程经队列执行一次 · an invitation\'s expiry runs once in the worker, through the queue',
        run: async (scene)=>{
            const supervisor = await signedIn(scene.b, scene.people.supervisor);
            const unit = await createUnit(supervisor);
            const { inviteSeat } = await supervisor.ask(INVITE, {
                input: {
                    role: 'UNIT_CONTACT',
                    personName: '钱进',
                    unitId: unit.id
                }
            });
            const { id } = inviteSeat.invitation;
            const before = await queueTraces(scene);
            await makeDue(scene.admin, id);
            const done = await within(JOB_MS, async ()=>(await stateOf(scene.admin, id)).job === 'done' ? true : null);
            const { invitation, job, entries } = await stateOf(scene.admin, id);
            holds(done, `the job is ${job}, the invitation ${invitation} after ${JOB_MS / 1000} s`);
            holds(invitation === 'expired', `the invitation is ${invitation}`);
            holds(entries === 1, `${entries} audit entries say that it expired`);
            const after = await queueTraces(scene);
            holds(after.own > before.own, `the ${scene.kind} queue shows no trace of the job`);
            holds(after.foreign === 0, 'the job went through the other store');
            return `done ${done.ms} ms after it was due, one audit entry, through ${scene.kind}`;
        }
    }
];
/** The clock of running processes is the machine's: instead of waiting 72 hours the instants in the rows are moved back. */ async function makeDue(admin, invitationId) {
    await admin.query("UPDATE wudan.invitation SET expires_at = now() - interval '1 second' WHERE id = $1", [
        invitationId
    ]);
    const rows = await admin.query("UPDATE wudan.outbox SET due_at = now() - interval '1 second' WHERE topic = 'invitation.expire' AND key = $1 RETURNING id", [
        invitationId
    ]);
    await admin.query("UPDATE wudan.outbox_index SET due_at = now() - interval '1 second' WHERE id = $1", [
        rows.rows[0]?.id
    ]);
}
async function stateOf(admin, invitationId) {
    const found = await admin.query(`SELECT i.state AS invitation, o.state AS job,
            (SELECT count(*)::int FROM wudan.audit_entry e WHERE e.action = 'invitation.expired' AND e.subject_id = i.id) AS entries
       FROM wudan.invitation i JOIN wudan.outbox o ON o.topic = 'invitation.expire' AND o.key = i.id::text WHERE i.id = $1`, [
        invitationId
    ]);
    const row = found.rows[0];
    holds(row, 'no job was planned with the invitation');
    return row;
}
/** Running processes on one of the two stores of the queue. */ export function processesOn(kind) {
    return defineGroup({
        name: `processes-${kind}`,
        open: async (plant)=>{
            const redisUrl = redisUrlOf(kind);
            const database = await cloneDatabase(`processes_${kind}`);
            const folder = await mkdtemp(join(tmpdir(), 'wudan-processes-'));
            const ports = await Promise.all([
                freePort(),
                freePort(),
                freePort()
            ]);
            const people = await settle(database);
            const programs = startPrograms(database, folder, redisUrl, ports, plant);
            const admin = new pg.Client({
                connectionString: database.adminUrl
            });
            admin.on('error', ()=>undefined);
            await admin.connect();
            const wakes = new Wakes(new QueueBackend({
                DATABASE_URL: database.databaseUrl,
                REDIS_URL: redisUrl
            }));
            const scene = {
                kind,
                database,
                redisUrl,
                folder,
                programs,
                a: `http://127.0.0.1:${ports[0]}`,
                b: `http://127.0.0.1:${ports[1]}`,
                admin,
                wakes,
                people
            };
            try {
                await allHealthy(programs, ports);
            } catch (error) {
                await close(scene);
                throw error;
            }
            return scene;
        },
        close,
        steps
    });
}
async function close({ programs, wakes, admin, database, folder }) {
    await Promise.all(programs.map((program)=>program.stop()));
    await wakes.beforeApplicationShutdown();
    await admin.end();
    await database.drop();
    await rm(folder, {
        recursive: true,
        force: true
    });
}

//# sourceMappingURL=processes.js.map