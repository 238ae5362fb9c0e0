import type { Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';
import type { PlanState, RectPlanRow } from '../domain/rect-item.js';

const PLAN = `p.id, p.pilot_id AS "pilotId", p.programme_id AS "programmeId", p.unit_id AS "unitId", p.doc_number AS "docNumber", to_char(p.letter_on, 'YYYY-MM-DD') AS "letterOn", to_char(p.due_on, 'YYYY-MM-DD') AS "dueOn",
  p.state, p.note, p.submitted_person AS "submittedPerson", p.submitted_name AS "submittedBy", p.submitted_at AS "submittedAt", p.reviewed_name AS "reviewedBy" FROM wudan.rect_plan p WHERE p.office_id = $1`;

/** Rectification plans, one a pilot. */
export class RectPlansRepository {
  constructor(private readonly tx: Tx) {}

  async ofPilot(pilotId: Id, lock = false): Promise<RectPlanRow | null> {
    if (!isId(pilotId)) return null;
    return (await this.tx.query<RectPlanRow>(`SELECT ${PLAN} AND p.pilot_id = $2${lock ? ' FOR UPDATE' : ''}`, [this.tx.officeId, pilotId])).rows[0] ?? null;
  }

  async find(id: Id): Promise<RectPlanRow | null> {
    return (await this.tx.query<RectPlanRow>(`SELECT ${PLAN} AND p.id = $2`, [this.tx.officeId, id])).rows[0] ?? null;
  }

  async insert(plan: Pick<RectPlanRow, 'id' | 'pilotId' | 'programmeId' | 'unitId' | 'docNumber' | 'letterOn' | 'dueOn'>): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `INSERT INTO wudan.rect_plan (office_id, id, pilot_id, programme_id, unit_id, doc_number, letter_on, due_on, state, note, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'to_plan', '', $9)`,
      [this.tx.officeId, plan.id, plan.pilotId, plan.programmeId, plan.unitId, plan.docNumber, plan.letterOn, plan.dueOn, this.tx.now],
    );
  }

  async submit(id: Id): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query(
      `UPDATE wudan.rect_plan SET state = 'submitted', submitted_person = $3, submitted_name = $4, submitted_at = $5, reviewed_person = NULL, reviewed_name = NULL, reviewed_at = NULL WHERE office_id = $1 AND id = $2`,
      [this.tx.officeId, id, seat.personId, seat.personName, this.tx.now],
    );
  }

  async review(id: Id, state: Extract<PlanState, 'agreed' | 'returned'>, note: string): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query('UPDATE wudan.rect_plan SET state = $3, note = $4, reviewed_person = $5, reviewed_name = $6, reviewed_at = $7 WHERE office_id = $1 AND id = $2', [
      this.tx.officeId, id, state, note, seat.personId, seat.personName, this.tx.now,
    ]);
  }
}
