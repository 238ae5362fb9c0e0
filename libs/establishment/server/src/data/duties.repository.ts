import { MANY, type Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';

/** A duty of the provisions (三定) with the internal office and the posts that do it. */
export interface DutyRow {
  readonly id: Id;
  readonly unitId: Id;
  readonly code: string;
  readonly text: string;
  readonly core: boolean;
  readonly sectionName: string | null;
  readonly posts: readonly string[];
  readonly source: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export type NewDuty = Omit<DutyRow, 'id' | 'validTo'>;

const COLUMNS = `d.id, d.unit_id AS "unitId", d.code, d.content AS text, d.core, d.section_name AS "sectionName", d.posts, d.source, to_char(d.valid_from, 'YYYY-MM-DD') AS "validFrom",
  to_char(d.valid_to, 'YYYY-MM-DD') AS "validTo"`;

/** Duties of units: ended, never deleted. */
export class DutiesRepository {
  constructor(private readonly tx: Tx) {}

  /** Those that no later list has ended. */
  async standing(unitIds: readonly Id[]): Promise<DutyRow[]> {
    const found = await this.tx.query<DutyRow>(
      `SELECT ${COLUMNS} FROM wudan.unit_duty d WHERE d.office_id = $1 AND d.unit_id = ANY ($2::uuid[]) AND d.valid_to IS NULL ORDER BY d.unit_id, d.position, d.id`,
      [this.tx.officeId, unitIds],
    );
    return found.rows;
  }

  async end(ids: readonly Id[], on: LocalDate): Promise<void> {
    if (ids.length === 0) return;
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.unit_duty SET valid_to = $3 WHERE office_id = $1 AND id = ANY ($2::uuid[])', [this.tx.officeId, ids, on]);
  }

  /** Where a duty stands in its unit's list. */
  async place(places: readonly { readonly id: Id; readonly position: number }[]): Promise<void> {
    if (places.length === 0) return;
    this.tx.wrote();
    await this.tx.query(
      'UPDATE wudan.unit_duty d SET position = r.position FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, position integer) WHERE d.office_id = $1 AND d.id = r.id',
      [this.tx.officeId, JSON.stringify(places)],
    );
  }

  async add(duties: readonly (NewDuty & { readonly position: number })[]): Promise<void> {
    if (duties.length === 0) return;
    this.tx.wrote();
    if (duties.length > MANY) await this.tx.expectMany();
    await this.tx.query(
      `INSERT INTO wudan.unit_duty (office_id, id, unit_id, code, content, core, section_name, posts, source, position, valid_from, recorded_at, recorded_by)
       SELECT $1, r.id, r.unit_id, r.code, r.content, r.core, r.section_name, r.posts, r.source, r.position, r.valid_from, $2, $3
         FROM jsonb_to_recordset($4::jsonb) AS r(id uuid, unit_id uuid, code text, content text, core boolean, section_name text, posts jsonb, source text, position integer, valid_from date)`,
      [
        this.tx.officeId,
        this.tx.now,
        this.tx.ctx.seat.personName,
        JSON.stringify(
          duties.map((duty) => ({
            id: this.tx.id(), unit_id: duty.unitId, code: duty.code, content: duty.text, core: duty.core, section_name: duty.sectionName, posts: duty.posts, source: duty.source, position: duty.position,
            valid_from: duty.validFrom,
          })),
        ),
      ],
    );
  }
}
