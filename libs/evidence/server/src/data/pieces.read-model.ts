import type { Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';

/** A piece of evidence as other contexts see it. */
export interface PieceView {
  readonly id: Id;
  readonly unitId: Id;
  readonly title: string;
  readonly state: 'current' | 'replaced' | 'withdrawn';
  readonly receivedAt: Date;
  /** Seats that gave it or accepted it. */
  readonly handlers: readonly Id[];
}

/** Pieces with everybody through whose hands they went. */
export class PiecesReadModel {
  constructor(private readonly tx: Tx) {}

  /** In no order; what is no piece of the office is left out. One statement. */
  async findMany(ids: readonly Id[]): Promise<PieceView[]> {
    const known = ids.filter(isId);
    if (known.length === 0) return [];
    const found = await this.tx.query<PieceView>(
      `SELECT i.id, i.unit_id AS "unitId", i.title, i.state, i.received_at AS "receivedAt",
              ARRAY(SELECT i.by_seat_id UNION SELECT s.by_seat_id FROM wudan.evidence_step s JOIN wudan.evidence_link l ON l.office_id = s.office_id AND l.cell_id = s.cell_id
                     WHERE s.office_id = $1 AND s.action = 'accept' AND l.item_id = i.id AND l.ended_at IS NULL) AS handlers
         FROM wudan.evidence_item i WHERE i.office_id = $1 AND i.id = ANY ($2::uuid[])`,
      [this.tx.officeId, known],
    );
    return found.rows;
  }
}
