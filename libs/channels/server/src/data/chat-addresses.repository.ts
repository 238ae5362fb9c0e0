import { TenantRepository, type Page, type PageRequest } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { ChatAddressEntity } from './chat-address.entity.js';

/** Where a seat is reached. */
export interface Reach {
  readonly id: Id;
  readonly seatId: Id;
  readonly chat: string;
}

const END = `UPDATE wudan.chat_address SET state = 'ended', ended_at = $3, end_reason = $4 WHERE office_id = $1 AND state <> 'ended'`;

/** Chats and devices that seats are bound to. */
export class ChatAddressesRepository extends TenantRepository<ChatAddressEntity> {
  protected readonly entity = ChatAddressEntity;

  /** @param seatIds only of these seats; null for all of the office */
  list(seatIds: readonly Id[] | null, state: string | null | undefined, page: PageRequest): Promise<Page<ChatAddressEntity>> {
    const query = this.rows();
    if (seatIds !== null) query.andWhere('t.seat_id = ANY(:seatIds::uuid[])', { seatIds });
    if (state) query.andWhere('t.state = :state', { state });
    return this.page(query, page, 't.id', 'DESC');
  }

  /** The newest active chat of each seat with one bot. */
  async reachable(seatIds: readonly Id[], channel: string, botId: string): Promise<Map<Id, Reach>> {
    const found = await this.tx.query<Reach>(
      `SELECT DISTINCT ON (seat_id) id, seat_id AS "seatId", chat FROM wudan.chat_address
        WHERE office_id = $1 AND seat_id = ANY($2::uuid[]) AND channel = $3 AND bot_id = $4 AND state = 'active' ORDER BY seat_id, bound_at DESC, id DESC`,
      [this.tx.officeId, seatIds, channel, botId],
    );
    return new Map(found.rows.map((row) => [row.seatId, row]));
  }

  /** Addresses in use, blocked ones not counted. */
  async counts(seatIds: readonly Id[]): Promise<Map<Id, number>> {
    const found = await this.tx.query<{ seatId: Id; count: number }>(
      `SELECT seat_id AS "seatId", count(*)::integer AS count FROM wudan.chat_address WHERE office_id = $1 AND seat_id = ANY($2::uuid[]) AND state = 'active' GROUP BY seat_id`,
      [this.tx.officeId, seatIds],
    );
    return new Map(found.rows.map((row) => [row.seatId, row.count]));
  }

  /** Seats with a blocked address and no active one. */
  async blockedOnly(seatIds: readonly Id[]): Promise<Set<Id>> {
    const found = await this.tx.query<{ seatId: Id }>(
      `SELECT seat_id AS "seatId" FROM wudan.chat_address WHERE office_id = $1 AND seat_id = ANY($2::uuid[]) AND state <> 'ended' GROUP BY seat_id HAVING bool_and(state = 'blocked')`,
      [this.tx.officeId, seatIds],
    );
    return new Set(found.rows.map((row) => row.seatId));
  }

  /** The address in use that joins this seat to this chat. */
  inUse(seatId: Id, channel: string, botId: string, chat: string): Promise<ChatAddressEntity | null> {
    return this.rows().andWhere("t.seat_id = :seatId AND t.channel = :channel AND t.bot_id = :botId AND t.chat = :chat AND t.state <> 'ended'", { seatId, channel, botId, chat }).getOne();
  }

  inUseOfSeat(seatId: Id): Promise<ChatAddressEntity[]> {
    return this.rows().andWhere("t.seat_id = :seatId AND t.state <> 'ended'", { seatId }).getMany();
  }

  /** Ends these addresses; gives those that had not ended before. */
  async end(ids: readonly Id[], reason: string): Promise<Id[]> {
    const ended = await this.tx.query<{ id: Id }>(`${END} AND id = ANY($2::uuid[]) RETURNING id`, [this.tx.officeId, ids, this.tx.now, reason]);
    return ended.rows.map((row) => row.id);
  }

  /** Moves an address between active and blocked; false when it is so already or has ended. */
  async mark(id: Id, state: 'active' | 'blocked'): Promise<boolean> {
    const marked = await this.tx.query<{ id: Id }>("UPDATE wudan.chat_address SET state = $3 WHERE office_id = $1 AND id = $2 AND state NOT IN ($3, 'ended') RETURNING id", [
      this.tx.officeId,
      id,
      state,
    ]);
    return marked.rows.length === 1;
  }
}
