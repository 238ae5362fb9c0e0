import type { Tx } from '@wudan/kernel-server';
import { isId, type Id, type LocalDate } from '@wudan/kernel-core';

export interface GuideRow {
  readonly id: Id;
  readonly programmeId: Id;
  readonly title: string;
  readonly version: number;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly effectiveOn: LocalDate;
  readonly note: string;
  readonly byName: string;
  readonly at: Date;
}

const GUIDE = `g.id, g.programme_id AS "programmeId", g.title, g.version, g.file_name AS "fileName", g.size::int AS size, g.sha256, to_char(g.effective_on, 'YYYY-MM-DD') AS "effectiveOn", g.note, g.by_name AS "byName", g.at
  FROM wudan.guide g WHERE g.office_id = $1`;

/** Working guides of a programme; every version stays. */
export class GuidesRepository {
  constructor(private readonly tx: Tx) {}

  /** Newest version first. */
  async list(programmeId: Id): Promise<GuideRow[]> {
    if (!isId(programmeId)) return [];
    return (await this.tx.query<GuideRow>(`SELECT ${GUIDE} AND g.programme_id = $2 ORDER BY g.version DESC`, [this.tx.officeId, programmeId])).rows;
  }

  async find(id: Id): Promise<GuideRow | null> {
    if (!isId(id)) return null;
    return (await this.tx.query<GuideRow>(`SELECT ${GUIDE} AND g.id = $2`, [this.tx.officeId, id])).rows[0] ?? null;
  }

  async insert(guide: Omit<GuideRow, 'version' | 'byName' | 'at'>): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query(
      `INSERT INTO wudan.guide (office_id, id, programme_id, version, title, file_name, size, sha256, effective_on, note, by_seat_id, by_name, at)
       SELECT $1, $2, $3, count(*)::int + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12 FROM wudan.guide WHERE office_id = $1 AND programme_id = $3`,
      [this.tx.officeId, guide.id, guide.programmeId, guide.title, guide.fileName, guide.size, guide.sha256, guide.effectiveOn, guide.note, seat.id, seat.personName, this.tx.now],
    );
  }
}
