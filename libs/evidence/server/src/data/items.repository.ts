import type { Page, PageRequest, Tx } from '@wudan/kernel-server';
import { isId, type Id, type LocalDate } from '@wudan/kernel-core';
import { CUTOFF_COLUMN, type Grade, type ItemRow, type StoredVerdict } from '../domain/cell.js';

export type LinkRole = 'original' | 'substitute' | 'sighting';

export interface NewLink {
  readonly cellId: Id;
  readonly itemId: Id;
  readonly role: LinkRole;
  readonly reused: boolean;
}

export interface CitedCellRow {
  readonly cellId: Id;
  readonly leafCode: string;
  readonly leafName: string;
  readonly material: string;
  readonly year: string;
}

/** A cell that an older piece answers. */
export interface Reuse {
  readonly cellId: Id;
  readonly itemId: Id;
  readonly grade: Grade;
}

const ITEM = `i.id, i.unit_id AS "unitId", i.lineage_id AS "lineageId", i.version, i.title, i.doc_number AS "docNumber", to_char(i.formed_on, 'YYYY-MM-DD') AS "formedOn",
  to_char(i.period_from, 'YYYY-MM-DD') AS "periodFrom", to_char(i.period_to, 'YYYY-MM-DD') AS "periodTo", i.pages, i.classification, i.source, i.file_id AS "fileId", i.sight_place AS "sightPlace",
  i.sight_first AS "sightFirst", i.sight_second AS "sightSecond", to_char(i.sight_on, 'YYYY-MM-DD') AS "sightOn", i.received_at AS "receivedAt", i.by_name AS "byName", i.grade, i.verdicts, i.state`;

/** Pieces of evidence and the cells that cite them. */
export class ItemsRepository {
  constructor(private readonly tx: Tx) {}

  async find(id: Id, lock = false): Promise<ItemRow | null> {
    if (!isId(id)) return null;
    return (await this.tx.query<ItemRow>(`SELECT ${ITEM} FROM wudan.evidence_item i WHERE i.office_id = $1 AND i.id = $2${lock ? ' FOR UPDATE' : ''}`, [this.tx.officeId, id])).rows[0] ?? null;
  }

  async findMany(ids: readonly Id[]): Promise<ItemRow[]> {
    if (ids.length === 0) return [];
    return (await this.tx.query<ItemRow>(`SELECT ${ITEM} FROM wudan.evidence_item i WHERE i.office_id = $1 AND i.id = ANY ($2::uuid[])`, [this.tx.officeId, ids])).rows;
  }

  /** All versions of a piece, newest first. */
  async versions(lineageId: Id): Promise<ItemRow[]> {
    return (await this.tx.query<ItemRow>(`SELECT ${ITEM} FROM wudan.evidence_item i WHERE i.office_id = $1 AND i.lineage_id = $2 ORDER BY i.version DESC`, [this.tx.officeId, lineageId])).rows;
  }

  /** Current pieces of a unit that have a file, newest first. */
  async ofUnit(unitId: Id, page: PageRequest): Promise<Page<ItemRow>> {
    const where = "i.office_id = $1 AND i.unit_id = $2 AND i.state = 'current' AND i.file_id IS NOT NULL";
    const total = await this.tx.query<{ count: number }>(`SELECT count(*)::int AS count FROM wudan.evidence_item i WHERE ${where}`, [this.tx.officeId, unitId]);
    const found = await this.tx.query<ItemRow>(`SELECT ${ITEM} FROM wudan.evidence_item i WHERE ${where} AND ($3::uuid IS NULL OR i.id < $3::uuid) ORDER BY i.id DESC LIMIT $4`, [
      this.tx.officeId,
      unitId,
      page.after?.id ?? null,
      page.first + 1,
    ]);
    return { rows: found.rows.slice(0, page.first), hasNext: found.rows.length > page.first, total: total.rows[0]?.count ?? 0 };
  }

