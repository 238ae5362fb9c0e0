import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** A file that came in a chat and waits for one confirmation that it is to close a problem. */
export interface RectDraft {
  readonly id: Id;
  readonly itemId: Id;
  readonly promptId: Id;
  readonly fileId: Id;
  readonly caption: string;
}

const DRAFT = 'd.id, d.item_id AS "itemId", d.prompt_id AS "promptId", d.file_id AS "fileId", d.caption FROM wudan.rect_draft d WHERE d.office_id = $1';

export class RectDraftsRepository {
  constructor(private readonly tx: Tx) {}

  /** Of the acting seat: somebody else's event tells nothing. */
  async byEvent(channel: string, eventId: string): Promise<RectDraft | null> {
    return (await this.tx.query<RectDraft>(`SELECT ${DRAFT} AND d.channel = $2 AND d.event_id = $3 AND d.seat_id = $4`, [this.tx.officeId, channel, eventId, this.tx.ctx.seat.id])).rows[0] ?? null;
  }

  /** The files that wait on a card, oldest first: several may close one problem. */
  async waiting(promptId: Id): Promise<RectDraft[]> {
    return (await this.tx.query<RectDraft>(`SELECT ${DRAFT} AND d.prompt_id = $2 AND d.state = 'waiting' ORDER BY d.id FOR UPDATE`, [this.tx.officeId, promptId])).rows;
  }

  async add(draft: RectDraft, channel: string, eventId: string): Promise<void> {
    this.tx.wrote();
    await this.tx.query(`INSERT INTO wudan.rect_draft (office_id, id, item_id, prompt_id, seat_id, file_id, caption, channel, event_id, state, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting', $10)`, [
      this.tx.officeId, draft.id, draft.itemId, draft.promptId, this.tx.ctx.seat.id, draft.fileId, draft.caption, channel, eventId, this.tx.now,
    ]);
  }

  async settle(ids: readonly Id[], state: 'confirmed' | 'dropped'): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.rect_draft SET state = $3 WHERE office_id = $1 AND id = ANY ($2::uuid[])', [this.tx.officeId, ids, state]);
  }
}
