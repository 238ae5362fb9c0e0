import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { ChannelName, MessageKind, MessageState } from '../domain/card.rules.js';
import type { StoredCard } from '../domain/stored-card.rules.js';

/** A message to write down. */
export interface QueuedMessage {
  readonly id: Id;
  readonly seatId: Id;
  readonly addressId: Id | null;
  readonly channel: ChannelName;
  readonly botId: string;
  readonly chat: string;
  readonly promptId: Id | null;
  readonly kind: MessageKind;
  readonly action: 'send' | 'edit';
  readonly editsId: Id | null;
  readonly card: StoredCard;
  readonly runAt: Date;
}

/** A message on its way out, with what is needed to hand it over. */
export interface OutgoingMessage {
  readonly id: Id;
  readonly seatId: Id;
  readonly addressId: Id | null;
  readonly channel: 'telegram' | 'webhook';
  readonly chat: string;
  readonly promptId: Id | null;
  readonly kind: MessageKind;
  readonly action: 'send' | 'edit';
  readonly editsId: Id | null;
  readonly card: StoredCard;
  readonly attempts: number;
  /** Of the message to edit. */
  readonly baseExternalId: string | null;
  readonly accountState: 'off' | 'on' | null;
  readonly secretCipher: string | null;
  readonly url: string | null;
  readonly allowText: boolean | null;
}

const TAKE = `WITH taken AS (
    UPDATE wudan.channel_message m SET state = 'sending', attempts = attempts + 1
     WHERE m.office_id = $1 AND m.id = $2 AND m.state = 'queued'
       AND NOT EXISTS (SELECT FROM wudan.channel_message e WHERE e.office_id = $1 AND e.seat_id = m.seat_id AND e.channel = m.channel AND e.bot_id = m.bot_id AND e.chat = m.chat
                          AND e.id < m.id AND e.state = 'queued' AND e.attempts > 0)
    RETURNING m.id, m.seat_id, m.address_id, m.channel, m.chat, m.prompt_id, m.kind, m.action, m.edits_id, m.card, m.attempts)
  SELECT t.id, t.seat_id AS "seatId", t.address_id AS "addressId", t.channel, t.chat, t.prompt_id AS "promptId", t.kind, t.action, t.edits_id AS "editsId", t.card, t.attempts,
         b.external_id AS "baseExternalId", a.state AS "accountState", a.secret_cipher AS "secretCipher", a.url, a.allow_text AS "allowText"
    FROM taken t
    LEFT JOIN wudan.channel_message b ON b.office_id = $1 AND b.id = t.edits_id
    LEFT JOIN wudan.channel_account a ON a.office_id = $1 AND a.channel = t.channel`;

/** The outgoing side of messages: written in bulk, taken one by one. Bookkeeping of the machine, so it is not audited. */
export class MessageQueueRepository {
  constructor(private readonly tx: Tx) {}

  /** One statement for any number of messages. */
  async add(messages: readonly QueuedMessage[]): Promise<void> {
    if (messages.length === 0) return;
    if (messages.length > 500) await this.tx.expectMany();
    const rows = messages.map((row) => ({
      id: row.id, seat_id: row.seatId, address_id: row.addressId, channel: row.channel, bot_id: row.botId, chat: row.chat, prompt_id: row.promptId,
      kind: row.kind, action: row.action, edits_id: row.editsId, card: row.card, run_at: row.runAt.toISOString(),
    }));
    await this.tx.query(
      `WITH posted AS (
         INSERT INTO wudan.channel_message (office_id, id, seat_id, address_id, channel, bot_id, chat, prompt_id, kind, action, edits_id, card, state, run_at, attempts, created_at)
         SELECT $1::uuid, p.id, p.seat_id, p.address_id, p.channel, p.bot_id, p.chat, p.prompt_id, p.kind, p.action, p.edits_id, p.card, 'queued', p.run_at, 0, $3::timestamptz
           FROM jsonb_to_recordset($2::jsonb) AS p(id uuid, seat_id uuid, address_id uuid, channel text, bot_id text, chat text, prompt_id uuid, kind text, action text, edits_id uuid,
                card jsonb, run_at timestamptz)
         RETURNING id, channel, bot_id, chat, run_at)
       INSERT INTO wudan.send_index (message_id, office_id, channel, bot_id, chat, run_at)
       SELECT id, $1::uuid, channel, bot_id, chat, run_at FROM posted WHERE channel <> 'web'`,
      [this.tx.officeId, JSON.stringify(rows), this.tx.now],
    );
  }

  /** What the buttons of a message stand for, found again by the hash of their handle. A second attempt finds it written. */
  async addHandle(handleHash: string, message: Pick<OutgoingMessage, 'id' | 'seatId' | 'promptId' | 'card'>): Promise<void> {
    await this.tx.inRole('wudan_auth', (query) =>
      query(
        `INSERT INTO wudan.chat_handle (handle_hash, office_id, seat_id, message_id, prompt_id, prompt_version, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
        [handleHash, this.tx.officeId, message.seatId, message.id, message.promptId, message.card.promptVersion, this.tx.now],
      ),
    );
  }

  /** Takes a waiting message to send it. Null when it does not wait, or an earlier one of its chat is to be tried again first. */
  async take(id: Id): Promise<OutgoingMessage | null> {
    const taken = await this.tx.query<OutgoingMessage>(TAKE, [this.tx.officeId, id]);
    return taken.rows[0] ?? null;
  }

  async stateOf(id: Id): Promise<MessageState | null> {
    const found = await this.tx.query<{ state: MessageState }>('SELECT state FROM wudan.channel_message WHERE office_id = $1 AND id = $2', [this.tx.officeId, id]);
    return found.rows[0]?.state ?? null;
  }

  /** Ends an attempt. Also where the message was called unknown meanwhile: an answer is better evidence than silence. */
  async finish(id: Id, state: MessageState, externalId: string | null, error: string | null): Promise<boolean> {
    const changed = await this.tx.query<{ id: Id }>(
      `UPDATE wudan.channel_message SET state = $3, external_id = coalesce($4, external_id), last_error = $5, sent_at = CASE WHEN $3 = 'sent' THEN $6::timestamptz ELSE sent_at END
        WHERE office_id = $1 AND id = $2 AND state IN ('sending', 'unknown') RETURNING id`,
      [this.tx.officeId, id, state, externalId, error, this.tx.now],
    );
    return changed.rows.length === 1;
  }

  /** The message it edits lives under another number now. */
  async replaceExternalId(id: Id, externalId: string): Promise<void> {
    await this.tx.query('UPDATE wudan.channel_message SET external_id = $3 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, externalId]);
  }

  /** Back to the queue after a certain refusal. */
  async waitUntil(id: Id, runAt: Date, error: string): Promise<void> {
    await this.tx.query("UPDATE wudan.channel_message SET state = 'queued', run_at = $3, last_error = $4 WHERE office_id = $1 AND id = $2 AND state = 'sending'", [
      this.tx.officeId,
      id,
      runAt,
      error,
    ]);
  }

  /** Another card for an edit that has not left yet; false when it has. */
  async replaceCard(id: Id, card: StoredCard): Promise<boolean> {
    const changed = await this.tx.query<{ id: Id }>("UPDATE wudan.channel_message SET card = $3 WHERE office_id = $1 AND id = $2 AND state = 'queued' RETURNING id", [
      this.tx.officeId,
      id,
      JSON.stringify(card),
    ]);
    return changed.rows.length === 1;
  }
}
