import type { Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';
import type { ExternalResult, ResultDraft } from '../domain/exchange-import.js';

const COLUMNS = `r.id, r.import_id AS "importId", r.unit_id AS "unitId", r.provider, r.kind, r.title, r.doc_number AS "docNumber", to_char(r.on_date, 'YYYY-MM-DD') AS "onDate", r.text, r.leaf_codes AS "leafCodes", r.linked, r.version,
  to_char(i.signed_on, 'YYYY-MM-DD') AS "signedOn"`;
const FROM = 'FROM wudan.external_result r JOIN wudan.exchange_import i ON i.office_id = $1 AND i.id = r.import_id WHERE r.office_id = $1 AND r.superseded_at IS NULL';
/** Most results a list shows, newest first. */
const SHOWN = 1_000;

/** Results of checks and appraisals that other authorities made. A newer delivery supersedes, nothing is deleted. */
export class ExternalResultsRepository {
  constructor(private readonly tx: Tx) {}

  /** What stands of units by a provider. */
  async standing(unitIds: readonly Id[], provider: string): Promise<ExternalResult[]> {
    if (unitIds.length === 0) return [];
    return (await this.tx.query<ExternalResult>(`SELECT ${COLUMNS} ${FROM} AND r.unit_id = ANY ($2::uuid[]) AND r.provider = $3`, [this.tx.officeId, [...new Set(unitIds)], provider])).rows;
  }

  /** @param filter null for all */
  async list(filter: { readonly unitId: Id | null; readonly provider: string | null; readonly leafCode: string | null }): Promise<ExternalResult[]> {
    const found = await this.tx.query<ExternalResult>(
      `SELECT ${COLUMNS} ${FROM} AND ($2::uuid IS NULL OR r.unit_id = $2) AND ($3::text IS NULL OR r.provider = $3) AND ($4::text IS NULL OR r.leaf_codes ? $4) ORDER BY r.on_date DESC, r.id DESC LIMIT ${SHOWN}`,
      [this.tx.officeId, filter.unitId, filter.provider, filter.leafCode],
    );
    return found.rows;
  }

  async lock(id: Id): Promise<ExternalResult | null> {
    if (!isId(id)) return null;
    return (await this.tx.query<ExternalResult>(`SELECT ${COLUMNS} ${FROM} AND r.id = $2 FOR UPDATE OF r`, [this.tx.officeId, id])).rows[0] ?? null;
  }

  async link(id: Id, leafCodes: readonly string[]): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.external_result SET leaf_codes = $3, linked = true, version = version + 1 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, JSON.stringify(leafCodes)]);
  }

  /** Adds results and supersedes those whose place they take. */
  async replace(importId: Id, provider: string, drafts: readonly (ResultDraft & { readonly linked: boolean })[], gone: readonly Id[]): Promise<void> {
    if (drafts.length === 0) return;
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.external_result SET superseded_at = $2 WHERE office_id = $1 AND id = ANY ($3::uuid[])', [this.tx.officeId, this.tx.now, gone]);
    await this.tx.query(
      `INSERT INTO wudan.external_result (office_id, id, import_id, unit_id, provider, kind, title, doc_number, on_date, text, leaf_codes, linked, version)
       SELECT $1, d.id, $2, d.unit_id, $3, d.kind, d.title, d.doc_number, d.on_date, d.text, d.leaf_codes, d.linked, 1
       FROM jsonb_to_recordset($4::jsonb) AS d(id uuid, unit_id uuid, kind text, title text, doc_number text, on_date date, text text, leaf_codes jsonb, linked boolean)`,
      [
        this.tx.officeId,
        importId,
        provider,
        JSON.stringify(drafts.map(({ unitId, kind, title, docNumber, onDate, text, leafCodes, linked }) => ({ id: this.tx.id(), unit_id: unitId, kind, title, doc_number: docNumber, on_date: onDate, text, leaf_codes: leafCodes, linked }))),
      ],
    );
  }
}
