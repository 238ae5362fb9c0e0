import type { Tx } from '@wudan/kernel-server';
import { isId, type Id, type LocalDate } from '@wudan/kernel-core';

/** An office as everybody may know it: the tree is reference data. */
export interface OfficeRow {
  readonly id: Id;
  readonly parentId: Id | null;
  readonly parentName: string | null;
  readonly name: string;
  readonly shortName: string;
  readonly level: string;
  readonly levelName: string;
  readonly levelRank: number;
  readonly regionCode: string;
  readonly regionName: string | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface OfficeNodeRow extends OfficeRow {
  readonly depth: number;
}

const COLUMNS = `o.id, o.parent_id AS "parentId", p.name AS "parentName", o.name, o.short_name AS "shortName", o.level, l.name AS "levelName", l.rank AS "levelRank",
  o.region_code AS "regionCode", (SELECT r.name FROM wudan.region r WHERE r.code = o.region_code ORDER BY r.valid_from DESC NULLS LAST LIMIT 1) AS "regionName",
  to_char(o.valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(o.valid_to, 'YYYY-MM-DD') AS "validTo"`;
const FROM = 'wudan.office o JOIN wudan.office_level l ON l.code = o.level LEFT JOIN wudan.office p ON p.id = o.parent_id';

/** The tree of offices. Read by everybody, written through the reference role in the unit of the office that acts. */
export class OfficesRepository {
  constructor(private readonly tx: Tx) {}

  async find(id: Id): Promise<OfficeRow | null> {
    if (!isId(id)) return null;
    return (await this.tx.query<OfficeRow>(`SELECT ${COLUMNS} FROM ${FROM} WHERE o.id = $1`, [id])).rows[0] ?? null;
  }

  async findByName(name: string): Promise<OfficeRow | null> {
    return (await this.tx.query<OfficeRow>(`SELECT ${COLUMNS} FROM ${FROM} WHERE o.name = $1 AND o.valid_to IS NULL`, [name])).rows[0] ?? null;
  }

  /** The office, all above it and all below it, top first and siblings by region code. */
  async around(id: Id): Promise<OfficeNodeRow[]> {
    const found = await this.tx.query<OfficeNodeRow>(
      `WITH RECURSIVE above AS (
         SELECT id, parent_id FROM wudan.office WHERE id = $1
         UNION ALL SELECT o.id, o.parent_id FROM wudan.office o JOIN above a ON o.id = a.parent_id
       ), below AS (
         SELECT id FROM wudan.office WHERE id = $1
         UNION ALL SELECT o.id FROM wudan.office o JOIN below b ON o.parent_id = b.id
       ), shown AS (SELECT id FROM above UNION SELECT id FROM below),
       tree AS (
         SELECT o.id, 0 AS depth, ARRAY[o.region_code || o.id::text] AS path FROM wudan.office o WHERE o.parent_id IS NULL AND o.id IN (SELECT id FROM shown)
         UNION ALL
         SELECT o.id, t.depth + 1, t.path || (o.region_code || o.id::text) FROM wudan.office o JOIN tree t ON o.parent_id = t.id WHERE o.id IN (SELECT id FROM shown)
       )
       SELECT ${COLUMNS}, t.depth FROM tree t JOIN ${FROM} ON o.id = t.id ORDER BY t.path`,
      [id],
    );
    return found.rows;
  }

  /** Identifiers from the office itself up to the root; empty when there is no such office. */
  async lineOf(id: Id): Promise<Id[]> {
    if (!isId(id)) return [];
    const found = await this.tx.query<{ id: Id }>(
      `WITH RECURSIVE above AS (
         SELECT id, parent_id, 0 AS step FROM wudan.office WHERE id = $1
         UNION ALL SELECT o.id, o.parent_id, a.step + 1 FROM wudan.office o JOIN above a ON o.id = a.parent_id
       ) SELECT id FROM above ORDER BY step`,
      [id],
    );
    return found.rows.map((row) => row.id);
  }

  async level(code: string): Promise<{ code: string; rank: number; name: string } | null> {
    const found = await this.tx.query<{ code: string; rank: number; name: string }>('SELECT code, rank, name FROM wudan.office_level WHERE code = $1', [code]);
    return found.rows[0] ?? null;
  }

  async add(office: { id: Id; parentId: Id | null; name: string; shortName: string; level: string; regionCode: string; validFrom: LocalDate }): Promise<void> {
    this.tx.wrote();
    await this.tx.inRole('wudan_reference', (query) =>
      query(
        `INSERT INTO wudan.office (id, parent_id, name, short_name, level, region_code, valid_from, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [office.id, office.parentId, office.name, office.shortName, office.level, office.regionCode, office.validFrom, this.tx.now],
      ),
    );
  }

  async rename(id: Id, name: string, shortName: string): Promise<void> {
    this.tx.wrote();
    await this.tx.inRole('wudan_reference', (query) => query('UPDATE wudan.office SET name = $2, short_name = $3 WHERE id = $1', [id, name, shortName]));
  }

  /** Hangs an office below another. The tree is locked first, so that two moves cannot close a cycle between them. */
  async move(id: Id, parentId: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.inRole('wudan_reference', (query) => query('UPDATE wudan.office SET parent_id = $2 WHERE id = $1', [id, parentId]));
  }

  async lockTree(): Promise<void> {
    await this.tx.query("SELECT pg_advisory_xact_lock(hashtext('wudan.office-tree'))");
  }
}
