import { explainConstraint, type Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';
import type { AssessmentReport, FeedbackLetter, ReportAct, ReportStep, StoredSection } from '../domain/assessment-report.js';
import { docNumberUsed, reviewedByOneself } from '../domain/report.errors.js';

explainConstraint('feedback_letter_number', () => docNumberUsed());
explainConstraint('assessment_report_four_eyes', reviewedByOneself);

const COLUMNS = `r.pilot_id AS "pilotId", r.programme_id AS "programmeId", r.unit_id AS "unitId", r.state, r.version, r.sections, to_char(r.comment_due_on, 'YYYY-MM-DD') AS "commentDueOn", r.shown_at AS "shownAt",
  r.submitted_person_id AS "submittedPersonId", r.approved_person_id AS "approvedPersonId", to_char(r.approved_on, 'YYYY-MM-DD') AS "approvedOn", r.grade, r.total`;
const LETTER = `pilot_id AS "pilotId", doc_number AS "docNumber", to_char(issued_on, 'YYYY-MM-DD') AS "issuedOn", to_char(plan_due_on, 'YYYY-MM-DD') AS "planDueOn", to_char(objection_due_on, 'YYYY-MM-DD') AS "objectionDueOn",
  contact_name AS "contactName", contact_phone AS "contactPhone", by_name AS "issuedBy"`;

/** Assessment reports, their trail and their letters. */
export class ReportsRepository {
  constructor(private readonly tx: Tx) {}

  /** @param lock kept from others until the transaction ends */
  async find(pilotId: Id, lock = false): Promise<AssessmentReport | null> {
    if (!isId(pilotId)) return null;
    const found = await this.tx.query<AssessmentReport>(`SELECT ${COLUMNS} FROM wudan.assessment_report r WHERE r.office_id = $1 AND r.pilot_id = $2${lock ? ' FOR UPDATE' : ''}`, [this.tx.officeId, pilotId]);
    return found.rows[0] ?? null;
  }

  async ofProgramme(programmeId: Id): Promise<AssessmentReport[]> {
    return (await this.tx.query<AssessmentReport>(`SELECT ${COLUMNS} FROM wudan.assessment_report r WHERE r.office_id = $1 AND r.programme_id = $2`, [this.tx.officeId, programmeId])).rows;
  }

  /** Begins a pilot's report; nothing happens where there is one. */
  async open({ pilotId, programmeId, unitId }: Pick<AssessmentReport, 'pilotId' | 'programmeId' | 'unitId'>): Promise<boolean> {
    this.tx.wrote();
    const made = await this.tx.query(
      `INSERT INTO wudan.assessment_report (office_id, pilot_id, programme_id, unit_id, state, version, sections, updated_at) VALUES ($1, $2, $3, $4, 'draft', 1, '[]', $5)
       ON CONFLICT (office_id, pilot_id) DO NOTHING RETURNING pilot_id`,
      [this.tx.officeId, pilotId, programmeId, unitId, this.tx.now],
    );
    return made.rows.length > 0;
  }

  /** Writes the report as it now stands. The caller holds its lock. */
  async put(report: AssessmentReport): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `UPDATE wudan.assessment_report SET state = $3, version = version + 1, sections = $4::jsonb, comment_due_on = $5, shown_at = $6, submitted_person_id = $7, approved_person_id = $8, approved_on = $9, grade = $10, total = $11,
         updated_at = $12 WHERE office_id = $1 AND pilot_id = $2`,
      [
        this.tx.officeId, report.pilotId, report.state, JSON.stringify(report.sections satisfies readonly StoredSection[]), report.commentDueOn, report.shownAt, report.submittedPersonId, report.approvedPersonId, report.approvedOn,
        report.grade, report.total, this.tx.now,
      ],
    );
  }

  async addStep(pilotId: Id, act: ReportAct, note: string): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query('INSERT INTO wudan.report_step (office_id, id, pilot_id, act, note, seat_id, person_id, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      this.tx.officeId, this.tx.id(), pilotId, act, note, seat.id, seat.personId, seat.personName, this.tx.now,
    ]);
  }

  /** Oldest first. */
  async steps(pilotId: Id): Promise<ReportStep[]> {
    return (await this.tx.query<ReportStep>('SELECT id, act, note, by_name AS by, at FROM wudan.report_step WHERE office_id = $1 AND pilot_id = $2 ORDER BY id', [this.tx.officeId, pilotId])).rows;
  }

  async letter(pilotId: Id): Promise<FeedbackLetter | null> {
    if (!isId(pilotId)) return null;
    return (await this.tx.query<FeedbackLetter>(`SELECT ${LETTER} FROM wudan.feedback_letter WHERE office_id = $1 AND pilot_id = $2`, [this.tx.officeId, pilotId])).rows[0] ?? null;
  }

  async letters(pilotIds: readonly Id[]): Promise<ReadonlyMap<Id, FeedbackLetter>> {
    const found = await this.tx.query<FeedbackLetter>(`SELECT ${LETTER} FROM wudan.feedback_letter WHERE office_id = $1 AND pilot_id = ANY ($2)`, [this.tx.officeId, pilotIds]);
    return new Map(found.rows.map((letter) => [letter.pilotId, letter]));
  }

  /** The pilot whose letter has this number. @param key the number in its one spelling */
  async holderOf(key: string): Promise<Id | null> {
    return (await this.tx.query<{ pilotId: Id }>('SELECT pilot_id AS "pilotId" FROM wudan.feedback_letter WHERE office_id = $1 AND doc_key = $2', [this.tx.officeId, key])).rows[0]?.pilotId ?? null;
  }

  async addLetter(letter: Omit<FeedbackLetter, 'issuedBy'> & { readonly key: string; readonly reason: string }): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query(
      `INSERT INTO wudan.feedback_letter (office_id, pilot_id, doc_number, doc_key, issued_on, plan_due_on, objection_due_on, contact_name, contact_phone, reason, by_seat_id, person_id, by_name, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        this.tx.officeId, letter.pilotId, letter.docNumber, letter.key, letter.issuedOn, letter.planDueOn, letter.objectionDueOn, letter.contactName, letter.contactPhone, letter.reason, seat.id, seat.personId, seat.personName,
        this.tx.now,
      ],
    );
  }
}
