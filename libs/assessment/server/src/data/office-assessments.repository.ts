import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { Interest, OfficeAssessment, OfficePart, OfficeStage, Reopening, ReviewStepView, StepAct, StoredDecision, StoredDeclaration } from '../domain/office-assessment.js';
import type { ReadDecision } from '../domain/office-decision.rules.js';

export interface NewDecision extends ReadDecision {
  readonly id: Id;
  readonly scan: { readonly name: string; readonly sha256: string; readonly size: number } | null;
  /** Hundredths. */
  readonly total: number;
  readonly grade: string;
  readonly frozen: string;
  readonly part: Extract<OfficePart, 'section' | 'leader'>;
}

const DECISION = `id, form, to_char(decided_on, 'YYYY-MM-DD') AS "decidedOn", doc_number AS "docNumber", note, scan_name AS "scanName", scan_sha256 AS "scanSha256", recorded_name AS "recordedBy", recorded_at AS "recordedAt", frozen`;

/** The office's assessments: where they stand, who has which part in them, and what was decided. */
export class OfficeAssessmentsRepository {
  constructor(private readonly tx: Tx) {}

  /** Opens the scoring of a pilot when it is not open yet. */
  async open(pilotId: Id): Promise<boolean> {
    const made = await this.tx.query(
      `INSERT INTO wudan.office_assessment (office_id, pilot_id, state, stage, version, opened_at, updated_at) VALUES ($1, $2, 'scoring', 'desk', 1, $3, $3)
       ON CONFLICT (office_id, pilot_id) DO NOTHING RETURNING pilot_id`,
      [this.tx.officeId, pilotId, this.tx.now],
    );
    if (made.rows.length === 0) return false;
    this.tx.wrote();
    return true;
  }

  /** @param how rows are scored side by side, a step of the whole waits for them; null: only looks */
  async find(pilotId: Id, how: 'SHARE' | 'UPDATE' | null = null): Promise<OfficeAssessment | null> {
    const found = await this.tx.query<OfficeAssessment>(
      `SELECT state, stage, version, opened_at AS "openedAt", letter_at AS "letterAt" FROM wudan.office_assessment WHERE office_id = $1 AND pilot_id = $2${how === null ? '' : ` FOR ${how}`}`,
      [this.tx.officeId, pilotId],
    );
    return found.rows[0] ?? null;
  }

