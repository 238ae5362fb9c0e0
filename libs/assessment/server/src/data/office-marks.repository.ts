import type { Tx } from '@wudan/kernel-server';
import { hundredthsText, type Id } from '@wudan/kernel-core';
import type { MarkStage, OfficePart, OfficeScoreEntry, StoredMark } from '../domain/office-assessment.js';

export interface NewMark {
  readonly stage: MarkStage;
  readonly code: string;
  readonly score: number | null;
  readonly reason: string;
  readonly settled: number | null;
  readonly part: Extract<OfficePart, 'first' | 'second'>;
  readonly act: OfficeScoreEntry['act'];
}

/** Marks of the office on items, beside the unit's own scores. */
export class OfficeMarksRepository {
  constructor(private readonly tx: Tx) {}

  async list(pilotId: Id): Promise<StoredMark[]> {
    const found = await this.tx.query<StoredMark>(
      `SELECT stage, code, score, statement AS reason, settled, version, by_person_id AS "personId", by_name AS by, at FROM wudan.leaf_score WHERE office_id = $1 AND pilot_id = $2 AND stage <> 'self'`,
      [this.tx.officeId, pilotId],
    );
    return found.rows;
  }

  /**
   * Stores a mark on top of the version it was made on, and its line of the history.
   * @returns false when somebody else was faster
   */
  async put(pilotId: Id, before: number, mark: NewMark): Promise<boolean> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    const stored = await this.tx.query(
      `INSERT INTO wudan.leaf_score AS s (office_id, pilot_id, stage, code, score, statement, returned, rescored, settled, version, by_seat_id, by_person_id, part, by_name, at)
       VALUES ($1, $2, $3, $4, $5, $6, false, false, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (office_id, pilot_id, stage, code) DO UPDATE SET score = excluded.score, statement = excluded.statement, settled = excluded.settled, version = excluded.version, by_seat_id = excluded.by_seat_id,
         by_person_id = excluded.by_person_id, part = excluded.part, by_name = excluded.by_name, at = excluded.at WHERE s.version = excluded.version - 1 RETURNING s.version`,
      [this.tx.officeId, pilotId, mark.stage, mark.code, mark.score, mark.reason, mark.settled, before + 1, seat.id, seat.personId, mark.part, seat.personName, this.tx.now],
    );
    if (stored.rows.length === 0) return false;
    await this.add(pilotId, mark);
    return true;
  }

  /** Adds a line to the history of an item alone. */
  async add(pilotId: Id, entry: Pick<NewMark, 'stage' | 'code' | 'score' | 'reason' | 'act'>): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query(
      'INSERT INTO wudan.leaf_score_entry (office_id, id, pilot_id, stage, code, act, score, statement, by_seat_id, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
      [this.tx.officeId, this.tx.id(), pilotId, entry.stage, entry.code, entry.act, entry.score, entry.reason, seat.id, seat.personName, this.tx.now],
    );
  }

  /** Every mark the office gave an item, oldest first. */
  async history(pilotId: Id, code: string): Promise<OfficeScoreEntry[]> {
    const found = await this.tx.query<Omit<OfficeScoreEntry, 'score'> & { score: number | null }>(
      "SELECT stage, act, score, statement AS reason, by_name AS by, at FROM wudan.leaf_score_entry WHERE office_id = $1 AND pilot_id = $2 AND stage <> 'self' AND code = $3 ORDER BY id",
      [this.tx.officeId, pilotId, code],
    );
    return found.rows.map(({ score, ...entry }) => ({ ...entry, score: score === null ? null : hundredthsText(score) }));
  }
}
