import { scopeToSql, type RowCondition, type Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

export interface AbsenceRow {
  readonly id: Id;
  readonly seatId: Id;
  readonly personName: string;
  readonly unitId: Id | null;
  readonly coverSeatId: Id;
  readonly coverName: string;
  readonly kind: string;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly reason: string;
  readonly endedAt: Date | null;
}

const READ = `SELECT a.id, a.seat_id AS "seatId", s.person_name AS "personName", s.unit_id AS "unitId", a.cover_seat_id AS "coverSeatId", c.person_name AS "coverName", a.kind,
  a.from_on::text AS "fromOn", a.to_on::text AS "toOn", a.reason, a.ended_at AS "endedAt"
  FROM wudan.absence a JOIN wudan.seat s ON s.office_id = $1 AND s.id = a.seat_id JOIN wudan.seat c ON c.office_id = $1 AND c.id = a.cover_seat_id WHERE a.office_id = $1`;

/** Leave and delegation, with who stands in. */
export class AbsencesRepository {
  constructor(private readonly tx: Tx) {}

  async find(id: Id): Promise<AbsenceRow | null> {
    return (await this.tx.query<AbsenceRow>(`${READ} AND a.id = $2`, [this.tx.officeId, id])).rows[0] ?? null;
  }

  async list(scope: readonly RowCondition[] | null, from: LocalDate): Promise<AbsenceRow[]> {
    const { sql, parameters } = scopeToSql(scope, { seatId: 'a.seat_id', unitId: 's.unit_id' });
    const values: unknown[] = [this.tx.officeId, from];
    const scoped = sql.replace(/:(\w+)/g, (_, name: string) => `$${values.push(parameters[name])}`);
    return (await this.tx.query<AbsenceRow>(`${READ} AND a.to_on >= $2 AND ${scoped} ORDER BY a.from_on DESC, a.id DESC LIMIT 200`, values)).rows;
  }

  /** Those in force on a day, of seats of these units. */
  async ofUnits(unitIds: readonly Id[], on: LocalDate): Promise<AbsenceRow[]> {
    return (await this.tx.query<AbsenceRow>(`${READ} AND s.unit_id = ANY($2::uuid[]) AND a.ended_at IS NULL AND a.from_on <= $3 AND a.to_on >= $3`, [this.tx.officeId, unitIds, on])).rows;
  }

  /** Whether a seat is away, in part, in a period. */
  async overlaps(seatId: Id, fromOn: LocalDate, toOn: LocalDate): Promise<boolean> {
    const found = await this.tx.query('SELECT 1 FROM wudan.absence WHERE office_id = $1 AND seat_id = $2 AND ended_at IS NULL AND from_on <= $4 AND to_on >= $3', [this.tx.officeId, seatId, fromOn, toOn]);
    return found.rows.length > 0;
  }

  async insert(row: Pick<AbsenceRow, 'id' | 'seatId' | 'coverSeatId' | 'kind' | 'fromOn' | 'toOn' | 'reason'>): Promise<void> {
    this.tx.wrote();
    await this.tx.query('INSERT INTO wudan.absence (office_id, id, seat_id, cover_seat_id, kind, from_on, to_on, reason, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      this.tx.officeId,
      row.id,
      row.seatId,
      row.coverSeatId,
      row.kind,
      row.fromOn,
      row.toOn,
      row.reason,
      this.tx.now,
    ]);
  }

  /** False when it had ended already. */
  async end(id: Id): Promise<boolean> {
    this.tx.wrote();
    const ended = await this.tx.query('UPDATE wudan.absence SET ended_at = $3 WHERE office_id = $1 AND id = $2 AND ended_at IS NULL RETURNING id', [this.tx.officeId, id, this.tx.now]);
    return ended.rows.length === 1;
  }
}
