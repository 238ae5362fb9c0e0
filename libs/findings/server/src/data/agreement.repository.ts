import type { Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import type { AgreementRound, OfficeTask, Stance, Transfer } from '../domain/finding.js';

/** What both sides said of findings, what was handed to discipline, and the office's own tasks. */
export class AgreementRepository {
  constructor(private readonly tx: Tx) {}

  /** Rounds of several findings, oldest first, one statement. */
  async rounds(findingIds: readonly Id[]): Promise<ReadonlyMap<Id, readonly AgreementRound[]>> {
    const byFinding = new Map<Id, AgreementRound[]>();
    if (findingIds.length === 0) return byFinding;
    const found = await this.tx.query<AgreementRound & { findingId: Id }>(
      'SELECT finding_id AS "findingId", id, side, stance, text, person_id AS "personId", by_name AS by, at FROM wudan.agreement_round WHERE office_id = $1 AND finding_id = ANY ($2) ORDER BY id',
      [this.tx.officeId, findingIds],
    );
    for (const { findingId, ...round } of found.rows) byFinding.set(findingId, [...(byFinding.get(findingId) ?? []), round]);
    return byFinding;
  }

  async addRound(findingId: Id, side: 'unit' | 'office', stance: Stance, text: string): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query('INSERT INTO wudan.agreement_round (office_id, id, finding_id, side, stance, text, seat_id, person_id, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
      this.tx.officeId, this.tx.id(), findingId, side, stance, text, seat.id, seat.personId, seat.personName, this.tx.now,
    ]);
  }

  async transfers(findingIds: readonly Id[]): Promise<ReadonlyMap<Id, Transfer>> {
    const found = await this.tx.query<Transfer & { findingId: Id }>(
      `SELECT finding_id AS "findingId", doc_number AS "docNumber", to_char(on_date, 'YYYY-MM-DD') AS "onDate", sent_to AS "to", by_name AS by FROM wudan.finding_seal WHERE office_id = $1 AND finding_id = ANY ($2)`,
      [this.tx.officeId, findingIds],
    );
    return new Map(found.rows.map(({ findingId, ...transfer }) => [findingId, transfer]));
  }

  /** Seals a finding for good. */
  async seal(findingId: Id, { docNumber, onDate, to, reason }: { docNumber: string; onDate: LocalDate; to: string; reason: string }): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query('INSERT INTO wudan.finding_seal (office_id, finding_id, doc_number, on_date, sent_to, reason, by_seat_id, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      this.tx.officeId, findingId, docNumber, onDate, to, reason, seat.id, seat.personName, this.tx.now,
    ]);
    await this.tx.query('UPDATE wudan.finding SET sealed = true, version = version + 1, updated_at = $3 WHERE office_id = $1 AND id = $2', [this.tx.officeId, findingId, this.tx.now]);
  }

  async tasks(findingIds: readonly Id[]): Promise<ReadonlyMap<Id, OfficeTask>> {
    const found = await this.tx.query<OfficeTask & { findingId: Id }>(
      `SELECT finding_id AS "findingId", text, to_char(due_on, 'YYYY-MM-DD') AS "dueOn", responsible, to_char(done_on, 'YYYY-MM-DD') AS "doneOn" FROM wudan.finding_task WHERE office_id = $1 AND finding_id = ANY ($2)`,
      [this.tx.officeId, findingIds],
    );
    return new Map(found.rows.map(({ findingId, ...task }) => [findingId, task]));
  }

  async putTask(findingId: Id, { text, dueOn, responsible, doneOn }: OfficeTask): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query(
      `INSERT INTO wudan.finding_task (office_id, finding_id, text, due_on, responsible, done_on, by_seat_id, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (office_id, finding_id) DO UPDATE SET text = excluded.text, due_on = excluded.due_on, responsible = excluded.responsible, done_on = excluded.done_on, by_seat_id = excluded.by_seat_id, by_name = excluded.by_name, at = excluded.at`,
      [this.tx.officeId, findingId, text, dueOn, responsible, doneOn, seat.id, seat.personName, this.tx.now],
    );
  }
}
