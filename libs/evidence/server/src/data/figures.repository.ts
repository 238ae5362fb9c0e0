import type { Tx } from '@wudan/kernel-server';
import { isId, type Id, type LocalDate } from '@wudan/kernel-core';

export interface FigureRow {
  readonly id: Id;
  readonly pilotId: Id;
  readonly unitId: Id;
  /** Variable of the formulas. */
  readonly name: string;
  readonly label: string;
  readonly measure: string;
  readonly dimension: string;
  readonly period: string;
  readonly dueOn: LocalDate;
  /** Exact decimal text; null while nobody answered. */
  readonly value: string | null;
  readonly askedBy: string;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
}

const FIGURE = `g.id, g.pilot_id AS "pilotId", g.unit_id AS "unitId", g.name, g.label, g.measure, g.dimension, g.period, to_char(g.due_on, 'YYYY-MM-DD') AS "dueOn", g.value, g.asked_by AS "askedBy",
  g.answered_by AS "answeredBy", g.answered_at AS "answeredAt"`;

/** Numbers that a unit was asked to type. */
export class FiguresRepository {
  constructor(private readonly tx: Tx) {}

  async ofPilot(pilotId: Id): Promise<FigureRow[]> {
    return (await this.tx.query<FigureRow>(`SELECT ${FIGURE} FROM wudan.evidence_figure g WHERE g.office_id = $1 AND g.pilot_id = $2 ORDER BY g.id`, [this.tx.officeId, pilotId])).rows;
  }

  async find(id: Id): Promise<FigureRow | null> {
    if (!isId(id)) return null;
    return (await this.tx.query<FigureRow>(`SELECT ${FIGURE} FROM wudan.evidence_figure g WHERE g.office_id = $1 AND g.id = $2`, [this.tx.officeId, id])).rows[0] ?? null;
  }

  /** @returns false when the same figure was asked of the pilot before */
  async add(figure: Omit<FigureRow, 'value' | 'askedBy' | 'answeredBy' | 'answeredAt'>): Promise<boolean> {
    this.tx.wrote();
    const added = await this.tx.query(
      `INSERT INTO wudan.evidence_figure (office_id, id, pilot_id, unit_id, name, label, measure, dimension, period, due_on, asked_by, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (office_id, pilot_id, name, dimension, period) DO NOTHING RETURNING id`,
      [this.tx.officeId, figure.id, figure.pilotId, figure.unitId, figure.name, figure.label, figure.measure, figure.dimension, figure.period, figure.dueOn, this.tx.ctx.seat.personName, this.tx.now],
    );
    return added.rows.length > 0;
  }

  /** @param value null takes the answer back */
  async answer(id: Id, value: string | null): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.evidence_figure SET value = $3, answered_by = $4, answered_at = $5 WHERE office_id = $1 AND id = $2', [
      this.tx.officeId,
      id,
      value,
      value === null ? null : this.tx.ctx.seat.personName,
      value === null ? null : this.tx.now,
    ]);
  }
}