  async insert(item: Omit<ItemRow, 'receivedAt' | 'byName' | 'state'>): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query(
      `INSERT INTO wudan.evidence_item (office_id, id, unit_id, lineage_id, version, title, doc_number, formed_on, period_from, period_to, pages, classification, source, file_id, sight_place, sight_first, sight_second,
         sight_on, grade, verdicts, received_at, by_seat_id, by_name, state)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, 'current')`,
      [
        this.tx.officeId, item.id, item.unitId, item.lineageId, item.version, item.title, item.docNumber, item.formedOn, item.periodFrom, item.periodTo, item.pages, item.classification, item.source, item.fileId,
        item.sightPlace, item.sightFirst, item.sightSecond, item.sightOn, item.grade, JSON.stringify(item.verdicts), this.tx.now, seat.id, seat.personName,
      ],
    );
  }

  async end(id: Id, state: 'replaced' | 'withdrawn', reason: string): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.evidence_item SET state = $3, end_reason = $4 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, state, reason]);
  }

  async judge(id: Id, verdicts: readonly StoredVerdict[], grade: Grade): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.evidence_item SET verdicts = $3, grade = $4 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, JSON.stringify(verdicts), grade]);
  }

  async link(links: readonly NewLink[]): Promise<void> {
    if (links.length === 0) return;
    this.tx.wrote();
    await this.tx.query(
      `INSERT INTO wudan.evidence_link (office_id, id, cell_id, item_id, role, reused, by_name, at)
       SELECT $1, d.id, d.cell_id, d.item_id, d.role, d.reused, $3, $4 FROM jsonb_to_recordset($2::jsonb) AS d(id uuid, cell_id uuid, item_id uuid, role text, reused boolean)
       ON CONFLICT (office_id, cell_id, item_id) WHERE ended_at IS NULL DO NOTHING`,
      [
        this.tx.officeId,
        JSON.stringify(links.map(({ cellId, itemId, role, reused }) => ({ id: this.tx.id(), cell_id: cellId, item_id: itemId, role, reused }))),
        this.tx.ctx.seat.personName,
        this.tx.now,
      ],
    );
  }

  /** Ends what these cells cite; of one piece when named, of some roles when named. */
  async unlink(cellIds: readonly Id[], reason: string, only: { readonly itemId?: Id; readonly roles?: readonly LinkRole[] } = {}): Promise<number> {
    if (cellIds.length === 0) return 0;
    this.tx.wrote();
    const ended = await this.tx.query(
      `UPDATE wudan.evidence_link SET ended_at = $5, end_reason = $6
        WHERE office_id = $1 AND cell_id = ANY ($2::uuid[]) AND ($3::uuid IS NULL OR item_id = $3) AND ($4::text[] IS NULL OR role = ANY ($4)) AND ended_at IS NULL`,
      [this.tx.officeId, cellIds, only.itemId ?? null, only.roles ?? null, this.tx.now, reason],
    );
    return ended.affected;
  }

  /** Cells that cite the piece now. */
  async citing(itemId: Id): Promise<(CitedCellRow & { readonly role: LinkRole })[]> {
    const found = await this.tx.query<CitedCellRow & { role: LinkRole }>(
      `SELECT c.id AS "cellId", q.leaf_code AS "leafCode", q.leaf_name AS "leafName", q.material, c.year, l.role
         FROM wudan.evidence_link l JOIN wudan.evidence_cell c ON c.office_id = $1 AND c.id = l.cell_id JOIN wudan.evidence_request q ON q.office_id = $1 AND q.id = c.request_id
        WHERE l.office_id = $1 AND l.item_id = $2 AND l.ended_at IS NULL ORDER BY q.position, q.id, c.year`,
      [this.tx.officeId, itemId],
    );
    return found.rows;
  }

  /** Grades of what a cell cites now, in this role. */
  async gradesOf(cellId: Id, role: LinkRole): Promise<Grade[]> {
    const found = await this.tx.query<{ grade: Grade }>(
      'SELECT i.grade FROM wudan.evidence_link l JOIN wudan.evidence_item i ON i.office_id = $1 AND i.id = l.item_id WHERE l.office_id = $1 AND l.cell_id = $2 AND l.role = $3 AND l.ended_at IS NULL',
      [this.tx.officeId, cellId, role],
    );
    return found.rows.map((row) => row.grade);
  }

  /** Files of the unit in other pieces, with the years for which they are cited: the linter compares with them. */
  async otherFiles(unitId: Id, notLineage: Id): Promise<{ fileId: Id; unitId: Id; years: string[] }[]> {
    const found = await this.tx.query<{ fileId: Id; unitId: Id; years: string[] }>(
      `SELECT i.file_id AS "fileId", i.unit_id AS "unitId", array_agg(DISTINCT c.year ORDER BY c.year) AS years
         FROM wudan.evidence_item i JOIN wudan.evidence_link l ON l.office_id = $1 AND l.item_id = i.id AND l.ended_at IS NULL JOIN wudan.evidence_cell c ON c.office_id = $1 AND c.id = l.cell_id
        WHERE i.office_id = $1 AND i.file_id IS NOT NULL AND i.lineage_id <> $3 AND (i.unit_id = $2 OR i.file_id IN (SELECT f.id FROM wudan.evidence_file f WHERE f.office_id = $1 AND f.unit_id <> $2))
        GROUP BY i.file_id, i.unit_id`,
      [this.tx.officeId, unitId, notLineage],
    );
    return found.rows;
  }

  /** For each of these open cells the newest current piece that the unit gave for the same material elsewhere and whose period touches the cell. */
  async reusable(cellIds: readonly Id[], cutoffOn: LocalDate): Promise<Reuse[]> {
    if (cellIds.length === 0) return [];
    const found = await this.tx.query<Reuse>(
      `SELECT DISTINCT ON (c.id) c.id AS "cellId", i.id AS "itemId", i.grade
         FROM wudan.evidence_cell c JOIN wudan.evidence_request q ON q.office_id = $1 AND q.id = c.request_id
         JOIN wudan.evidence_request q2 ON q2.office_id = $1 AND q2.unit_id = c.unit_id AND q2.material = q.material AND q2.id <> q.id
         JOIN wudan.evidence_cell c2 ON c2.office_id = $1 AND c2.request_id = q2.id AND c2.state = 'held'
         JOIN wudan.evidence_link l ON l.office_id = $1 AND l.cell_id = c2.id AND l.role = 'original' AND l.ended_at IS NULL
         JOIN wudan.evidence_item i ON i.office_id = $1 AND i.id = l.item_id AND i.state = 'current' AND i.file_id IS NOT NULL
        WHERE c.office_id = $1 AND c.id = ANY ($2::uuid[]) AND c.state = 'open' AND c.retired_at IS NULL
          AND CASE WHEN c.year = $4 THEN i.period_from <= $3::date AND i.period_to >= $3::date ELSE i.period_from <= (c.year || '-12-31')::date AND i.period_to >= (c.year || '-01-01')::date END
        ORDER BY c.id, i.received_at DESC, i.id DESC`,
      [this.tx.officeId, cellIds, cutoffOn, CUTOFF_COLUMN],
    );
    return found.rows;
  }
}
