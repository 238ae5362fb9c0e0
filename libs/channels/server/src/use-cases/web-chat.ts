import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, UnitOfWork, Wakes } from '@wudan/kernel-server';
import { newId, systemCtx, type Clock, type Id } from '@wudan/kernel-core';
import { EnterByChat, type ChatEntryView } from '@wudan/access-server';
import { commandOf } from '../domain/chat-command.rules.js';
import type { ChatReply, DeskItem } from '../domain/chat-desk.js';
import { CHAT_TOPIC } from '../events/channel-events.js';
import { bindChat } from './bind-chat.js';
import { FindDesk } from './find-desk.js';
import { markSeen } from './mark-seen.js';
import { endAddresses } from './unlink-seat.js';
import { WebDevices } from './web-devices.js';

const MOST_ITEMS = 50;
const CLOSED = ['answered', 'superseded', 'expired', 'recalled'];

export interface WebThread {
  readonly person: string;
  readonly items: readonly DeskItem[];
  readonly now: string;
}

export interface WebTap {
  readonly seatId: Id;
  readonly promptId: Id;
  readonly version: number;
  readonly option: string;
  readonly value: Readonly<Record<string, unknown>> | null;
  readonly eventId: string;
  readonly tappedAt: Date;
}

/** The built-in chat of a browser: the same desk as every channel, behind a cookie that binds the device. */
@Injectable()
export class WebChat {
  constructor(
    private readonly units: UnitOfWork,
    private readonly enter: EnterByChat,
    private readonly devices: WebDevices,
    private readonly desks: FindDesk,
    private readonly wakes: Wakes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whom the link is for; nothing is spent. @throws DomainError TOKEN_INVALID, INVITATION_NEEDS_PASSWORD */
  look(token: string): Promise<ChatEntryView> {
    return this.enter.look(this.clock, token);
  }

  /** 确认是我. Returns the device's token: the one it has, when that still stands for a seat. @throws DomainError TOKEN_INVALID */
  async confirm(token: string, device: string | null, label: string): Promise<string> {
    const { officeId } = await this.enter.look(this.clock, token);
    const kept = device !== null && (await this.devices.bound(device)).length > 0 ? device : this.devices.newToken();
    const ctx = { ...systemCtx(officeId, this.clock, newId(this.clock.now().getTime())), origin: 'web' };
    await this.units.run(ctx, async (tx) => {
      const seatId = await this.enter.take(tx, token);
      await bindChat(tx, { seatId, channel: 'web', botId: 'web', chat: this.devices.chatOf(kept), label });
    });
    return kept;
  }

  /** 不是我. @throws DomainError TOKEN_INVALID */
  refuse(token: string): Promise<void> {
    return this.enter.refuse(this.clock, token, 'web');
  }

  /** What the device's seats are asked; reading it marks it seen. @throws DomainError CHAT_NOT_BOUND */
  async thread(device: string | null): Promise<WebThread> {
    const held = await this.devices.all(device);
    const desk = this.desks.desk();
    const items: DeskItem[] = [];
    for (const { ctx } of held) {
      items.push(...(await desk.thread(ctx)));
      await this.units.run(systemCtx(ctx.officeId, this.clock, ctx.requestId), (tx) => markSeen(tx, ctx.seat.id));
    }
    const open = items.filter((item) => !CLOSED.includes(item.state));
    const closed = items.filter((item) => CLOSED.includes(item.state)).sort((left, right) => (left.createdAt < right.createdAt ? 1 : -1));
    return { person: held[0]?.ctx.seat.personName ?? '', items: [...open, ...closed].slice(0, MOST_ITEMS), now: this.clock.now().toISOString() };
  }

  /** @throws DomainError CHAT_NOT_BOUND, CHAT_SEAT_NOT_YOURS */
  async tap(device: string | null, tap: WebTap): Promise<ChatReply> {
    const { ctx } = await this.devices.one(device, tap.seatId);
    const now = this.clock.now();
    const reply = await this.desks.desk().tap(ctx, {
      promptId: tap.promptId,
      promptVersion: tap.version,
      option: tap.option,
      value: tap.value,
      channel: 'web',
      eventId: tap.eventId,
      // A device's clock may be ahead; nothing was tapped after now.
      tappedAt: tap.tappedAt > now ? now : tap.tappedAt,
    });
    this.#wake(tap.seatId);
    return reply;
  }

  /** @throws DomainError CHAT_NOT_BOUND, CHAT_SEAT_NOT_YOURS */
  async say(device: string | null, said: { seatId: Id; text: string; eventId: string }): Promise<ChatReply> {
    const { ctx, bound } = await this.devices.one(device, said.seatId);
    const reply = await this.desks.desk().say({ ...ctx, idempotencyKey: `web-${said.eventId}` }, { text: said.text, channel: 'web', eventId: said.eventId, sentAt: this.clock.now() });
    if (commandOf(said.text)?.command === 'stop') await this.units.run(ctx, (tx) => endAddresses(tx, bound.seatId, [bound.addressId], '本人发送停止'));
    this.#wake(said.seatId);
    return reply;
  }

  /** A file for one of the device's seats; read while it comes. @throws DomainError CHAT_NOT_BOUND, CHAT_SEAT_NOT_YOURS */
  async receive(device: string | null, sent: { seatId: Id; promptId: Id | null; fileName: string; caption: string; eventId: string }, content: AsyncIterable<Uint8Array>): Promise<ChatReply> {
    const { ctx } = await this.devices.one(device, sent.seatId);
    const file = { promptId: sent.promptId, fileName: sent.fileName, caption: sent.caption, channel: 'web', eventId: sent.eventId, sentAt: this.clock.now(), open: () => Promise.resolve(content) };
    const reply = await this.desks.desk().receive({ ...ctx, idempotencyKey: `web-${sent.eventId}` }, file);
    this.#wake(sent.seatId);
    return reply;
  }

  /** The device forgets all its seats. */
  async leave(device: string | null): Promise<void> {
    for (const { officeId, seatId, addressId } of await this.devices.bound(device)) {
      const ctx = { ...systemCtx(officeId, this.clock, newId(this.clock.now().getTime())), origin: 'web' };
      await this.units.run(ctx, (tx) => endAddresses(tx, seatId, [addressId], '本人退出'));
    }
  }

  /** Calls `news` whenever the thread of one of the device's seats changes. Returns how to stop. @throws DomainError CHAT_NOT_BOUND */
  async watch(device: string | null, news: () => void): Promise<() => void> {
    const held = await this.devices.all(device);
    const stops = await Promise.all(held.map(({ bound }) => this.wakes.listen(`${CHAT_TOPIC}.${bound.seatId}`, news)));
    return () => {
      for (const stop of stops) stop();
    };
  }

  #wake(seatId: Id): void {
    this.wakes.publish(`${CHAT_TOPIC}.${seatId}`, { seatId });
  }
}
