import { explainConstraint, type Tx } from '@wudan/kernel-server';
import { isId, type Id, type LocalDate } from '@wudan/kernel-core';
import type { ImportCounts, Provenance } from '../domain/exchange-import.js';
import { fileTwiceAtOnce } from '../domain/exchange.errors.js';

explainConstraint('exchange_import_once', fileTwiceAtOnce);

export interface ImportRow extends Provenance {
  readonly id: Id;
  readonly provider: string;
  readonly summary: ImportCounts;
  /** The rows as one ciphertext; gone once they are written. */
  readonly rowsCipher: string | null;
  readonly expiresAt: Date;
  readonly committedAt: Date | null;
}

export interface CommittedImport extends Provenance {
  readonly id: Id;
  readonly provider: string;
  readonly summary: ImportCounts;
  readonly committedAt: Date;
  readonly committedBy: string;
}

const PROVENANCE = `id, template_code AS "templateCode", provider, unit_id AS "unitId", to_char(as_of, 'YYYY-MM-DD') AS "asOf", doc_number AS "docNumber", responsible, to_char(signed_on, 'YYYY-MM-DD') AS "signedOn",
  file_name AS "fileName", file_hash AS "fileHash", summary`;
const COMMITTED = `${PROVENANCE}, committed_at AS "committedAt", committed_by AS "committedBy"`;
/** Most deliveries a list shows, newest first. */
const SHOWN = 500;

/** Delivered files: previews until they are committed or too old, and what was committed for good. */
export class ExchangeImportsRepository {
  constructor(private readonly tx: Tx) {}

  async add(preview: Omit<ImportRow, 'committedAt'>): Promise<void> {
    this.tx.wrote();
    const { tx } = this;
    await tx.query('DELETE FROM wudan.exchange_import WHERE office_id = $1 AND expires_at <= $2 AND committed_at IS NULL', [tx.officeId, tx.now]);
    await tx.query(
      `INSERT INTO wudan.exchange_import (office_id, id, seat_id, template_code, provider, unit_id, as_of, doc_number, responsible, signed_on, file_name, file_hash, summary, rows_cipher, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        tx.officeId, preview.id, tx.ctx.seat.id, preview.templateCode, preview.provider, preview.unitId, preview.asOf, preview.docNumber, preview.responsible, preview.signedOn, preview.fileName, preview.fileHash,
        JSON.stringify(preview.summary), preview.rowsCipher, tx.now, preview.expiresAt,
      ],
    );
  }

  /** The caller's own preview, locked until the unit ends. */
  async lock(id: Id): Promise<ImportRow | null> {
    if (!isId(id)) return null;
    const found = await this.tx.query<ImportRow>(
      `SELECT ${PROVENANCE}, rows_cipher AS "rowsCipher", expires_at AS "expiresAt", committed_at AS "committedAt" FROM wudan.exchange_import WHERE office_id = $1 AND id = $2 AND seat_id = $3 FOR UPDATE`,
      [this.tx.officeId, id, this.tx.ctx.seat.id],
    );
    return found.rows[0] ?? null;
  }

  /** The rows go with the commit: what they held stands in its own tables now. */
  async markCommitted(id: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.exchange_import SET committed_at = $3, committed_by = $4, rows_cipher = NULL WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, this.tx.now, this.tx.ctx.seat.personName]);
  }

  /** The delivery that brought these bytes, if one did. */
  async withHash(fileHash: string): Promise<CommittedImport | null> {
    const found = await this.tx.query<CommittedImport>(`SELECT ${COMMITTED} FROM wudan.exchange_import WHERE office_id = $1 AND file_hash = $2 AND committed_at IS NOT NULL`, [this.tx.officeId, fileHash]);
    return found.rows[0] ?? null;
  }

  /** Until when a letter of a provider was signed in the delivery that stands; null when none came. */
  async signedUnder(templateCode: string, docNumber: string): Promise<LocalDate | null> {
    const found = await this.tx.query<{ signedOn: LocalDate | null }>(
      `SELECT to_char(max(signed_on), 'YYYY-MM-DD') AS "signedOn" FROM wudan.exchange_import WHERE office_id = $1 AND template_code = $2 AND doc_number = $3 AND committed_at IS NOT NULL`,
      [this.tx.officeId, templateCode, docNumber],
    );
    return found.rows[0]?.signedOn ?? null;
  }

  /** Deliveries, newest first. @param filter null for all */
  async committed(filter: { readonly provider: string | null; readonly unitId: Id | null }): Promise<CommittedImport[]> {
    const found = await this.tx.query<CommittedImport>(
      `SELECT ${COMMITTED} FROM wudan.exchange_import WHERE office_id = $1 AND committed_at IS NOT NULL AND ($2::text IS NULL OR provider = $2) AND ($3::uuid IS NULL OR unit_id = $3) ORDER BY id DESC LIMIT ${SHOWN}`,
      [this.tx.officeId, filter.provider, filter.unitId],
    );
    return found.rows;
  }

  /** Deliveries by identifier. */
  async byIds(ids: readonly Id[]): Promise<ReadonlyMap<Id, CommittedImport>> {
    if (ids.length === 0) return new Map();
    const found = await this.tx.query<CommittedImport>(`SELECT ${COMMITTED} FROM wudan.exchange_import WHERE office_id = $1 AND id = ANY ($2::uuid[]) AND committed_at IS NOT NULL`, [this.tx.officeId, [...new Set(ids)]]);
    return new Map(found.rows.map((row) => [row.id, row]));
  }
}
