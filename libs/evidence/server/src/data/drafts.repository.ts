import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** A file that came in a chat and waits for one confirmation of where it belongs. */
export interface DraftRow {
  readonly id: Id;
  readonly promptId: Id;
  readonly cellId: Id;
  readonly unitId: Id;
  readonly fileId: Id;
  readonly caption: string;
  readonly state: 'waiting' | 'confirmed' | 'dropped';
}

const DRAFT = 'd.id, d.prompt_id AS "promptId", d.cell_id AS "cellId", d.unit_id AS "unitId", d.file_id AS "fileId", d.caption, d.state';

export class DraftsRepository {
  constructor(private readonly tx: Tx) {}

  /** Of the acting seat: a client makes up the names of its events, and somebody else's name tells nothing. */
  async byEvent(channel: string, eventId: string): Promise<DraftRow | null> {
    return (await this.tx.query<DraftRow>(`SELECT ${DRAFT} FROM wudan.evidence_draft d WHERE d.office_id = $1 AND d.channel = $2 AND d.event_id = $3 AND d.seat_id = $4`, [this.tx.officeId, channel, eventId, this.tx.ctx.seat.id])).rows[0] ?? null;
  }

  /** The newest of a prompt in this state. */
  async newest(promptId: Id, state: DraftRow['state']): Promise<DraftRow | null> {
    const found = await this.tx.query<DraftRow>(`SELECT ${DRAFT} FROM wudan.evidence_draft d WHERE d.office_id = $1 AND d.prompt_id = $2 AND d.state = $3 ORDER BY d.id DESC LIMIT 1 FOR UPDATE`, [
      this.tx.officeId,
      promptId,
      state,
    ]);
    return found.rows[0] ?? null;
  }

  /** Adds a draft; an earlier one of the prompt that still waits is dropped: the newest file counts. */
  async add(draft: Omit<DraftRow, 'state'> & { readonly channel: string; readonly eventId: string }): Promise<void> {
    this.tx.wrote();
    await this.tx.query("UPDATE wudan.evidence_draft SET state = 'dropped' WHERE office_id = $1 AND prompt_id = $2 AND state = 'waiting'", [this.tx.officeId, draft.promptId]);
    await this.tx.query(
      `INSERT INTO wudan.evidence_draft (office_id, id, prompt_id, cell_id, unit_id, seat_id, file_id, caption, channel, event_id, state, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting', $11)`,
      [this.tx.officeId, draft.id, draft.promptId, draft.cellId, draft.unitId, this.tx.ctx.seat.id, draft.fileId, draft.caption, draft.channel, draft.eventId, this.tx.now],
    );
  }

  async aim(id: Id, cellId: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.evidence_draft SET cell_id = $3 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, cellId]);
  }

  async settle(id: Id, state: 'confirmed' | 'dropped'): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.evidence_draft SET state = $3 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, state]);
  }
}
