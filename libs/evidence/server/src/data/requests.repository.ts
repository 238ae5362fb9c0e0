import type { Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import type { Holder } from '../domain/cell.js';
import type { PlannedRequest } from '../domain/plan-requests.rules.js';

export interface RequestRow {
  readonly id: Id;
  readonly leafCode: string;
  readonly material: string;
  readonly holder: Holder;
  readonly position: number;
  readonly adHoc: boolean;
  readonly retired: boolean;
}

/** A request as it is to stand, by its set or asked for apart. */
export interface RequestDraft extends Omit<PlannedRequest, 'years'> {
  readonly setId: Id | null;
  readonly adHoc: boolean;
  readonly note: string;
  readonly dueOn: LocalDate | null;
}

/** What is asked of a pilot's unit and of others. */
export class RequestsRepository {
  constructor(private readonly tx: Tx) {}

  async ofPilot(pilotId: Id): Promise<RequestRow[]> {
    const found = await this.tx.query<RequestRow>(
      `SELECT id, leaf_code AS "leafCode", material, holder, position, ad_hoc AS "adHoc", retired_at IS NOT NULL AS retired FROM wudan.evidence_request WHERE office_id = $1 AND pilot_id = $2 ORDER BY position, id`,
      [this.tx.officeId, pilotId],
    );
    return found.rows;
  }

  /** Adds requests; those of the same leaf and material take over what the new set says of them and stand again if they were retired. */
  async put(pilotId: Id, unitId: Id, requests: readonly RequestDraft[]): Promise<void> {
    if (requests.length === 0) return;
    this.tx.wrote();
    await this.tx.query(
      `INSERT INTO wudan.evidence_request AS q (office_id, id, pilot_id, unit_id, set_id, leaf_code, leaf_name, position, material, period_code, holder, required, sensitive, prefill_from, ad_hoc, note, due_on, asked_by, created_at)
       SELECT $1, d.id, $2, $3, d.set_id, d.leaf_code, d.leaf_name, d.position, d.material, d.period_code, d.holder, d.required, d.sensitive, d.prefill_from, d.ad_hoc, d.note, d.due_on, $5, $6
         FROM jsonb_to_recordset($4::jsonb) AS d(id uuid, set_id uuid, leaf_code text, leaf_name text, position integer, material text, period_code text, holder text, required boolean, sensitive boolean, prefill_from text,
              ad_hoc boolean, note text, due_on date)
       ON CONFLICT (office_id, pilot_id, leaf_code, material) DO UPDATE SET set_id = coalesce(excluded.set_id, q.set_id), leaf_name = excluded.leaf_name, position = excluded.position, period_code = excluded.period_code,
         holder = excluded.holder, required = excluded.required, sensitive = excluded.sensitive, prefill_from = excluded.prefill_from, ad_hoc = excluded.ad_hoc, note = excluded.note,
         due_on = coalesce(excluded.due_on, q.due_on), retired_at = NULL`,
      [
        this.tx.officeId,
        pilotId,
        unitId,
        JSON.stringify(
          requests.map((request) => ({
            id: this.tx.id(),
            set_id: request.setId,
            leaf_code: request.leafCode,
            leaf_name: request.leafName,
            position: request.position,
            material: request.material,
            period_code: request.periodCode,
            holder: request.holder,
            required: request.required,
            sensitive: request.sensitive,
            prefill_from: request.prefillFrom,
            ad_hoc: request.adHoc,
            note: request.note,
            due_on: request.dueOn,
          })),
        ),
        this.tx.ctx.seat.personName,
        this.tx.now,
      ],
    );
  }

  /** Asks again for a request that stands: another day, another word. */
  async askAgain(id: Id, dueOn: LocalDate, note: string): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.evidence_request SET due_on = $3, note = $4, retired_at = NULL WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, dueOn, note]);
  }

  /** Requests that a newer set does not make any more; what was given for them stays in the files. */
  async retire(ids: readonly Id[]): Promise<void> {
    if (ids.length === 0) return;
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.evidence_request SET retired_at = $3 WHERE office_id = $1 AND id = ANY ($2::uuid[]) AND retired_at IS NULL', [this.tx.officeId, ids, this.tx.now]);
  }
}
