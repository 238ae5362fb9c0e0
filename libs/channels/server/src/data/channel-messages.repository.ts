import { TenantRepository, type Page, type PageRequest } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { MessageState } from '../domain/card.rules.js';
import { ChannelMessageEntity } from './channel-message.entity.js';

export interface MessageFilter {
  readonly state?: string | null;
  readonly seatId?: Id | null;
  readonly promptId?: Id | null;
}

/** A message whose state moved, as the event tells it. */
export interface MovedMessage {
  readonly id: Id;
  readonly seatId: Id;
  readonly promptId: Id | null;
}

const MOVED = 'RETURNING id, seat_id AS "seatId", prompt_id AS "promptId"';

/** Messages as the office looks at them, and the states that come from outside. */
export class ChannelMessagesRepository extends TenantRepository<ChannelMessageEntity> {
  protected readonly entity = ChannelMessageEntity;

  list(filter: MessageFilter, page: PageRequest): Promise<Page<ChannelMessageEntity>> {
    const query = this.rows();
    if (filter.state) query.andWhere('t.state = :state', { state: filter.state });
    if (filter.seatId) query.andWhere('t.seat_id = :seatId', { seatId: filter.seatId });
    if (filter.promptId) query.andWhere('t.prompt_id = :promptId', { promptId: filter.promptId });
    return this.page(query, page, 't.id', 'DESC');
  }

  /** Messages of these prompts that are out or on their way, oldest first, with the card each shows now. */
  async shown(promptIds: readonly Id[]): Promise<ChannelMessageEntity[]> {
    return promptIds.length === 0
      ? []
      : this.rows().andWhere("t.prompt_id = ANY(:promptIds::uuid[]) AND t.state NOT IN ('failed', 'blocked', 'cancelled')", { promptIds }).orderBy('t.id').getMany();
  }

  /** Moves messages of a seat in one channel on: what was opened, what was taken back. */
  async moveOfSeat(seatId: Id, channel: string | null, from: readonly MessageState[], to: MessageState): Promise<MovedMessage[]> {
    const moved = await this.tx.query<MovedMessage>(
      `UPDATE wudan.channel_message SET state = $5, seen_at = CASE WHEN $5 = 'seen' THEN $6::timestamptz ELSE seen_at END
        WHERE office_id = $1 AND seat_id = $2 AND ($3::text IS NULL OR channel = $3) AND state = ANY($4::text[]) ${MOVED}`,
      [this.tx.officeId, seatId, channel, from, to, this.tx.now],
    );
    return moved.rows;
  }

  /** Takes back what waits, by prompt. */
  async cancelOfPrompts(promptIds: readonly Id[], kept: readonly Id[]): Promise<MovedMessage[]> {
    const moved = await this.tx.query<MovedMessage>(
      `UPDATE wudan.channel_message SET state = 'cancelled'
        WHERE office_id = $1 AND prompt_id = ANY($2::uuid[]) AND state = 'queued' AND NOT (id = ANY($3::uuid[])) ${MOVED}`,
      [this.tx.officeId, promptIds, kept],
    );
    return moved.rows;
  }

  /** Takes back everything that waits for a channel that is switched off. */
  async cancelOfChannel(channel: string, reason: string): Promise<MovedMessage[]> {
    const moved = await this.tx.query<MovedMessage>(
      `UPDATE wudan.channel_message SET state = 'cancelled', last_error = $3 WHERE office_id = $1 AND channel = $2 AND state = 'queued' ${MOVED}`,
      [this.tx.officeId, channel, reason],
    );
    return moved.rows;
  }

  /** What waited for an address nobody reads. */
  async blockOfAddress(addressId: Id, reason: string): Promise<MovedMessage[]> {
    const moved = await this.tx.query<MovedMessage>(
      `UPDATE wudan.channel_message SET state = 'blocked', last_error = $3 WHERE office_id = $1 AND address_id = $2 AND state = 'queued' ${MOVED}`,
      [this.tx.officeId, addressId, reason],
    );
    return moved.rows;
  }

  /** One message moves when it stands in one of the states; null otherwise. */
  async move(id: Id, from: readonly MessageState[], to: MessageState): Promise<MovedMessage | null> {
    const moved = await this.tx.query<MovedMessage>(
      `UPDATE wudan.channel_message SET state = $4, seen_at = CASE WHEN $4 = 'seen' THEN coalesce(seen_at, $5::timestamptz) ELSE seen_at END,
              sent_at = CASE WHEN $4 IN ('sent', 'delivered', 'seen') THEN coalesce(sent_at, $5::timestamptz) ELSE sent_at END
        WHERE office_id = $1 AND id = $2 AND state = ANY($3::text[]) ${MOVED}`,
      [this.tx.officeId, id, from, to, this.tx.now],
    );
    return moved.rows[0] ?? null;
  }

  /** Remembers the provider's number of a message that turned up after all. */
  async learnExternalId(id: Id, externalId: string): Promise<void> {
    await this.tx.query('UPDATE wudan.channel_message SET external_id = $3 WHERE office_id = $1 AND id = $2 AND external_id IS NULL', [this.tx.officeId, id, externalId]);
  }
}
