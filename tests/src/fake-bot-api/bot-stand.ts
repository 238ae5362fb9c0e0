import type { Clock } from '@wudan/kernel-core';
import { chatOf, type BotChat, type BotMessage, type BotUpdate, type BotUser } from './bot-api-shapes.js';
import { ChatRoom } from './chat-room.js';
import { ChatUser } from './chat-user.js';
import type { FaultPlan } from './fault-plan.js';
import type { SeededChance } from './seeded-chance.js';
import type { SendLedger } from './send-ledger.js';
import { SendRates, type Rates } from './send-rates.js';
import { badRequest, forbidden } from './telegram-refusal.js';
import { UpdateFeed } from './update-feed.js';
import { WebhookCourier, type WebhookSettings } from './webhook-courier.js';

/** What all bots of one server share. */
export interface StandParts {
  readonly clock: Clock;
  readonly faults: FaultPlan;
  readonly chance: SeededChance;
  readonly ledger: SendLedger;
  readonly rates: Rates | null;
  readonly scale: number;
  readonly ms: () => number;
  readonly editWindowMs: number;
  readonly queryWindowMs: number;
  /** Where hooks really stand, scheme, host and port: the part of a reverse proxy. Null leaves their addresses alone. */
  readonly hookOrigin: () => string | null;
  /** Told when a call has taken effect, before its caller is answered. */
  readonly effect: (method: string) => void;
}

interface OpenQuery {
  readonly at: number;
  readonly chatId: number;
  answered: boolean;
  toast: string | null;
}

export interface BotIdentity {
  readonly token: string;
  readonly username: string;
}

/** One bot: its chats, its updates, its webhook, its rates. */
export class BotStand {
  readonly id: number;
  readonly me: BotUser;
  readonly feed: UpdateFeed;
  readonly sendRates: SendRates;
  readonly rooms = new Map<number, ChatRoom>();
  readonly queries = new Map<string, OpenQuery>();
  readonly files = new Map<string, Buffer>();
  #users = new Map<number, ChatUser>();
  /** Numbers of the updates made so far. */
  readonly madeIds: number[] = [];
  #updates: number;
  #queries = 0;
  #courier: WebhookCourier | null = null;
  /** A method call that came as the answer of a webhook. */
  onHookAnswer: (method: string, parameters: Readonly<Record<string, unknown>>) => void = () => undefined;

  constructor(
    readonly identity: BotIdentity,
    readonly parts: StandParts,
  ) {
    this.id = Number(identity.token.split(':')[0]);
    if (!Number.isSafeInteger(this.id) || !/^\d+:[A-Za-z0-9_-]{3,}$/.test(identity.token)) throw new RangeError(`no bot token: ${identity.token}`);
    this.me = { id: this.id, is_bot: true, first_name: identity.username, username: identity.username };
    this.feed = new UpdateFeed(parts.faults, parts.chance);
    this.sendRates = new SendRates(parts.rates, parts.scale, parts.ms);
    this.#updates = 100_000_000 + parts.chance.below(1_000_000);
  }

  get token(): string {
    return this.identity.token;
  }

  get courier(): WebhookCourier | null {
    return this.#courier;
  }

  /** Somebody who can write to this bot; the same one for the same number. A negative number is a group that the bot is in. */
  user(chatId: number, name = `用户${chatId}`): ChatUser {
    const known = this.#users.get(chatId);
    if (known) return known;
    const person: BotUser = { id: Math.abs(chatId), is_bot: false, first_name: name, language_code: 'zh-hans' };
    const chat: BotChat = chatId < 0 ? { id: chatId, type: 'group', title: name } : { id: chatId, type: 'private', first_name: name };
    const room = new ChatRoom(chat, person);
    room.opened = chatId < 0;
    this.rooms.set(chatId, room);
    const user = new ChatUser(this, room);
    this.#users.set(chatId, user);
    return user;
  }

  push(content: Omit<BotUpdate, 'update_id'>): BotUpdate {
    this.#updates += 1;
    const update = { update_id: this.#updates, ...content };
    this.madeIds.push(update.update_id);
    this.feed.push(update);
    return update;
  }

  /** The room, when this bot may write into it now. @throws TelegramRefusal 400 or 403 */
  writable(chatId: number | null): ChatRoom {
    const room = chatId === null ? undefined : this.rooms.get(chatId);
    if (!room) throw badRequest('chat not found');
    if (room.blocked) throw forbidden(room.chat.type === 'group' ? 'bot was kicked from the group chat' : 'bot was blocked by the user');
    if (!room.opened) throw forbidden("bot can't initiate conversation with a user");
    return room;
  }

  openQuery(chatId: number): string {
    this.#queries += 1;
    const id = `${this.id}${String(this.#queries).padStart(9, '0')}`;
    this.queries.set(id, { at: this.parts.clock.now().getTime(), chatId, answered: false, toast: null });
    return id;
  }

  ownMessage(room: ChatRoom, messageId: number | null, otherwise: string): BotMessage {
    const message = messageId === null ? undefined : room.messages.get(messageId);
    if (!message) throw badRequest(otherwise);
    return message;
  }

  setWebhook(settings: WebhookSettings): void {
    this.deleteWebhook();
    this.feed.interrupt();
    const answered = (body: Readonly<Record<string, unknown>>): void => this.onHookAnswer(String(body['method']), body);
    const { faults, chance, clock, scale } = this.parts;
    const place = new URL(settings.url);
    const origin = this.parts.hookOrigin();
    const target = origin === null ? settings.url : new URL(`${place.pathname}${place.search}`, origin).toString();
    this.#courier = new WebhookCourier({ settings, target, feed: this.feed, faults, chance, retryMs: 1000 / scale, now: () => clock.now(), answered });
    this.#courier.start();
  }

  deleteWebhook(): void {
    this.#courier?.stop();
    this.#courier = null;
  }

  /** Numbers of the updates of a chat that are not confirmed. */
  pendingOf(chatId: number): number[] {
    return this.feed.pending.filter((update) => chatOf(update) === chatId).map((update) => update.update_id);
  }
}
