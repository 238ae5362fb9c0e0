import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** One bot of one channel, as the sender sees it. */
export interface Bot {
  readonly channel: 'telegram' | 'webhook';
  readonly botId: string;
}

export interface DueMessage {
  readonly messageId: Id;
  readonly officeId: Id;
  readonly chat: string;
  readonly runAt: Date;
}

/** What is to leave, across offices: instants and addresses, never words. */
export class SendIndexRepository {
  constructor(private readonly tx: Tx) {}

  /** Due messages of a bot in order, the same number of each office that uses it, so that a large one does not hold up a small one. */
  due(bot: Bot, officeIds: readonly Id[], perOffice: number): Promise<DueMessage[]> {
    return this.tx.inRole('wudan_relay', async (query) => {
      const found = await query<DueMessage>(
        `SELECT s.message_id AS "messageId", s.office_id AS "officeId", s.chat, s.run_at AS "runAt"
           FROM unnest($3::uuid[]) AS o(id)
          CROSS JOIN LATERAL (SELECT i.message_id, i.office_id, i.chat, i.run_at FROM wudan.send_index i
                               WHERE i.channel = $1 AND i.bot_id = $2 AND i.office_id = o.id AND i.run_at <= $4 ORDER BY i.run_at, i.message_id LIMIT $5) AS s
          ORDER BY s.run_at, s.message_id`,
        [bot.channel, bot.botId, officeIds, this.tx.now, perOffice],
      );
      return found.rows;
    });
  }

  async remove(messageIds: readonly Id[]): Promise<void> {
    if (messageIds.length === 0) return;
    await this.tx.inRole('wudan_relay', (query) => query('DELETE FROM wudan.send_index WHERE message_id = ANY($1::uuid[]) AND office_id = $2', [messageIds, this.tx.officeId]));
  }

  /** Nothing of this chat leaves before `until`; what was due first stays first. */
  async holdChat(bot: Bot, chat: string, until: Date): Promise<void> {
    await this.tx.inRole('wudan_relay', (query) =>
      query('UPDATE wudan.send_index SET run_at = $4 WHERE channel = $1 AND bot_id = $2 AND chat = $3 AND run_at < $4', [bot.channel, bot.botId, chat, until]),
    );
  }

  /** Nothing of this bot leaves before `until`. */
  async holdBot(bot: Bot, until: Date): Promise<void> {
    await this.tx.inRole('wudan_relay', (query) => query('UPDATE wudan.send_index SET run_at = $3 WHERE channel = $1 AND bot_id = $2 AND run_at < $3', [bot.channel, bot.botId, until]));
  }
}
