import type { Tx } from '@wudan/kernel-server';
import { isId, type Id, type LocalDate } from '@wudan/kernel-core';
import type { PlanDecision, PlanSection, PlanState, WorkPlanView } from '../domain/work-plan.js';

export interface NewDecision extends Omit<PlanDecision, 'at' | 'scanName'> {
  readonly scan: { readonly name: string; readonly sha256: string; readonly size: number } | null;
}

type StoredRow = Omit<WorkPlanView, 'decisions'> & { readonly decisions: readonly (Omit<PlanDecision, 'at'> & { readonly at: string })[] };

/** The work plan of each programme and how it was decided; decisions are only added. */
export class WorkPlansRepository {
  constructor(private readonly tx: Tx) {}

  async find(programmeId: Id): Promise<WorkPlanView | null> {
    if (!isId(programmeId)) return null;
    const found = await this.tx.query<StoredRow>(
      `SELECT p.id, p.programme_id AS "programmeId", p.state, p.version, p.sections, p.doc_number AS "docNumber", to_char(p.issued_on, 'YYYY-MM-DD') AS "issuedOn",
         (SELECT coalesce(json_agg(json_build_object('id', d.id, 'step', d.step, 'form', d.form, 'onDate', d.on_date, 'byName', d.by_name, 'note', d.note, 'docNumber', d.doc_number, 'scanName', d.scan_name, 'at', d.at)
            ORDER BY d.seq), '[]'::json) FROM wudan.plan_decision d WHERE d.office_id = $1 AND d.work_plan_id = p.id) AS decisions
         FROM wudan.work_plan p WHERE p.office_id = $1 AND p.programme_id = $2`,
      [this.tx.officeId, programmeId],
    );
    const row = found.rows[0];
    return row ? { ...row, decisions: row.decisions.map((decision) => ({ ...decision, at: new Date(decision.at) })) } : null;
  }

  async insert(id: Id, programmeId: Id, sections: readonly PlanSection[]): Promise<void> {
    this.tx.wrote();
    await this.tx.query(`INSERT INTO wudan.work_plan (office_id, id, programme_id, state, version, sections, created_at, updated_at) VALUES ($1, $2, $3, 'draft', 1, $4, $5, $5)`, [
      this.tx.officeId, id, programmeId, JSON.stringify(sections), this.tx.now,
    ]);
  }

  /** New text is a draft again. */
  async change(id: Id, sections: readonly PlanSection[]): Promise<void> {
    this.tx.wrote();
    await this.tx.query(`UPDATE wudan.work_plan SET sections = $3, state = 'draft', version = version + 1, updated_at = $4 WHERE office_id = $1 AND id = $2`, [this.tx.officeId, id, JSON.stringify(sections), this.tx.now]);
  }

  async decide(id: Id, state: PlanState, issue: { readonly docNumber: string; readonly issuedOn: LocalDate } | null, decision: NewDecision): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query('UPDATE wudan.work_plan SET state = $3, doc_number = $4, issued_on = $5, version = version + 1, updated_at = $6 WHERE office_id = $1 AND id = $2', [
      this.tx.officeId, id, state, issue?.docNumber ?? null, issue?.issuedOn ?? null, this.tx.now,
    ]);
    await this.tx.query(
      `INSERT INTO wudan.plan_decision (office_id, id, work_plan_id, seq, step, form, on_date, by_name, note, doc_number, scan_name, scan_sha256, scan_size, entered_seat_id, entered_name, at)
       SELECT $1, $2, $3, count(*)::int + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15 FROM wudan.plan_decision WHERE office_id = $1 AND work_plan_id = $3`,
      [
        this.tx.officeId, decision.id, id, decision.step, decision.form, decision.onDate, decision.byName, decision.note, decision.docNumber, decision.scan?.name ?? null, decision.scan?.sha256 ?? null,
        decision.scan?.size ?? null, seat.id, seat.personName, this.tx.now,
      ],
    );
  }

  /** Where the scan of a decision is kept; null when there is none. */
  async scanOf(decisionId: Id): Promise<{ name: string; sha256: string } | null> {
    if (!isId(decisionId)) return null;
    const found = await this.tx.query<{ name: string; sha256: string }>(
      'SELECT scan_name AS name, scan_sha256 AS sha256 FROM wudan.plan_decision WHERE office_id = $1 AND id = $2 AND scan_sha256 IS NOT NULL',
      [this.tx.officeId, decisionId],
    );
    return found.rows[0] ?? null;
  }
}
