import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessModule, RegisterPerson } from '@wudan/access-server';
import { BoardModule } from '@wudan/board-server';
import { CalendarModule } from '@wudan/calendar-server';
import {
  ChannelsModule, ChatSender, CHAT_DESK, messageMoved, postCards, TelegramIntake, WebhookIntake, type Card, type ChatDesk, type ChatFile, type ChatReply, type ChatTap, type ChatText, type DeskItem, type MessageState,
} from '@wudan/channels-server';
import { CRYPTO, graphqlModule, HandlesEvent, KernelModule, OutboxRelay, readEnv, UnitOfWork, type CryptoProvider, type Handler, type Tx } from '@wudan/kernel-server';
import { newId, SimulatedClock, systemCtx, type Ctx, type Id, type Role } from '@wudan/kernel-core';
import { GraphqlClient } from '@wudan/kernel-testing';
import { CreateUnit, foundRootOffice, TenancyModule } from '@wudan/tenancy-server';
import { cloneDatabase, type TestDatabase } from './test-database.js';

interface KnownPrompt {
  readonly seatId: Id;
  version: number;
  state: string;
}

export interface DeskEffect {
  readonly seatId: Id;
  readonly promptId: Id;
  readonly option: string;
  readonly channel: string;
  readonly eventId: string;
}

/** A desk of the test's own: knows prompts by heart, counts every effect, understands little. */
@Injectable()
export class TestDesk implements ChatDesk {
  readonly prompts = new Map<Id, KnownPrompt>();
  readonly effects: DeskEffect[] = [];
  readonly said: { seatId: Id; text: string }[] = [];
  readonly received: { seatId: Id; fileName: string; caption: string; size: number }[] = [];
  readonly #events = new Map<string, ChatReply>();

