import { MANY, scopeToSql, type Page, type PageRequest, type RowCondition, type Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { BoardFigures } from '../domain/board-figures.js';

/** The summary of one unit as the board shows it. */
export interface BoardRow {
  readonly id: Id;
  readonly unitName: string;
  readonly stage: string;
  readonly light: string;
  /** `none` until the unit has reported in the round under way. */
  readonly status: string;
  readonly percent: number;
  readonly lastReportAt: Date | null;
  /** When the round under way ends; null between rounds. */
  readonly dueAt: Date | null;
  readonly openDifficulties: number;
  readonly updatedAt: Date;
}

/** What an upper context changes of a summary row. */
export type BoardPatch = Partial<Omit<BoardRow, 'id' | 'updatedAt'>>;

const COLUMNS = `unit_id AS id, unit_name AS "unitName", stage, light, status, percent, last_report_at AS "lastReportAt", due_at AS "dueAt", open_difficulties AS "openDifficulties", updated_at AS "updatedAt"`;
const START: Omit<BoardRow, 'id' | 'unitName' | 'updatedAt'> = { stage: 'define', light: 'normal', status: 'none', percent: 0, lastReportAt: null, dueAt: null, openDifficulties: 0 };

/** One row a unit, kept in the transaction that changes what it sums up. */
export class UnitBoardRepository {
  constructor(private readonly tx: Tx) {}

  async find(unitId: Id): Promise<BoardRow | null> {
    const found = await this.tx.query<BoardRow>(`SELECT ${COLUMNS} FROM wudan.unit_board WHERE office_id = $1 AND unit_id = $2`, [this.tx.officeId, unitId]);
    return found.rows[0] ?? null;
  }

  async list(scope: readonly RowCondition[] | null, page: PageRequest): Promise<Page<BoardRow>> {
    const { sql, parameters } = scopeToSql(scope, { unitId: 'b.unit_id' });
    const values: unknown[] = [this.tx.officeId];
    const scoped = sql.replace(/:(\w+)/g, (_, name: string) => `$${values.push(parameters[name])}`);
    const total = await this.tx.query<{ count: number }>(`SELECT count(*)::int AS count FROM wudan.unit_board b WHERE b.office_id = $1 AND ${scoped}`, values);
    const after = values.push(page.after?.id ?? null);
    const limit = values.push(page.first + 1);
    const found = await this.tx.query<BoardRow>(
      `SELECT ${COLUMNS} FROM wudan.unit_board b WHERE b.office_id = $1 AND ${scoped} AND ($${after}::uuid IS NULL OR b.unit_id > $${after}::uuid) ORDER BY b.unit_id LIMIT $${limit}`,
      values,
    );
    return { rows: found.rows.slice(0, page.first), hasNext: found.rows.length > page.first, total: total.rows[0]?.count ?? 0 };
  }

  /** Creates or changes a row; set from `excluded` only, so that it distributes. */
  async put(unitId: Id, unitName: string, patch: BoardPatch): Promise<void> {
    const before = await this.find(unitId);
    const row = { ...START, unitName, ...before, ...patch };
    await this.tx.query(
      `INSERT INTO wudan.unit_board (office_id, unit_id, unit_name, stage, light, status, percent, last_report_at, due_at, open_difficulties, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (office_id, unit_id) DO UPDATE SET unit_name = excluded.unit_name, stage = excluded.stage, light = excluded.light, status = excluded.status, percent = excluded.percent,
         last_report_at = excluded.last_report_at, due_at = excluded.due_at, open_difficulties = excluded.open_difficulties, updated_at = excluded.updated_at`,
      [this.tx.officeId, unitId, row.unitName, row.stage, row.light, row.status, row.percent, row.lastReportAt, row.dueAt, row.openDifficulties, this.tx.now],
    );
  }

  /** Gives every unit its row under its present name; rows that exist keep all else. One statement for a whole list. */
  async follow(units: readonly { readonly id: Id; readonly name: string }[]): Promise<void> {
    if (units.length === 0) return;
    if (units.length > MANY) await this.tx.expectMany();
    await this.tx.query(
      `INSERT INTO wudan.unit_board (office_id, unit_id, unit_name, stage, light, percent, open_difficulties, updated_at)
       SELECT $1, u.id, u.name, $3, $4, $5, $6, $7 FROM jsonb_to_recordset($2) AS u(id uuid, name text)
       ON CONFLICT (office_id, unit_id) DO UPDATE SET unit_name = excluded.unit_name, updated_at = excluded.updated_at`,
      [this.tx.officeId, JSON.stringify(units.map(({ id, name }) => ({ id, name }))), START.stage, START.light, START.percent, START.openDifficulties, this.tx.now],
    );
  }

  /** Changes the same of many rows in one statement; what is not named stays. */
  async patchAll(unitIds: readonly Id[], patch: { light: string; status?: string; dueAt: Date | null }): Promise<void> {
    await this.tx.query(
      'UPDATE wudan.unit_board SET light = $3, status = coalesce($4, status), due_at = $5, updated_at = $6 WHERE office_id = $1 AND unit_id = ANY($2::uuid[])',
      [this.tx.officeId, unitIds, patch.light, patch.status ?? null, patch.dueAt, this.tx.now],
    );
  }

  async figures(unitIds: readonly Id[] | null = null): Promise<BoardFigures> {
    const found = await this.tx.query<BoardFigures>(
      `SELECT count(*)::int AS units, count(*) FILTER (WHERE status <> 'none')::int AS answered, count(*) FILTER (WHERE status = 'on_plan')::int AS "onPlan", count(*) FILTER (WHERE status = 'lagging')::int AS lagging,
              count(*) FILTER (WHERE status = 'blocked')::int AS blocked, count(*) FILTER (WHERE light = 'normal')::int AS normal, count(*) FILTER (WHERE light = 'due')::int AS due,
              count(*) FILTER (WHERE light = 'overdue')::int AS overdue, coalesce(sum(open_difficulties), 0)::int AS difficulties, coalesce(round(avg(percent)), 0)::int AS percent
         FROM wudan.unit_board WHERE office_id = $1 AND ($2::uuid[] IS NULL OR unit_id = ANY($2::uuid[]))`,
      [this.tx.officeId, unitIds],
    );
    return found.rows[0] as BoardFigures;
  }

  async remove(unitId: Id): Promise<void> {
    await this.tx.query('DELETE FROM wudan.unit_board WHERE office_id = $1 AND unit_id = $2', [this.tx.officeId, unitId]);
  }
}
