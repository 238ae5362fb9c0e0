import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../boot/tokens.js';
import type { Clock } from '@wudan/kernel-core';
import { Database } from '../db/database.js';

/** An update of a channel as its provider sent it. */
export interface InboxUpdate {
  readonly channel: string;
  /** The provider's own identifier; unique within the channel. */
  readonly updateId: string;
  readonly payload: unknown;
}

/** Keeps each channel update once, before anything is done with it: a provider's repetition finds the row and changes nothing. */
@Injectable()
export class Inbox {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Returns false when the update is known already. */
  async accept(update: InboxUpdate): Promise<boolean> {
    const rows = await this.#asRelay<{ update_id: string }>(
      'INSERT INTO wudan.inbox (channel, update_id, payload, received_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING update_id',
      [update.channel, update.updateId, JSON.stringify(update.payload), this.clock.now()],
    );
    return rows.length === 1;
  }

  /** Updates of a channel that nobody has handled yet, oldest first. */
  open(channel: string, limit = 100): Promise<InboxUpdate[]> {
    return this.#asRelay<InboxUpdate>(
      'SELECT channel, update_id AS "updateId", payload FROM wudan.inbox WHERE channel = $1 AND handled_at IS NULL ORDER BY received_at, update_id LIMIT $2',
      [channel, limit],
    );
  }

  async handled(update: Pick<InboxUpdate, 'channel' | 'updateId'>): Promise<void> {
    await this.#asRelay('UPDATE wudan.inbox SET handled_at = $3 WHERE channel = $1 AND update_id = $2 AND handled_at IS NULL', [update.channel, update.updateId, this.clock.now()]);
  }

  #asRelay<T>(sql: string, parameters: readonly unknown[]): Promise<T[]> {
    return this.database.inRole('wudan_relay', (query) => query<T>(sql, parameters));
  }
}
