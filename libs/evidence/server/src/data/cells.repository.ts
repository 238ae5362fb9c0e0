import type { Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';
import type { CellContent, CellRow, CellState } from '../domain/cell.js';
import type { CountedCell } from '../domain/coverage.rules.js';

export interface StepRow {
  readonly id: Id;
  readonly action: string;
  readonly fromState: CellState;
  readonly toState: CellState;
  readonly reason: string;
  readonly itemId: Id | null;
  readonly byName: string;
  readonly at: Date;
}

export interface NewStep {
  readonly cellId: Id;
  readonly action: string;
  readonly fromState: CellState;
  readonly toState: CellState;
  readonly reason: string;
  readonly itemId: Id | null;
}

const CELL = `c.id, c.request_id AS "requestId", c.pilot_id AS "pilotId", c.unit_id AS "unitId", c.year, c.state, c.review, c.return_reason AS "returnReason", c.note, c.grade, c.loss_state AS "lossState",
  c.loss_substitute AS "lossSubstitute", c.loss_witnesses AS "lossWitnesses", c.loss_by_person AS "lossByPerson", c.loss_by_name AS "lossByName", c.ceiling_pct AS "ceilingPct",
  q.leaf_code AS "leafCode", q.leaf_name AS "leafName", q.material, q.holder, q.required`;
const FROM = 'wudan.evidence_cell c JOIN wudan.evidence_request q ON q.office_id = $1 AND q.id = c.request_id';

/** The grid's cells, and every step that was taken with them. */
export class CellsRepository {
  constructor(private readonly tx: Tx) {}

  /** Cells that stand, in the order asked for; locked until the transaction ends. */
  async lock(ids: readonly Id[]): Promise<CellRow[]> {
    const known = [...new Set(ids)].filter(isId).sort();
    const found = await this.tx.query<CellRow>(`SELECT ${CELL} FROM ${FROM} WHERE c.office_id = $1 AND c.id = ANY ($2::uuid[]) AND c.retired_at IS NULL ORDER BY c.id FOR UPDATE OF c`, [this.tx.officeId, known]);
    const byId = new Map(found.rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  async find(id: Id): Promise<CellRow | null> {
    if (!isId(id)) return null;
    return (await this.tx.query<CellRow>(`SELECT ${CELL} FROM ${FROM} WHERE c.office_id = $1 AND c.id = $2 AND c.retired_at IS NULL`, [this.tx.officeId, id])).rows[0] ?? null;
  }

  /** All cells of a pilot that stand, in the order of the set and the years. */
  async ofPilot(pilotId: Id): Promise<CellRow[]> {
    const found = await this.tx.query<CellRow>(`SELECT ${CELL} FROM ${FROM} WHERE c.office_id = $1 AND c.pilot_id = $2 AND c.retired_at IS NULL ORDER BY q.position, q.id, c.year`, [this.tx.officeId, pilotId]);
    return found.rows;
  }

  /** What counting needs of a pilot's cells: one narrow read. */
  async counted(pilotId: Id): Promise<CountedCell[]> {
    const found = await this.tx.query<CountedCell>(
      `SELECT q.leaf_code AS "leafCode", q.required, c.state, c.review, c.loss_state AS "lossState", c.ceiling_pct AS "ceilingPct", c.grade FROM ${FROM}
        WHERE c.office_id = $1 AND c.pilot_id = $2 AND c.retired_at IS NULL ORDER BY q.position, q.id, c.year`,
      [this.tx.officeId, pilotId],
    );
    return found.rows;
  }

  /** Adds what is missing and lets what was retired stand again; a cell that is there keeps everything. @returns ids of the new ones */
  async put(pilotId: Id, unitId: Id, cells: readonly { readonly requestId: Id; readonly year: string }[]): Promise<Id[]> {
    if (cells.length === 0) return [];
    this.tx.wrote();
    await this.tx.expectMany();
    const rows = JSON.stringify(cells.map(({ requestId, year }) => ({ id: this.tx.id(), request_id: requestId, year })));
    const added = await this.tx.query<{ id: Id }>(
      `INSERT INTO wudan.evidence_cell (office_id, id, request_id, pilot_id, unit_id, year, state, review, loss_witnesses, updated_at)
       SELECT $1, d.id, d.request_id, $2, $3, d.year, 'open', 'none', '[]'::jsonb, $5 FROM jsonb_to_recordset($4::jsonb) AS d(id uuid, request_id uuid, year text)
       ON CONFLICT (office_id, request_id, year) DO NOTHING RETURNING id`,
      [this.tx.officeId, pilotId, unitId, rows, this.tx.now],
    );
    await this.tx.query(
      `UPDATE wudan.evidence_cell c SET retired_at = NULL FROM jsonb_to_recordset($2::jsonb) AS d(request_id uuid, year text)
        WHERE c.office_id = $1 AND c.request_id = d.request_id AND c.year = d.year AND c.retired_at IS NOT NULL`,
      [this.tx.officeId, rows],
    );
    await this.#tally([pilotId]);
    return added.rows.map((row) => row.id);
  }

  async retire(ids: readonly Id[]): Promise<void> {
    if (ids.length === 0) return;
    this.tx.wrote();
    const retired = await this.tx.query<{ pilotId: Id }>('UPDATE wudan.evidence_cell SET retired_at = $3 WHERE office_id = $1 AND id = ANY ($2::uuid[]) RETURNING pilot_id AS "pilotId"', [this.tx.officeId, ids, this.tx.now]);
    await this.#tally(retired.rows.map((row) => row.pilotId));
  }

  /** Writes how these cells stand now, and the steps that led there. */
  async change(cells: readonly (CellContent & { readonly id: Id })[], steps: readonly NewStep[]): Promise<void> {
    if (cells.length === 0) return;
    this.tx.wrote();
    const changed = await this.tx.query<{ pilotId: Id }>(
      `UPDATE wudan.evidence_cell c SET state = d.state, review = d.review, return_reason = d.return_reason, note = d.note, grade = d.grade, loss_state = d.loss_state, loss_substitute = d.loss_substitute,
              loss_witnesses = d.loss_witnesses, loss_by_person = d.loss_by_person, loss_by_name = d.loss_by_name, ceiling_pct = d.ceiling_pct, updated_at = $3
         FROM jsonb_to_recordset($2::jsonb) AS d(id uuid, state text, review text, return_reason text, note text, grade text, loss_state text, loss_substitute text, loss_witnesses jsonb, loss_by_person uuid,
              loss_by_name text, ceiling_pct text)
        WHERE c.office_id = $1 AND c.id = d.id RETURNING c.pilot_id AS "pilotId"`,
      [
        this.tx.officeId,
        JSON.stringify(
          cells.map((cell) => ({
            id: cell.id,
            state: cell.state,
            review: cell.review,
            return_reason: cell.returnReason,
            note: cell.note,
            grade: cell.grade,
            loss_state: cell.lossState,
            loss_substitute: cell.lossSubstitute,
            loss_witnesses: cell.lossWitnesses,
            loss_by_person: cell.lossByPerson,
            loss_by_name: cell.lossByName,
            ceiling_pct: cell.ceilingPct,
          })),
        ),
        this.tx.now,
      ],
    );
    await this.#tally(changed.rows.map((row) => row.pilotId));
    const { seat } = this.tx.ctx;
    await this.tx.query(
      `INSERT INTO wudan.evidence_step (office_id, id, cell_id, action, from_state, to_state, reason, item_id, by_seat_id, by_name, at)
       SELECT $1, d.id, d.cell_id, d.action, d.from_state, d.to_state, d.reason, d.item_id, $3, $4, $5
         FROM jsonb_to_recordset($2::jsonb) AS d(id uuid, cell_id uuid, action text, from_state text, to_state text, reason text, item_id uuid)`,
      [
        this.tx.officeId,
        JSON.stringify(
          steps.map((step) => ({ id: this.tx.id(), cell_id: step.cellId, action: step.action, from_state: step.fromState, to_state: step.toState, reason: step.reason, item_id: step.itemId })),
        ),
        seat.id,
        seat.personName,
        this.tx.now,
      ],
    );
  }

  /**
   * Counts the cells of these pilots anew for those who read a whole grid. The row is taken first, in a statement of its own: whoever
   * waited for another transaction then counts what that one wrote.
   */
  async #tally(pilotIds: readonly Id[]): Promise<void> {
    for (const pilotId of [...new Set(pilotIds)].sort()) {
      await this.tx.query(`INSERT INTO wudan.evidence_tally AS t (office_id, pilot_id, counts) VALUES ($1, $2, '[]') ON CONFLICT (office_id, pilot_id) DO UPDATE SET counts = t.counts`, [this.tx.officeId, pilotId]);
      await this.tx.query('UPDATE wudan.evidence_tally SET counts = app.evidence_counts($1, $2) WHERE office_id = $1 AND pilot_id = $2', [this.tx.officeId, pilotId]);
    }
  }

  /** Everything that happened to a cell, oldest first. */
  async stepsOf(cellId: Id): Promise<StepRow[]> {
    const found = await this.tx.query<StepRow>(
      `SELECT id, action, from_state AS "fromState", to_state AS "toState", reason, item_id AS "itemId", by_name AS "byName", at FROM wudan.evidence_step WHERE office_id = $1 AND cell_id = $2 ORDER BY at, id`,
      [this.tx.officeId, cellId],
    );
    return found.rows;
  }
}
