import type { Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';

export type ReceiptState = 'waiting' | 'signed' | 'escalated' | 'recalled';

export interface ReceiptRow {
  readonly id: Id;
  readonly pilotId: Id;
  readonly setId: Id;
  readonly state: ReceiptState;
  readonly issuedAt: Date;
  readonly dueAt: Date;
  readonly promptId: Id | null;
  readonly signedAt: Date | null;
  readonly signedBy: string | null;
  readonly channel: string | null;
}

const RECEIPT = `r.id, r.pilot_id AS "pilotId", r.indicator_set_id AS "setId", r.state, r.issued_at AS "issuedAt", r.due_at AS "dueAt", r.prompt_id AS "promptId", r.signed_at AS "signedAt",
  r.signed_name AS "signedBy", r.channel FROM wudan.set_receipt r WHERE r.office_id = $1`;

/** Who owes or gave the signature for an issued set: one a set. */
export class SetReceiptsRepository {
  constructor(private readonly tx: Tx) {}

  async find(id: Id, lock = false): Promise<ReceiptRow | null> {
    if (!isId(id)) return null;
    return (await this.tx.query<ReceiptRow>(`SELECT ${RECEIPT} AND r.id = $2${lock ? ' FOR UPDATE' : ''}`, [this.tx.officeId, id])).rows[0] ?? null;
  }

  /** The one of the set issued last, of each of these pilots. */
  async newestOf(pilotIds: readonly Id[]): Promise<Map<Id, ReceiptRow>> {
    if (pilotIds.length === 0) return new Map();
    const found = await this.tx.query<ReceiptRow>(`SELECT DISTINCT ON (r.pilot_id) ${RECEIPT} AND r.pilot_id = ANY ($2::uuid[]) ORDER BY r.pilot_id, r.id DESC`, [this.tx.officeId, pilotIds]);
    return new Map(found.rows.map((row) => [row.pilotId, row]));
  }

  async insert(receipt: Pick<ReceiptRow, 'id' | 'pilotId' | 'setId' | 'dueAt'>): Promise<void> {
    this.tx.wrote();
    await this.tx.query(`INSERT INTO wudan.set_receipt (office_id, id, pilot_id, indicator_set_id, state, issued_at, due_at) VALUES ($1, $2, $3, $4, 'waiting', $5, $6)`, [
      this.tx.officeId, receipt.id, receipt.pilotId, receipt.setId, this.tx.now, receipt.dueAt,
    ]);
  }

  async setPrompt(id: Id, promptId: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.set_receipt SET prompt_id = $3 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, promptId]);
  }

  async setState(id: Id, state: 'escalated' | 'recalled'): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.set_receipt SET state = $3 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, state]);
  }

  async sign(id: Id, channel: string): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query(`UPDATE wudan.set_receipt SET state = 'signed', signed_at = $3, signed_seat_id = $4, signed_name = $5, channel = $6 WHERE office_id = $1 AND id = $2`, [
      this.tx.officeId, id, this.tx.now, seat.id, seat.personName, channel,
    ]);
  }
}
