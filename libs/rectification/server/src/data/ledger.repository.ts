import type { Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';
import type { LedgerChange } from '../domain/ledger-diff.rules.js';

export interface LedgerViewRow {
  readonly id: Id;
  readonly personId: Id;
  readonly name: string;
  readonly filter: string;
  readonly shared: boolean;
}

export interface LedgerImportRow {
  readonly id: Id;
  readonly programmeId: Id;
  readonly fileName: string;
  readonly edits: readonly KeptEdit[];
  readonly counts: { readonly errors: number; readonly conflicts: number; readonly changed: number };
  readonly expiresAt: Date;
  readonly committedAt: Date | null;
}

/** An edit as it was previewed, with the version of the row that it was previewed against. */
export interface KeptEdit {
  readonly itemId: Id;
  readonly version: number;
  readonly cells: readonly Pick<LedgerChange, 'column' | 'before' | 'after'>[];
}

/** Saved views of the ledger and previews of edited files. */
export class LedgerRepository {
  constructor(private readonly tx: Tx) {}

  /** One's own and those that others share, by name. */
  async views(programmeId: Id): Promise<LedgerViewRow[]> {
    return (
      await this.tx.query<LedgerViewRow>('SELECT id, person_id AS "personId", name, filter, shared FROM wudan.ledger_view WHERE office_id = $1 AND programme_id = $2 AND (shared OR person_id = $3) ORDER BY name, id', [
        this.tx.officeId, programmeId, this.tx.ctx.seat.personId,
      ])
    ).rows;
  }

  async findView(id: Id): Promise<(LedgerViewRow & { readonly programmeId: Id }) | null> {
    if (!isId(id)) return null;
    const found = await this.tx.query<LedgerViewRow & { programmeId: Id }>(
      'SELECT id, person_id AS "personId", programme_id AS "programmeId", name, filter, shared FROM wudan.ledger_view WHERE office_id = $1 AND id = $2 AND (shared OR person_id = $3)',
      [this.tx.officeId, id, this.tx.ctx.seat.personId],
    );
    return found.rows[0] ?? null;
  }

  async saveView(view: Omit<LedgerViewRow, 'personId'>, programmeId: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `INSERT INTO wudan.ledger_view (office_id, id, programme_id, person_id, name, filter, shared, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (office_id, id) DO UPDATE SET name = EXCLUDED.name, filter = EXCLUDED.filter, shared = EXCLUDED.shared, at = EXCLUDED.at`,
      [this.tx.officeId, view.id, programmeId, this.tx.ctx.seat.personId, view.name, view.filter, view.shared, this.tx.now],
    );
  }

  async removeView(id: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query('DELETE FROM wudan.ledger_view WHERE office_id = $1 AND id = $2', [this.tx.officeId, id]);
  }

  async addImport(kept: Omit<LedgerImportRow, 'committedAt'> & { readonly sha256: string }): Promise<void> {
    this.tx.wrote();
    await this.tx.query('DELETE FROM wudan.ledger_import WHERE office_id = $1 AND expires_at <= $2 AND committed_at IS NULL', [this.tx.officeId, this.tx.now]);
    await this.tx.query('INSERT INTO wudan.ledger_import (office_id, id, programme_id, seat_id, file_name, sha256, counts, edits, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
      this.tx.officeId, kept.id, kept.programmeId, this.tx.ctx.seat.id, kept.fileName, kept.sha256, JSON.stringify(kept.counts), JSON.stringify(kept.edits), this.tx.now, kept.expiresAt,
    ]);
  }

  /** The caller's own preview, locked. */
  async lockImport(id: Id): Promise<LedgerImportRow | null> {
    if (!isId(id)) return null;
    const found = await this.tx.query<LedgerImportRow>(
      `SELECT id, programme_id AS "programmeId", file_name AS "fileName", counts, edits, expires_at AS "expiresAt", committed_at AS "committedAt" FROM wudan.ledger_import WHERE office_id = $1 AND id = $2 AND seat_id = $3 FOR UPDATE`,
      [this.tx.officeId, id, this.tx.ctx.seat.id],
    );
    return found.rows[0] ?? null;
  }

  async markCommitted(id: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.ledger_import SET committed_at = $3 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, this.tx.now]);
  }
}
