import { Injectable } from '@nestjs/common';
import { audienceOf } from '@wudan/access-server';
import { authorize, Cursors, UnitOfWork, type Connection, type PageArgs, type Tx } from '@wudan/kernel-server';
import { isId, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { ChannelMessagesRepository, type MessageFilter } from '../data/channel-messages.repository.js';
import type { ChannelMessageEntity } from '../data/channel-message.entity.js';
import type { CardPost, ChannelName } from '../domain/card.rules.js';
import { channelNotReady, channelUnknown, messageNotResendable, messageNotUnknown } from '../domain/channels.errors.js';
import { tellMoved } from './mark-seen.js';
import { nameSeats } from './name-seats.js';
import { queueCards } from './post-cards.js';

export interface MessageView
  extends Pick<ChannelMessageEntity, 'id' | 'seatId' | 'channel' | 'kind' | 'action' | 'state' | 'attempts' | 'lastError' | 'createdAt' | 'sentAt' | 'seenAt' | 'promptId'> {
  readonly title: string;
  readonly body: string;
  readonly personName: string;
  readonly unitName: string | null;
}

/** What may be sent once more: neither on its way nor taken back. */
export const RESENDABLE: readonly string[] = ['sent', 'delivered', 'seen', 'failed', 'unknown', 'blocked'];
const CHANNELS: readonly string[] = ['telegram', 'web', 'webhook'];

const channelOf = (text: string): ChannelName => {
  if (!CHANNELS.includes(text)) throw channelUnknown();
  return text as ChannelName;
};

/** Messages that went out, and what a person does about those that did not arrive. */
@Injectable()
export class ChannelMessages {
  constructor(
    private readonly units: UnitOfWork,
    private readonly cursors: Cursors,
  ) {}

  list(ctx: Ctx, args: PageArgs & MessageFilter): Promise<Connection<MessageView>> {
    return this.units.read(ctx, async (tx) => {
      authorize(ctx, 'read', 'ChannelMessage', {}, '消息');
      const page = await tx.repo(ChannelMessagesRepository).list(args, this.cursors.request(ctx, 'channelMessages', args));
      const names = await nameSeats(tx, page.rows.map((row) => row.seatId));
      return this.cursors.connection(ctx, 'channelMessages', page, (row) => row.id, (row) => viewOf(row, names.get(row.seatId)));
    });
  }

  /** Sends the same card once more, on the channel that is named. @throws DomainError NOT_FOUND, FORBIDDEN, CHANNEL_UNKNOWN, CHANNEL_NOT_READY, MESSAGE_NOT_RESENDABLE */
  resend(ctx: Ctx, id: Id, channel: string): Promise<MessageView> {
    return this.units.run(ctx, async (tx) => {
      const row = await tx.repo(ChannelMessagesRepository).find(id);
      if (!row) throw notFound('消息', 'id');
      authorize(ctx, 'resend', 'ChannelMessage', {}, '消息', 'id');
      const to = channelOf(channel);
      if (row.action !== 'send' || !RESENDABLE.includes(row.state)) throw messageNotResendable();
      const { seatId, promptId, kind, card } = row;
      return this.#post(tx, { seatId, promptId, promptVersion: card.promptVersion, kind, card, runAt: tx.now }, to, 'channel_message.resent', '重发消息');
    });
  }

  /** A line that shows whether the way to a person works. @throws DomainError NOT_FOUND, FORBIDDEN, CHANNEL_UNKNOWN, CHANNEL_NOT_READY */
  test(ctx: Ctx, channel: string, seatId: Id): Promise<MessageView> {
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'test', 'ChannelAccount', {}, '渠道');
      const to = channelOf(channel);
      const seat = isId(seatId) ? (await nameSeats(tx, [seatId])).get(seatId) : undefined;
      if (!seat || seat.ended) throw notFound('席位', 'seatId');
      // The answer names the person: whom the caller may not see looks absent.
      authorize(ctx, 'read', 'Seat', { id: seat.seatId, audience: audienceOf(seat.role), unitId: seat.unitId }, '席位', 'seatId');
      const card = { title: '测试消息', body: '这是一条测试消息，收到即表示渠道畅通，无须回复。', facts: [], options: [], linkOnly: false };
      return this.#post(tx, { seatId, promptId: null, promptVersion: 0, kind: 'notice', card, runAt: tx.now }, to, 'channel_message.tested', '发送测试消息');
    });
  }

  /** Somebody found out whether an unclear message arrived. @throws DomainError NOT_FOUND, FORBIDDEN, MESSAGE_NOT_UNKNOWN */
  settle(ctx: Ctx, id: Id, sent: boolean): Promise<MessageView> {
    return this.units.run(ctx, async (tx) => {
      const messages = tx.repo(ChannelMessagesRepository);
      const row = await messages.find(id);
      if (!row) throw notFound('消息', 'id');
      authorize(ctx, 'settle', 'ChannelMessage', {}, '消息', 'id');
      const state = sent ? 'sent' : 'failed';
      const moved = await messages.move(id, ['unknown'], state);
      if (!moved) throw messageNotUnknown();
      tx.wrote();
      tx.audit({ action: 'channel_message.settled', subjectType: 'ChannelMessage', subjectId: id, summary: sent ? '确认消息已送达' : '确认消息未送达', detail: { state } });
      tellMoved(tx, [moved], state);
      return this.#view(tx, id);
    });
  }

  async #post(tx: Tx, post: CardPost, channel: ChannelName, action: string, summary: string): Promise<MessageView> {
    const [posted] = await queueCards(tx, [post], channel);
    if (!posted) throw channelNotReady();
    tx.wrote();
    tx.audit({ action, subjectType: 'ChannelMessage', subjectId: posted.messageId, summary, detail: { channel, seatId: post.seatId } });
    return this.#view(tx, posted.messageId);
  }

  async #view(tx: Tx, id: Id): Promise<MessageView> {
    const row = await tx.repo(ChannelMessagesRepository).find(id);
    if (!row) throw notFound('消息', 'id');
    return viewOf(row, (await nameSeats(tx, [row.seatId])).get(row.seatId));
  }
}

const viewOf = (row: ChannelMessageEntity, name: { personName: string; unitName: string | null } | undefined): MessageView => ({
  id: row.id,
  seatId: row.seatId,
  channel: row.channel,
  kind: row.kind,
  action: row.action,
  state: row.state,
  attempts: row.attempts,
  lastError: row.lastError,
  createdAt: row.createdAt,
  sentAt: row.sentAt,
  seenAt: row.seenAt,
  promptId: row.promptId,
  title: row.card.title,
  body: row.card.body,
  personName: name?.personName ?? '',
  unitName: name?.unitName ?? null,
});
