import type { Tx } from '@wudan/kernel-server';
import { isId, type Id, type LocalDate } from '@wudan/kernel-core';
import type { EstablishmentImportKind } from '../domain/establishment-codes.js';
import type { ImportCounts } from '../domain/import-plan.js';

export interface ImportRow {
  readonly id: Id;
  readonly kind: EstablishmentImportKind;
  readonly onDate: LocalDate;
  readonly source: string;
  readonly summary: ImportCounts;
  /** The rows as one ciphertext; gone once they are written. */
  readonly rowsCipher: string | null;
  readonly expiresAt: Date;
  readonly committedAt: Date | null;
}

/** Previews of tables, kept until they are committed or too old. */
export class EstablishmentImportsRepository {
  constructor(private readonly tx: Tx) {}

  async add(preview: Omit<ImportRow, 'committedAt'>): Promise<void> {
    this.tx.wrote();
    await this.tx.query('DELETE FROM wudan.establishment_import WHERE office_id = $1 AND expires_at <= $2 AND committed_at IS NULL', [this.tx.officeId, this.tx.now]);
    await this.tx.query(
      `INSERT INTO wudan.establishment_import (office_id, id, seat_id, kind, on_date, source, summary, rows_cipher, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        this.tx.officeId, preview.id, this.tx.ctx.seat.id, preview.kind, preview.onDate, preview.source, JSON.stringify(preview.summary), preview.rowsCipher, this.tx.now, preview.expiresAt,
      ],
    );
  }

  /** The caller's own preview, locked until the unit ends. */
  async lock(id: Id): Promise<ImportRow | null> {
    if (!isId(id)) return null;
    const found = await this.tx.query<ImportRow>(
      `SELECT id, kind, to_char(on_date, 'YYYY-MM-DD') AS "onDate", source, summary, rows_cipher AS "rowsCipher", expires_at AS "expiresAt", committed_at AS "committedAt" FROM wudan.establishment_import
        WHERE office_id = $1 AND id = $2 AND seat_id = $3 FOR UPDATE`,
      [this.tx.officeId, id, this.tx.ctx.seat.id],
    );
    return found.rows[0] ?? null;
  }

  /** The rows go with the commit: what they held stands in its own tables now. */
  async markCommitted(id: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.establishment_import SET committed_at = $3, rows_cipher = NULL WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, this.tx.now]);
  }
}
