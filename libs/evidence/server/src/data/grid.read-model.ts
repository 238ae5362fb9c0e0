import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { CitedItem, GridRow, ShownItem } from '../domain/grid.js';

const ITEM = `i.id, i.unit_id AS "unitId", i.lineage_id AS "lineageId", i.version, i.title, i.doc_number AS "docNumber", to_char(i.formed_on, 'YYYY-MM-DD') AS "formedOn",
  to_char(i.period_from, 'YYYY-MM-DD') AS "periodFrom", to_char(i.period_to, 'YYYY-MM-DD') AS "periodTo", i.pages, i.classification, i.source, i.file_id AS "fileId", i.sight_place AS "sightPlace",
  i.sight_first AS "sightFirst", i.sight_second AS "sightSecond", to_char(i.sight_on, 'YYYY-MM-DD') AS "sightOn", i.received_at AS "receivedAt", i.by_name AS "byName", i.grade, i.verdicts, i.state,
  f.name AS "fileName", f.size::text AS size, f.mime, f.sha256,
  (SELECT count(*)::int FROM wudan.evidence_link n WHERE n.office_id = $1 AND n.item_id = i.id AND n.ended_at IS NULL) AS "citedIn"`;

/** The grid of one pilot in two statements, whatever its size. */
export class GridReadModel {
  constructor(private readonly tx: Tx) {}

  async rows(pilotId: Id): Promise<GridRow[]> {
    const found = await this.tx.query<GridRow>(
      `SELECT q.id AS "requestId", q.leaf_code AS "leafCode", q.leaf_name AS "leafName", q.material, q.holder, q.required, q.sensitive, q.period_code AS "periodCode", to_char(q.due_on, 'YYYY-MM-DD') AS "dueOn",
              q.ad_hoc AS "adHoc", q.note,
              json_agg(json_build_object('id', c.id, 'year', c.year, 'state', c.state, 'review', c.review, 'returnReason', c.return_reason, 'note', c.note, 'grade', c.grade, 'lossState', c.loss_state,
                'lossSubstitute', c.loss_substitute, 'lossWitnesses', c.loss_witnesses, 'lossByPerson', c.loss_by_person, 'lossByName', c.loss_by_name, 'ceilingPct', c.ceiling_pct) ORDER BY c.year) AS cells
         FROM wudan.evidence_cell c JOIN wudan.evidence_request q ON q.office_id = $1 AND q.id = c.request_id
        WHERE c.office_id = $1 AND c.pilot_id = $2 AND c.retired_at IS NULL GROUP BY q.office_id, q.id ORDER BY q.position, q.id`,
      [this.tx.officeId, pilotId],
    );
    return found.rows;
  }

  /** What the cells of a pilot cite now. */
  async cited(pilotId: Id): Promise<CitedItem[]> {
    const found = await this.tx.query<CitedItem>(
      `SELECT l.cell_id AS "cellId", l.role, l.reused, ${ITEM}
         FROM wudan.evidence_cell c JOIN wudan.evidence_link l ON l.office_id = $1 AND l.cell_id = c.id AND l.ended_at IS NULL JOIN wudan.evidence_item i ON i.office_id = $1 AND i.id = l.item_id
         LEFT JOIN wudan.evidence_file f ON f.office_id = $1 AND f.id = i.file_id
        WHERE c.office_id = $1 AND c.pilot_id = $2 AND c.retired_at IS NULL ORDER BY i.received_at, i.id`,
      [this.tx.officeId, pilotId],
    );
    return found.rows;
  }

  /** Pieces with their files, in no order. */
  async items(ids: readonly Id[]): Promise<ShownItem[]> {
    if (ids.length === 0) return [];
    const found = await this.tx.query<ShownItem>(
      `SELECT ${ITEM} FROM wudan.evidence_item i LEFT JOIN wudan.evidence_file f ON f.office_id = $1 AND f.id = i.file_id WHERE i.office_id = $1 AND i.id = ANY ($2::uuid[])`,
      [this.tx.officeId, ids],
    );
    return found.rows;
  }

  /** True when some cell that cites the piece is about sensitive material. */
  async sensitive(itemId: Id): Promise<boolean> {
    const found = await this.tx.query<{ sensitive: boolean }>(
      `SELECT coalesce(bool_or(q.sensitive), false) AS sensitive FROM wudan.evidence_link l JOIN wudan.evidence_cell c ON c.office_id = $1 AND c.id = l.cell_id
         JOIN wudan.evidence_request q ON q.office_id = $1 AND q.id = c.request_id WHERE l.office_id = $1 AND l.item_id = $2`,
      [this.tx.officeId, itemId],
    );
    return found.rows[0]?.sensitive ?? false;
  }
}
