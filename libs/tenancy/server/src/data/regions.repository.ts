import type { Tx } from '@wudan/kernel-server';
import type { LocalDate } from '@wudan/kernel-core';

export interface RegionRow {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly parentCode: string | null;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  readonly replacedBy: string | null;
}

const COLUMNS = `code, name, level, parent_code AS "parentCode", to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(valid_to, 'YYYY-MM-DD') AS "validTo", replaced_by AS "replacedBy"`;

/** Region codes after GB/T 2260, with the days they were in force. */
export class RegionsRepository {
  constructor(private readonly tx: Tx) {}

  /** Regions in force on a day, directly below `under` (provinces when null). */
  async inForce(asOf: LocalDate, under: string | null): Promise<RegionRow[]> {
    const found = await this.tx.query<RegionRow>(
      `SELECT ${COLUMNS} FROM wudan.region
        WHERE (valid_from IS NULL OR valid_from <= $1::date) AND (valid_to IS NULL OR valid_to > $1::date) AND parent_code IS NOT DISTINCT FROM $2
        ORDER BY code`,
      [asOf, under],
    );
    return found.rows;
  }

  /** Those of the codes that are in force on a day. */
  async codesInForce(codes: readonly string[], asOf: LocalDate): Promise<string[]> {
    const found = await this.tx.query<{ code: string }>(
      `SELECT code FROM wudan.region
        WHERE code = ANY($1::text[]) AND (valid_from IS NULL OR valid_from <= $2::date) AND (valid_to IS NULL OR valid_to > $2::date)`,
      [codes, asOf],
    );
    return found.rows.map((row) => row.code);
  }

  async find(code: string, asOf: LocalDate): Promise<RegionRow | null> {
    const found = await this.tx.query<RegionRow>(
      `SELECT ${COLUMNS} FROM wudan.region
        WHERE code = $1 AND (valid_from IS NULL OR valid_from <= $2::date) AND (valid_to IS NULL OR valid_to > $2::date)`,
      [code, asOf],
    );
    return found.rows[0] ?? null;
  }
}