  tap(ctx: Ctx, tap: ChatTap): Promise<ChatReply> {
    const event = `${tap.channel} ${tap.eventId}`;
    const known = this.#events.get(event);
    if (known) return Promise.resolve(known);
    const prompt = this.prompts.get(tap.promptId);
    if (prompt?.seatId !== ctx.seat.id) return Promise.resolve({ ok: false, text: '找不到该待办。', code: 'PROMPT_NOT_FOUND', item: null, card: null });
    if (prompt.version !== tap.promptVersion) return Promise.resolve({ ok: false, text: '该卡片已更新，请以最新卡片为准。', code: 'PROMPT_SUPERSEDED', item: null, card: null });
    this.effects.push({ seatId: ctx.seat.id, promptId: tap.promptId, option: tap.option, channel: tap.channel, eventId: tap.eventId });
    prompt.state = 'answered';
    const reply = { ok: true, text: `已收到：${tap.option}`, item: this.#item(tap.promptId, prompt), card: receiptCard(tap.option) };
    this.#events.set(event, reply);
    return Promise.resolve(reply);
  }

  say(ctx: Ctx, said: ChatText): Promise<ChatReply> {
    this.said.push({ seatId: ctx.seat.id, text: said.text });
    return Promise.resolve({ ok: true, text: `听到了：${said.text}`, item: null, card: null });
  }

  async receive(ctx: Ctx, file: ChatFile): Promise<ChatReply> {
    let size = 0;
    for await (const chunk of await file.open()) size += chunk.byteLength;
    this.received.push({ seatId: ctx.seat.id, fileName: file.fileName, caption: file.caption, size });
    return { ok: true, text: `收到文件：${file.fileName}`, item: null, card: null };
  }

  thread(ctx: Ctx): Promise<DeskItem[]> {
    return Promise.resolve([...this.prompts].filter(([, prompt]) => prompt.seatId === ctx.seat.id).map(([id, prompt]) => this.#item(id, prompt)));
  }

  #item(promptId: Id, prompt: KnownPrompt): DeskItem {
    return {
      promptId, seatId: prompt.seatId, version: prompt.version, officeName: '测试编办', unitName: null, kind: 'choice', title: '第1期周调度', body: '', facts: [], options: [],
      state: prompt.state, dueAt: null, form: null, createdAt: '2026-01-01T00:00:00.000Z', answer: null, history: [], can: [],
    };
  }
}

export const roundCard = (title = '第1期周调度'): Card => ({
  title,
  body: '请报本周进展。',
  facts: [{ label: '截止', value: '17:30' }],
  options: [
    { id: 'on_plan', label: '按计划' },
    { id: 'lagging', label: '滞后' },
    { id: 'blocked', label: '受阻' },
  ],
  linkOnly: false,
});

export const receiptCard = (option: string): Card => ({ title: '已收到', body: `您报的是：${option}`, facts: [], options: [{ id: 'undo', label: '撤回' }], linkOnly: false });

/** Remembers where messages moved. */
@HandlesEvent(messageMoved)
export class RememberMoves implements Handler<{ promptId: Id; seatId: Id; state: MessageState }> {
  readonly moves: { promptId: Id; state: MessageState }[] = [];

  handle(_ctx: Ctx, { promptId, state }: { promptId: Id; state: MessageState }): Promise<void> {
    this.moves.push({ promptId, state });
    return Promise.resolve();
  }
}

@Global()
@Module({ providers: [TestDesk, RememberMoves, { provide: CHAT_DESK, useExisting: TestDesk }], exports: [CHAT_DESK] })
class TestDeskModule {}

export interface ChannelSeat {
  readonly id: Id;
  readonly officeId: Id;
  readonly account: string;
}

const TEST_PASSWORD = 'Probe-2026-okay';

let serial = 0;

/** Channels with everything below them, real HTTP and real PostgreSQL, and a desk that counts. Nothing above is needed. */
export class ChannelHouse {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly clock: SimulatedClock,
    readonly database: TestDatabase,
    private readonly folder: string,
  ) {}

  static async open(label: string, more: Partial<Record<string, string>>): Promise<ChannelHouse> {
    const database = await cloneDatabase(label);
    const folder = await mkdtemp(join(tmpdir(), 'wudan-channels-'));
    const env = readEnv({
      NODE_ENV: 'test', DATABASE_URL: database.databaseUrl, STORAGE_URL: `file://${folder}/files`, PUBLIC_URL: 'http://localhost:3000', PORT: '0', CLOCK: 'simulated',
      SECRET_KEY: Buffer.from('a test secret of thirty-two bytes!').toString('base64'), LOG_LEVEL: 'error', POOL_SIZE: '12', ...more,
    });
    const clock = new SimulatedClock(new Date('2026-11-23T02:00:00.000Z'));
    const root = { module: TestDeskModule, imports: [KernelModule.forRoot({ env, clock }), TenancyModule, CalendarModule, AccessModule, BoardModule, ChannelsModule, graphqlModule({})] };
    const app = await NestFactory.create<NestFastifyApplication>(root, new FastifyAdapter({ forceCloseConnections: true }), { logger: ['error', 'fatal'], abortOnError: false, rawBody: true });
    await app.listen({ port: 0, host: '127.0.0.1' });
    return new ChannelHouse(app, (await app.getUrl()).replace('[::1]', '127.0.0.1'), clock, database, folder);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
  }

  get desk(): TestDesk {
    return this.app.get(TestDesk, { strict: false });
  }

  get moves(): RememberMoves['moves'] {
    return this.app.get(RememberMoves, { strict: false }).moves;
  }

  /** Polls, handles, sends, delivers, until nothing moves. */
  async settle(): Promise<void> {
    for (;;) {
      const moved =
        (await this.app.get(TelegramIntake).pollOnce()) + (await this.app.get(TelegramIntake).drainInbox()) + (await this.app.get(WebhookIntake).drainInbox()) + (await this.app.get(ChatSender).drain());
      await this.app.get(OutboxRelay).drain();
      if (moved === 0) return;
    }
  }

  run<T>(officeId: Id, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.app.get(UnitOfWork).run(systemCtx(officeId, this.clock, 'test'), work);
  }

  async office(): Promise<Id> {
    const id = newId(this.clock.now().getTime());
    serial += 1;
    await this.run(id, (tx) => foundRootOffice(tx, { id, name: `测试编办${serial}`, shortName: `编办${serial}`, level: 'city', regionCode: '520500' }));
    return id;
  }

  async seat(officeId: Id, role: Role, options: { unitName?: string; account?: string; phone?: string } = {}): Promise<ChannelSeat> {
    serial += 1;
    const ctx = systemCtx(officeId, this.clock, 'test');
    const unit =
      options.unitName === undefined ? null : await this.app.get(CreateUnit, { strict: false }).execute(ctx, { code: `T-${serial}`, name: options.unitName, shortName: options.unitName, kind: 'government_department' });
    const account = options.account ?? `c${process.pid}-${serial}`;
    const seat = await this.app.get(RegisterPerson).execute(ctx, { account, personName: `孙丽${serial}`, password: TEST_PASSWORD, role, unitId: unit?.id ?? null });
    if (options.phone !== undefined) {
      const cipher = this.app.get<CryptoProvider>(CRYPTO).encryptField(officeId, 'seat.phone', options.phone);
      await this.run(officeId, (tx) => tx.query('UPDATE wudan.seat SET phone_cipher = $3 WHERE office_id = $1 AND id = $2', [officeId, seat.id, cipher]));
    }
    return { id: seat.id, officeId, account };
  }

  async client(seat: ChannelSeat): Promise<GraphqlClient> {
    const client = new GraphqlClient(this.url);
    await client.ask('mutation ($input: SignInInput!) { signIn(input: $input) { personName } }', { input: { account: seat.account, password: TEST_PASSWORD, seatId: seat.id } });
    return client;
  }

  /** Posts a card of a new prompt to the seat. */
  async post(seat: ChannelSeat, card: Card = roundCard(), version = 1): Promise<Id> {
    const promptId = newId(this.clock.now().getTime());
    this.desk.prompts.set(promptId, { seatId: seat.id, version, state: 'sent' });
    await this.run(seat.officeId, (tx) => postCards(tx, [{ seatId: seat.id, promptId, promptVersion: version, kind: 'card', card, runAt: tx.now }]));
    return promptId;
  }
}