  async setState(pilotId: Id, state: OfficeAssessment['state'], stage: OfficeStage, decisionId: Id | null = null): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      'UPDATE wudan.office_assessment SET state = $3, stage = $4, decision_id = $5, version = version + 1, updated_at = $6 WHERE office_id = $1 AND pilot_id = $2',
      [this.tx.officeId, pilotId, state, stage, decisionId, this.tx.now],
    );
  }

  async letterIssued(pilotId: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.office_assessment SET letter_at = $3, version = version + 1, updated_at = $3 WHERE office_id = $1 AND pilot_id = $2', [this.tx.officeId, pilotId, this.tx.now]);
  }

  async partOf(pilotId: Id, personId: Id): Promise<OfficePart | null> {
    const found = await this.tx.query<{ part: OfficePart }>('SELECT part FROM wudan.office_part WHERE office_id = $1 AND pilot_id = $2 AND person_id = $3', [this.tx.officeId, pilotId, personId]);
    return found.rows[0]?.part ?? null;
  }

  /** Takes a part for the acting person who has none yet; the key lets nobody have two. @param declarationId of those who score */
  async takePart(pilotId: Id, part: OfficePart, declarationId: Id | null): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      'INSERT INTO wudan.office_part (office_id, pilot_id, person_id, part, declaration_id, interest, taken_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (office_id, pilot_id, person_id) DO NOTHING',
      [this.tx.officeId, pilotId, this.tx.ctx.seat.personId, part, declarationId, declarationId === null ? null : 'none', this.tx.now],
    );
  }

  async declare(pilotId: Id, interest: Interest, note: string): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query(
      'INSERT INTO wudan.interest_declaration (office_id, id, pilot_id, person_id, seat_id, name, interest, note, declared_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [this.tx.officeId, this.tx.id(), pilotId, seat.personId, seat.id, seat.personName, interest, note, this.tx.now],
    );
  }

  /** The latest declaration of each person, in the order in which they first declared. */
  async declarations(pilotId: Id): Promise<StoredDeclaration[]> {
    const found = await this.tx.query<StoredDeclaration>(
      `SELECT id, person_id AS "personId", seat_id AS "seatId", name, interest, note, declared_at AS "declaredAt" FROM wudan.interest_declaration WHERE office_id = $1 AND pilot_id = $2 ORDER BY id`,
      [this.tx.officeId, pilotId],
    );
    return [...new Map(found.rows.map((row) => [row.personId, row])).values()];
  }

  /** @param part the part by which the step is taken; null where none is asked */
  async step(pilotId: Id, act: StepAct, note: string, part: OfficePart | null): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query('INSERT INTO wudan.office_step (office_id, id, pilot_id, act, note, by_person_id, part, by_seat_id, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
      this.tx.officeId, this.tx.id(), pilotId, act, note, part === null ? null : seat.personId, part, seat.id, seat.personName, this.tx.now,
    ]);
  }

  async trail(pilotId: Id): Promise<ReviewStepView[]> {
    return (await this.tx.query<ReviewStepView>('SELECT id, act, note, by_name AS by, at FROM wudan.office_step WHERE office_id = $1 AND pilot_id = $2 ORDER BY id', [this.tx.officeId, pilotId])).rows;
  }

  async reopenings(pilotId: Id): Promise<Reopening[]> {
    return (await this.tx.query<Reopening>('SELECT code, reason, rescored FROM wudan.office_reopening WHERE office_id = $1 AND pilot_id = $2 AND closed_at IS NULL', [this.tx.officeId, pilotId])).rows;
  }

  async reopen(pilotId: Id, code: string, reason: string): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query('INSERT INTO wudan.office_reopening (office_id, id, pilot_id, code, reason, rescored, by_seat_id, by_name, at) VALUES ($1, $2, $3, $4, $5, false, $6, $7, $8)', [
      this.tx.officeId, this.tx.id(), pilotId, code, reason, seat.id, seat.personName, this.tx.now,
    ]);
  }

  async rescored(pilotId: Id, code: string): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.office_reopening SET rescored = true WHERE office_id = $1 AND pilot_id = $2 AND code = $3 AND closed_at IS NULL', [this.tx.officeId, pilotId, code]);
  }

  /** What was reopened is locked again with the rest, or the rest is open too. */
  async closeReopenings(pilotId: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.office_reopening SET closed_at = $3 WHERE office_id = $1 AND pilot_id = $2 AND closed_at IS NULL', [this.tx.officeId, pilotId, this.tx.now]);
  }

  async decide(pilotId: Id, decision: NewDecision): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query(
      `INSERT INTO wudan.office_decision (office_id, id, pilot_id, form, decided_on, doc_number, note, scan_name, scan_sha256, scan_size, total, grade, frozen, recorded_person_id, recorded_part, recorded_seat_id, recorded_name, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [
        this.tx.officeId, decision.id, pilotId, decision.form, decision.decidedOn, decision.docNumber, decision.note, decision.scan?.name ?? null, decision.scan?.sha256 ?? null, decision.scan?.size ?? null,
        decision.total, decision.grade, decision.frozen, seat.personId, decision.part, seat.id, seat.personName, this.tx.now,
      ],
    );
  }

  /** The decision in force; null while there is none, also after an unlocking. */
  async decision(pilotId: Id): Promise<StoredDecision | null> {
    const found = await this.tx.query<StoredDecision>(
      `SELECT ${DECISION} FROM wudan.office_decision WHERE office_id = $1 AND pilot_id = $2 AND id = (SELECT decision_id FROM wudan.office_assessment WHERE office_id = $1 AND pilot_id = $2)`,
      [this.tx.officeId, pilotId],
    );
    return found.rows[0] ?? null;
  }
}
