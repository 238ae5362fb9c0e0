import type { Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';
import type { PreviewRow } from '@wudan/tenancy-server';

export interface ImportPreviewRow {
  readonly id: Id;
  readonly seatId: Id;
  readonly kind: string;
  readonly rows: readonly PreviewRow[];
  readonly expiresAt: Date;
  readonly committedAt: Date | null;
}

/** Previews of imports: what was read, kept until it is committed or forgotten. */
export class ImportPreviewsRepository {
  constructor(private readonly tx: Tx) {}

  async add(preview: { id: Id; kind: string; rows: readonly PreviewRow[]; expiresAt: Date }): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      'INSERT INTO wudan.import_preview (office_id, id, seat_id, kind, rows, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [this.tx.officeId, preview.id, this.tx.ctx.seat.id, preview.kind, JSON.stringify(preview.rows), this.tx.now, preview.expiresAt],
    );
  }

  /** The caller's own preview, locked until the unit ends. */
  async lock(id: Id): Promise<ImportPreviewRow | null> {
    if (!isId(id)) return null;
    const found = await this.tx.query<ImportPreviewRow>(
      `SELECT id, seat_id AS "seatId", kind, rows, expires_at AS "expiresAt", committed_at AS "committedAt" FROM wudan.import_preview
        WHERE office_id = $1 AND id = $2 AND seat_id = $3 FOR UPDATE`,
      [this.tx.officeId, id, this.tx.ctx.seat.id],
    );
    return found.rows[0] ?? null;
  }

  async markCommitted(id: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.import_preview SET committed_at = $3 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, this.tx.now]);
  }
}
