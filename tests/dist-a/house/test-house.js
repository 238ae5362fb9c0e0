import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RegisterPerson } from '@wudan/access-server';
import { createApi } from '@wudan/api';
import { ChatSender, TelegramIntake } from '@wudan/channels-server';
import { RunPlan } from '@wudan/dispatch-server';
import { DueWorkRunner, OutboxRelay, readEnv, UnitOfWork } from '@wudan/kernel-server';
import pg from 'pg';
import { newId, SimulatedClock, systemCtx } from '@wudan/kernel-core';
import { GraphqlClient } from '@wudan/kernel-testing';
import { CreateUnit, foundOffice, foundRootOffice } from '@wudan/tenancy-server';
import { cloneDatabase } from './test-database.js';
export const TEST_PASSWORD = 'Probe-2026-okay';
async function connected(url) {
    const client = new pg.Client({
        connectionString: url
    });
    await client.connect();
    return client;
}
let serial = 0;
const next = ()=>serial += 1;
/** The product in one process over a database of its own: real HTTP, real PostgreSQL, a clock that is moved by hand. */ export class TestHouse {
    #oracle;
    #working;
    constructor(app, url, clock, database, env, folder, ownsDatabase){
        this.app = app;
        this.url = url;
        this.clock = clock;
        this.database = database;
        this.env = env;
        this.folder = folder;
        this.ownsDatabase = ownsDatabase;
        this.#working = false;
    }
    static async open(label, options = {}) {
        const database = options.database ?? await cloneDatabase(label);
        const folder = await mkdtemp(join(tmpdir(), 'wudan-house-'));
        const env = readEnv({
            NODE_ENV: 'test',
            DATABASE_URL: database.databaseUrl,
            STORAGE_URL: `file://${folder}/files`,
            PUBLIC_URL: 'http://localhost:3000',
            PORT: '0',
            CLOCK: 'simulated',
            SECRET_KEY: Buffer.from('a test secret of thirty-two bytes!').toString('base64'),
            LOG_LEVEL: 'error',
            ANCHOR_FILE: join(folder, 'anchors.ndjson'),
            POOL_SIZE: '8',
            ...options.env
        });
        const clock = new SimulatedClock();
        const app = await createApi({
            env,
            clock
        });
        await app.listen({
            port: 0,
            host: '127.0.0.1'
        });
        return new TestHouse(app, (await app.getUrl()).replace('[::1]', '127.0.0.1'), clock, database, env, folder, options.database === undefined);
    }
    async close() {
        await this.app.close();
        await this.#oracle?.end();
        if (this.ownsDatabase) await this.database.drop();
        await rm(this.folder, {
            recursive: true,
            force: true
        });
    }
    /** Delivers everything due: events, letters, seals. */ drain() {
        return this.app.get(OutboxRelay).drain();
    }
    /**
   * Lets everything that is due now happen, as the worker and the bot would: rounds open, events and letters are delivered, jobs run
   * through the real queue, messages go out, what came in is handled. Returns when nothing moves any more.
   */ async settle() {
        const admin = this.#oracle ??= await connected(this.database.adminUrl);
        if (!this.#working) {
            this.#working = true;
            await this.app.get(DueWorkRunner).start();
        }
        for(let quiet = 0; quiet < 2;){
            let moved = await this.app.get(RunPlan).pass();
            moved += await this.drain();
            moved += await this.app.get(TelegramIntake).drainInbox();
            moved += await this.app.get(ChatSender).drain();
            const { rows } = await admin.query("SELECT count(*)::int AS open FROM wudan.outbox WHERE state IN ('waiting', 'queued') AND (state = 'queued' OR due_at <= $1) AND attempts < 3", [
                this.clock.now()
            ]);
            const open = rows[0]?.open ?? 0;
            quiet = moved === 0 && open === 0 ? quiet + 1 : 0;
            if (open > 0) await new Promise((resolve)=>setTimeout(resolve, 10));
        }
    }
    system(officeId) {
        return systemCtx(officeId, this.clock, 'test');
    }
    /** A top office of its own tree; every spec makes its own. */ async rootOffice(input = {}) {
        const id = newId(this.clock.now().getTime());
        const number = next();
        await this.app.get(UnitOfWork).run(this.system(id), (tx)=>foundRootOffice(tx, {
                id,
                name: input.name ?? `测试编办${number}`,
                shortName: `编办${number}`,
                level: input.level ?? 'province',
                regionCode: input.regionCode ?? '520000'
            }));
        return id;
    }
    /** An office below another one, with its letter delivered. */ async officeBelow(parentId, input) {
        const number = next();
        const office = await this.app.get(UnitOfWork).run(this.system(parentId), (tx)=>foundOffice(tx, {
                parentId,
                name: input.name ?? `测试编办${number}`,
                shortName: `编办${number}`,
                level: input.level,
                regionCode: input.regionCode
            }));
        await this.drain();
        return office.id;
    }
    async unit(officeId, input = {}) {
        const number = next();
        const unit = await this.app.get(CreateUnit).execute(this.system(officeId), {
            code: input.code ?? `T-${number}`,
            name: input.name ?? `测试单位${number}`,
            shortName: `单位${number}`,
            kind: 'government_department'
        });
        return unit.id;
    }
    /** A person with a seat; signed in unless `signIn` is false. */ async seat(officeId, role, options = {}) {
        const number = next();
        const account = options.account ?? `p${process.pid}-${number}`;
        const seat = await this.app.get(RegisterPerson).execute(this.system(officeId), {
            account,
            personName: options.personName ?? `人员${number}`,
            password: TEST_PASSWORD,
            role,
            unitId: options.unitId ?? null
        });
        const client = new GraphqlClient(this.url);
        if (options.signIn !== false) await this.signIn(client, account, seat.id);
        return {
            seatId: seat.id,
            personId: seat.personId,
            account,
            role,
            officeId,
            unitId: options.unitId ?? null,
            client
        };
    }
    async signIn(client, account, seatId) {
        await client.ask('mutation ($input: SignInInput!) { signIn(input: $input) { personName } }', {
            input: {
                account,
                password: TEST_PASSWORD,
                seatId: seatId ?? null
            }
        });
    }
    /** A client without a session. */ visitor() {
        return new GraphqlClient(this.url);
    }
}

//# sourceMappingURL=test-house.js.map