function _ts_decorate(decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") {
        r = Reflect.decorate(decorators, target, key, desc);
    } else {
        for(var i = decorators.length - 1; i >= 0; i--){
            if (d = decorators[i]) {
                r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
            }
        }
    }
    return c > 3 && r && Object.defineProperty(target, key, r), r;
}
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AccessModule, RegisterPerson } from '@wudan/access-server';
import { BoardModule } from '@wudan/board-server';
import { CalendarModule } from '@wudan/calendar-server';
import { ChannelsModule, ChatSender, CHAT_DESK, messageMoved, postCards, TelegramIntake, WebhookIntake } from '@wudan/channels-server';
import { CRYPTO, graphqlModule, HandlesEvent, KernelModule, OutboxRelay, readEnv, UnitOfWork } from '@wudan/kernel-server';
import { newId, SimulatedClock, systemCtx } from '@wudan/kernel-core';
import { GraphqlClient } from '@wudan/kernel-testing';
import { CreateUnit, foundRootOffice, TenancyModule } from '@wudan/tenancy-server';
import { cloneDatabase } from './test-database.js';
export class TestDesk {
    #events;
    tap(ctx, tap) {
        const event = `${tap.channel} ${tap.eventId}`;
        const known = this.#events.get(event);
        if (known) return Promise.resolve(known);
        const prompt = this.prompts.get(tap.promptId);
        if (prompt?.seatId !== ctx.seat.id) return Promise.resolve({
            ok: false,
            text: '找不到该待办。',
            code: 'PROMPT_NOT_FOUND',
            item: null,
            card: null
        });
        if (prompt.version !== tap.promptVersion) return Promise.resolve({
            ok: false,
            text: '该卡片已更新，请以最新卡片为准。',
            code: 'PROMPT_SUPERSEDED',
            item: null,
            card: null
        });
        this.effects.push({
            seatId: ctx.seat.id,
            promptId: tap.promptId,
            option: tap.option,
            channel: tap.channel,
            eventId: tap.eventId
        });
        prompt.state = 'answered';
        const reply = {
            ok: true,
            text: `已收到：${tap.option}`,
            item: this.#item(tap.promptId, prompt),
            card: receiptCard(tap.option)
        };
        this.#events.set(event, reply);
        return Promise.resolve(reply);
    }
    say(ctx, said) {
        this.said.push({
            seatId: ctx.seat.id,
            text: said.text
        });
        return Promise.resolve({
            ok: true,
            text: `听到了：${said.text}`,
            item: null,
            card: null
        });
    }
    async receive(ctx, file) {
        let size = 0;
        for await (const chunk of (await file.open()))size += chunk.byteLength;
        this.received.push({
            seatId: ctx.seat.id,
            fileName: file.fileName,
            caption: file.caption,
            size
        });
        return {
            ok: true,
            text: `收到文件：${file.fileName}`,
            item: null,
            card: null
        };
    }
    thread(ctx) {
        return Promise.resolve([
            ...this.prompts
        ].filter(([, prompt])=>prompt.seatId === ctx.seat.id).map(([id, prompt])=>this.#item(id, prompt)));
    }
    #item(promptId, prompt) {
        return {
            promptId,
            seatId: prompt.seatId,
            version: prompt.version,
            officeName: '测试编办',
            unitName: null,
            kind: 'choice',
            title: '第1期周调度',
            body: '',
            facts: [],
            options: [],
            state: prompt.state,
            dueAt: null,
            form: null,
            createdAt: '2026-01-01T00:00:00.000Z',
            answer: null,
            history: [],
            can: []
        };
    }
    constructor(){
        this.prompts = new Map();
        this.effects = [];
        this.said = [];
        this.received = [];
        this.#events = new Map();
    }
}
TestDesk = _ts_decorate([
    Injectable()
], TestDesk);
export const roundCard = (title = '第1期周调度')=>({
        title,
        body: '请报本周进展。',
        facts: [
            {
                label: '截止',
                value: '17:30'
            }
        ],
        options: [
            {
                id: 'on_plan',
                label: '按计划'
            },
            {
                id: 'lagging',
                label: '滞后'
            },
            {
                id: 'blocked',
                label: '受阻'
            }
        ],
        linkOnly: false
    });
export const receiptCard = (option)=>({
        title: '已收到',
        body: `您报的是：${option}`,
        facts: [],
        options: [
            {
                id: 'undo',
                label: '撤回'
            }
        ],
        linkOnly: false
    });
export class RememberMoves {
    handle(_ctx, { promptId, state }) {
        this.moves.push({
            promptId,
            state
        });
        return Promise.resolve();
    }
    constructor(){
        this.moves = [];
    }
}
RememberMoves = _ts_decorate([
    HandlesEvent(messageMoved)
], RememberMoves);
let TestDeskModule = class TestDeskModule {
};
TestDeskModule = _ts_decorate([
    Global(),
    Module({
        providers: [
            TestDesk,
            RememberMoves,
            {
                provide: CHAT_DESK,
                useExisting: TestDesk
            }
        ],
        exports: [
            CHAT_DESK
        ]
    })
], TestDeskModule);
const TEST_PASSWORD = 'Probe-2026-okay';
let serial = 0;
/** Channels with everything below them, real HTTP and real PostgreSQL, and a desk that counts. Nothing above is needed. */ export class ChannelHouse {
    constructor(app, url, clock, database, folder){
        this.app = app;
        this.url = url;
        this.clock = clock;
        this.database = database;
        this.folder = folder;
    }
    static async open(label, more) {
        const database = await cloneDatabase(label);
        const folder = await mkdtemp(join(tmpdir(), 'wudan-channels-'));
        const env = readEnv({
            NODE_ENV: 'test',
            DATABASE_URL: database.databaseUrl,
            STORAGE_URL: `file://${folder}/files`,
            PUBLIC_URL: 'http://localhost:3000',
            PORT: '0',
            CLOCK: 'simulated',
            SECRET_KEY: Buffer.from('a test secret of thirty-two bytes!').toString('base64'),
            LOG_LEVEL: 'error',
            POOL_SIZE: '12',
            ...more
        });
        const clock = new SimulatedClock(new Date('2026-11-23T02:00:00.000Z'));
        const root = {
            module: TestDeskModule,
            imports: [
                KernelModule.forRoot({
                    env,
                    clock
                }),
                TenancyModule,
                CalendarModule,
                AccessModule,
                BoardModule,
                ChannelsModule,
                graphqlModule({})
            ]
        };
        const app = await NestFactory.create(root, new FastifyAdapter({
            forceCloseConnections: true
        }), {
            logger: [
                'error',
                'fatal'
            ],
            abortOnError: false,
            rawBody: true
        });
        await app.listen({
            port: 0,
            host: '127.0.0.1'
        });
        return new ChannelHouse(app, (await app.getUrl()).replace('[::1]', '127.0.0.1'), clock, database, folder);
    }
    async close() {
        await this.app.close();
        await this.database.drop();
        await rm(this.folder, {
            recursive: true,
            force: true
        });
    }
    get desk() {
        return this.app.get(TestDesk, {
            strict: false
        });
    }
    get moves() {
        return this.app.get(RememberMoves, {
            strict: false
        }).moves;
    }
    /** Polls, handles, sends, delivers, until nothing moves. */ async settle() {
        for(;;){
            const moved = await this.app.get(TelegramIntake).pollOnce() + await this.app.get(TelegramIntake).drainInbox() + await this.app.get(WebhookIntake).drainInbox() + await this.app.get(ChatSender).drain();
            await this.app.get(OutboxRelay).drain();
            if (moved === 0) return;
        }
    }
    run(officeId, work) {
        return this.app.get(UnitOfWork).run(systemCtx(officeId, this.clock, 'test'), work);
    }
    async office() {
        const id = newId(this.clock.now().getTime());
        serial += 1;
        await this.run(id, (tx)=>foundRootOffice(tx, {
                id,
                name: `测试编办${serial}`,
                shortName: `编办${serial}`,
                level: 'city',
                regionCode: '520500'
            }));
        return id;
    }
    async seat(officeId, role, options = {}) {
        serial += 1;
        const ctx = systemCtx(officeId, this.clock, 'test');
        const unit = options.unitName === undefined ? null : await this.app.get(CreateUnit, {
            strict: false
        }).execute(ctx, {
            code: `T-${serial}`,
            name: options.unitName,
            shortName: options.unitName,
            kind: 'government_department'
        });
        const account = options.account ?? `c${process.pid}-${serial}`;
        const seat = await this.app.get(RegisterPerson).execute(ctx, {
            account,
            personName: `孙丽${serial}`,
            password: TEST_PASSWORD,
            role,
            unitId: unit?.id ?? null
        });
        if (options.phone !== undefined) {
            const cipher = this.app.get(CRYPTO).encryptField(officeId, 'seat.phone', options.phone);
            await this.run(officeId, (tx)=>tx.query('UPDATE wudan.seat SET phone_cipher = $3 WHERE office_id = $1 AND id = $2', [
                    officeId,
                    seat.id,
                    cipher
                ]));
        }
        return {
            id: seat.id,
            officeId,
            account
        };
    }
    async client(seat) {
        const client = new GraphqlClient(this.url);
        await client.ask('mutation ($input: SignInInput!) { signIn(input: $input) { personName } }', {
            input: {
                account: seat.account,
                password: TEST_PASSWORD,
                seatId: seat.id
            }
        });
        return client;
    }
    /** Posts a card of a new prompt to the seat. */ async post(seat, card = roundCard(), version = 1) {
        const promptId = newId(this.clock.now().getTime());
        this.desk.prompts.set(promptId, {
            seatId: seat.id,
            version,
            state: 'sent'
        });
        await this.run(seat.officeId, (tx)=>postCards(tx, [
                {
                    seatId: seat.id,
                    promptId,
                    promptVersion: version,
                    kind: 'card',
                    card,
                    runAt: tx.now
                }
            ]));
        return promptId;
    }
}

//# sourceMappingURL=channel-house.js.map