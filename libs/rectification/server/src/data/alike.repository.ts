import type { Tx } from '@wudan/kernel-server';
import { isId, type Id, type LocalDate } from '@wudan/kernel-core';

export type AlikeWord = 'none' | 'has' | 'unsure';

export interface AlikeCheckRow {
  readonly id: Id;
  readonly itemId: Id;
  readonly question: string;
  readonly askedOn: LocalDate;
  readonly dueOn: LocalDate;
}

export interface AlikeAnswerRow {
  readonly id: Id;
  readonly checkId: Id;
  readonly unitId: Id;
  readonly answer: AlikeWord | null;
  readonly text: string;
  readonly at: Date | null;
}

const CHECK = `c.id, c.item_id AS "itemId", c.question, to_char(c.asked_on, 'YYYY-MM-DD') AS "askedOn", to_char(c.due_on, 'YYYY-MM-DD') AS "dueOn" FROM wudan.alike_check c WHERE c.office_id = $1`;
const ANSWER = 'a.id, a.check_id AS "checkId", a.unit_id AS "unitId", a.answer, a.text, a.at FROM wudan.alike_answer a WHERE a.office_id = $1';

/** 举一反三: one question to like units, one answer each. */
export class AlikeRepository {
  constructor(private readonly tx: Tx) {}

  async ofItem(itemId: Id): Promise<AlikeCheckRow[]> {
    return (await this.tx.query<AlikeCheckRow>(`SELECT ${CHECK} AND c.item_id = $2 ORDER BY c.id`, [this.tx.officeId, itemId])).rows;
  }

  async find(id: Id): Promise<AlikeCheckRow | null> {
    return isId(id) ? ((await this.tx.query<AlikeCheckRow>(`SELECT ${CHECK} AND c.id = $2`, [this.tx.officeId, id])).rows[0] ?? null) : null;
  }

  async answersOf(checkIds: readonly Id[]): Promise<AlikeAnswerRow[]> {
    return (await this.tx.query<AlikeAnswerRow>(`SELECT ${ANSWER} AND a.check_id = ANY ($2::uuid[]) ORDER BY a.id`, [this.tx.officeId, checkIds])).rows;
  }

  async lockAnswer(id: Id): Promise<AlikeAnswerRow | null> {
    return isId(id) ? ((await this.tx.query<AlikeAnswerRow>(`SELECT ${ANSWER} AND a.id = $2 FOR UPDATE`, [this.tx.officeId, id])).rows[0] ?? null) : null;
  }

  async add(check: AlikeCheckRow, units: readonly { readonly id: Id; readonly unitId: Id }[]): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query('INSERT INTO wudan.alike_check (office_id, id, item_id, question, asked_on, due_on, by_person, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      this.tx.officeId, check.id, check.itemId, check.question, check.askedOn, check.dueOn, seat.personId, seat.personName, this.tx.now,
    ]);
    await this.tx.query(`INSERT INTO wudan.alike_answer (office_id, id, check_id, unit_id, text) SELECT $1, n.id, $2, n.unit_id, '' FROM unnest($3::uuid[], $4::uuid[]) AS n (id, unit_id)`, [
      this.tx.officeId, check.id, units.map(({ id }) => id), units.map(({ unitId }) => unitId),
    ]);
  }

  /** @param word null takes the answer back */
  async answer(id: Id, word: AlikeWord | null, text: string): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.alike_answer SET answer = $3, text = $4, at = $5, by_name = $6 WHERE office_id = $1 AND id = $2', [
      this.tx.officeId, id, word, text, word === null ? null : this.tx.now, word === null ? null : this.tx.ctx.seat.personName,
    ]);
  }
}
