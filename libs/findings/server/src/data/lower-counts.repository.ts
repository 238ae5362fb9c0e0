import type { Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import type { FindingTally, PublishedCounts } from '../domain/finding-count.js';

export interface LowerCounts {
  readonly fromOfficeId: Id;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly tallies: readonly FindingTally[];
}

/** Counts that offices below published; each letter takes the place of the one before. */
export class LowerCountsRepository {
  constructor(private readonly tx: Tx) {}

  async all(): Promise<LowerCounts[]> {
    const found = await this.tx.query<LowerCounts>(
      `SELECT from_office_id AS "fromOfficeId", to_char(starts_on, 'YYYY-MM-DD') AS "startsOn", to_char(ends_on, 'YYYY-MM-DD') AS "endsOn", tallies FROM wudan.lower_finding_count WHERE office_id = $1 ORDER BY from_office_id, from_programme_id`,
      [this.tx.officeId],
    );
    return found.rows;
  }

  /** @returns false when a later count is in already */
  async put(fromOfficeId: Id, counts: PublishedCounts): Promise<boolean> {
    const put = await this.tx.query(
      `INSERT INTO wudan.lower_finding_count AS c (office_id, from_office_id, from_programme_id, programme_name, starts_on, ends_on, tallies, counted_at) VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)
       ON CONFLICT (office_id, from_office_id, from_programme_id) DO UPDATE SET programme_name = excluded.programme_name, starts_on = excluded.starts_on, ends_on = excluded.ends_on, tallies = excluded.tallies, counted_at = excluded.counted_at
         WHERE c.counted_at <= excluded.counted_at RETURNING 1`,
      [this.tx.officeId, fromOfficeId, counts.programmeId, counts.programmeName, counts.startsOn, counts.endsOn, JSON.stringify(counts.tallies), counts.countedAt],
    );
    if (put.rows.length > 0) this.tx.wrote();
    return put.rows.length > 0;
  }
}
