import type { BoardFigures } from '@wudan/board-server';
import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

export interface CountyRow {
  readonly roundId: Id;
  readonly countyOfficeId: Id;
  readonly state: 'asked' | 'reported' | 'silent' | 'recalled';
  readonly figures: BoardFigures | null;
  readonly note: string | null;
  readonly confirmedBy: string | null;
  readonly late: boolean;
  readonly askedAt: Date;
  readonly reportedAt: Date | null;
}

export interface UpwardRow {
  readonly id: Id;
  readonly upperOfficeId: Id;
  readonly upperRoundId: Id;
  readonly label: string;
  readonly cutoffAt: Date;
  readonly figures: BoardFigures;
  readonly note: string | null;
  readonly state: 'open' | 'confirmed' | 'silent' | 'recalled';
  readonly askedAt: Date;
  readonly confirmedAt: Date | null;
  readonly confirmedBy: string | null;
  readonly late: boolean;
}

const COUNTY = `round_id AS "roundId", county_office_id AS "countyOfficeId", state, figures, note, confirmed_by AS "confirmedBy", late, asked_at AS "askedAt", reported_at AS "reportedAt"`;
const UPWARD = `id, upper_office_id AS "upperOfficeId", upper_round_id AS "upperRoundId", label, cutoff_at AS "cutoffAt", figures, note, state, asked_at AS "askedAt", confirmed_at AS "confirmedAt",
  confirmed_by AS "confirmedBy", late`;

/** What lower offices reported to this one, and what this one reports up; both are rows of this office. */
export class OfficeReportsRepository {
  constructor(private readonly tx: Tx) {}

  async askCounties(roundId: Id, countyIds: readonly Id[]): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      "INSERT INTO wudan.county_report (office_id, round_id, county_office_id, state, late, asked_at) SELECT $1, $2, c.id, 'asked', false, $4 FROM unnest($3::uuid[]) AS c(id) ON CONFLICT DO NOTHING",
      [this.tx.officeId, roundId, countyIds, this.tx.now],
    );
  }

  async counties(roundId: Id): Promise<CountyRow[]> {
    return (await this.tx.query<CountyRow>(`SELECT ${COUNTY} FROM wudan.county_report WHERE office_id = $1 AND round_id = $2 ORDER BY county_office_id`, [this.tx.officeId, roundId])).rows;
  }

  /** Keeps what a county confirmed; a recalled round takes nothing. */
  async countyReported(roundId: Id, countyId: Id, report: { figures: BoardFigures; note: string | null; confirmedBy: string; at: Date; late: boolean }): Promise<void> {
    await this.tx.query(
      `UPDATE wudan.county_report SET state = 'reported', figures = $4, note = $5, confirmed_by = $6, reported_at = $7, late = $8 WHERE office_id = $1 AND round_id = $2 AND county_office_id = $3 AND state <> 'recalled'`,
      [this.tx.officeId, roundId, countyId, JSON.stringify(report.figures), report.note, report.confirmedBy, report.at, report.late],
    );
  }

  /** Those still asked become `to`; all of a round, or one. @returns whom it met */
  async settleCounties(roundId: Id, to: 'silent' | 'recalled', countyId: Id | null = null): Promise<Id[]> {
    const changed = await this.tx.query<{ id: Id }>(
      `UPDATE wudan.county_report SET state = $4 WHERE office_id = $1 AND round_id = $2 AND ($3::uuid IS NULL OR county_office_id = $3) AND (state = 'asked' OR ($4 = 'recalled' AND state <> 'recalled')) RETURNING county_office_id AS id`,
      [this.tx.officeId, roundId, countyId, to],
    );
    return changed.rows.map((row) => row.id);
  }

  /** False when the letter was received before. */
  async addUpward(row: Pick<UpwardRow, 'id' | 'upperOfficeId' | 'upperRoundId' | 'label' | 'cutoffAt' | 'figures'>): Promise<boolean> {
    this.tx.wrote();
    const added = await this.tx.query(
      `INSERT INTO wudan.upward_report (office_id, id, upper_office_id, upper_round_id, label, cutoff_at, figures, state, asked_at, late) VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', $8, false) ON CONFLICT DO NOTHING RETURNING id`,
      [this.tx.officeId, row.id, row.upperOfficeId, row.upperRoundId, row.label, row.cutoffAt, JSON.stringify(row.figures), this.tx.now],
    );
    return added.rows.length === 1;
  }

  async upward(id: Id, lock = false): Promise<UpwardRow | null> {
    return (await this.tx.query<UpwardRow>(`SELECT ${UPWARD} FROM wudan.upward_report WHERE office_id = $1 AND id = $2${lock ? ' FOR UPDATE' : ''}`, [this.tx.officeId, id])).rows[0] ?? null;
  }

  async upwardOfRound(upperRoundId: Id): Promise<UpwardRow | null> {
    return (await this.tx.query<UpwardRow>(`SELECT ${UPWARD} FROM wudan.upward_report WHERE office_id = $1 AND upper_round_id = $2`, [this.tx.officeId, upperRoundId])).rows[0] ?? null;
  }

  async upwardList(limit: number): Promise<UpwardRow[]> {
    return (await this.tx.query<UpwardRow>(`SELECT ${UPWARD} FROM wudan.upward_report WHERE office_id = $1 ORDER BY asked_at DESC, id DESC LIMIT $2`, [this.tx.officeId, limit])).rows;
  }

  async confirmUpward(id: Id, report: { figures: BoardFigures; note: string | null; by: string; late: boolean }): Promise<void> {
    this.tx.wrote();
    await this.tx.query("UPDATE wudan.upward_report SET state = 'confirmed', figures = $3, note = $4, confirmed_by = $5, confirmed_at = $6, late = $7 WHERE office_id = $1 AND id = $2", [
      this.tx.officeId,
      id,
      JSON.stringify(report.figures),
      report.note,
      report.by,
      this.tx.now,
      report.late,
    ]);
  }

  async settleUpward(id: Id, to: 'silent' | 'recalled'): Promise<void> {
    this.tx.wrote();
    await this.tx.query("UPDATE wudan.upward_report SET state = $3 WHERE office_id = $1 AND id = $2 AND (state = 'open' OR $3 = 'recalled')", [this.tx.officeId, id, to]);
  }
}
