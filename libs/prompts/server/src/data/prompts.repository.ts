import { MANY, scopeToSql, type Page, type PageRequest, type RowCondition, type Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { PromptView } from '../domain/prompt-subject.js';
import { ENDED_STATES, WAITING_STATES, type PromptDraft, type PromptFact, type PromptOption, type PromptState } from '../domain/prompt.rules.js';

export interface PromptRow extends PromptView {
  readonly body: string;
  readonly facts: readonly PromptFact[];
  readonly options: readonly PromptOption[];
  readonly critical: boolean;
  readonly linkOnly: boolean;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedUntil: Date | null;
  readonly heldUntil: Date | null;
  readonly createdAt: Date;
}

export interface AnswerRow {
  readonly id: Id;
  readonly promptId: Id;
  readonly personName: string;
  readonly channel: string;
  readonly value: Readonly<Record<string, unknown>> | null;
  readonly receiptNo: string;
  readonly late: boolean;
  readonly tappedAt: Date;
  readonly receivedAt: Date;
  readonly replacesId: Id | null;
}

const COLUMNS = `p.id, p.seat_id AS "seatId", p.unit_id AS "unitId", p.version, p.kind, p.title, p.body, p.facts, p.options, p.subject_type AS "subjectType", p.subject_id AS "subjectId",
  p.secrecy = 'link_only' AS "linkOnly", p.critical, p.state, p.due_at AS "dueAt", p.answer_id AS "answerId", p.acknowledged_by AS "acknowledgedBy",
  p.acknowledged_until AS "acknowledgedUntil", p.held_until AS "heldUntil", p.created_at AS "createdAt"`;
const ANSWER = `a.id, a.prompt_id AS "promptId", a.person_name AS "personName", a.channel, a.value, a.receipt_no AS "receiptNo", a.late, a.tapped_at AS "tappedAt", a.received_at AS "receivedAt",
  a.replaces_id AS "replacesId"`;
const list = (states: readonly PromptState[]): string => states.map((state) => `'${state}'`).join(', ');

/** Prompts of one office and the answers to them. */
export class PromptsRepository {
  constructor(private readonly tx: Tx) {}

  async insertAll(prompts: readonly (PromptDraft & { readonly id: Id; readonly heldUntil: Date | null })[]): Promise<void> {
    if (prompts.length === 0) return;
    this.tx.wrote();
    if (prompts.length > MANY) await this.tx.expectMany();
    await this.tx.query(
      `INSERT INTO wudan.prompt (office_id, id, seat_id, unit_id, version, kind, title, body, facts, options, subject_type, subject_id, secrecy, critical, state, due_at, held_until, created_at, updated_at)
       SELECT $1, d.id, d.seat_id, d.unit_id, 1, d.kind, d.title, d.body, d.facts, d.options, d.subject_type, d.subject_id, d.secrecy, d.critical, d.state, d.due_at, d.held_until, $3, $3
         FROM jsonb_to_recordset($2) AS d(id uuid, seat_id uuid, unit_id uuid, kind text, title text, body text, facts jsonb, options jsonb, subject_type text, subject_id uuid, secrecy text, critical boolean,
              state text, due_at timestamptz, held_until timestamptz)`,
      [
        this.tx.officeId,
        JSON.stringify(
          prompts.map((draft) => ({
            id: draft.id,
            seat_id: draft.seatId,
            unit_id: draft.unitId,
            kind: draft.kind,
            title: draft.title,
            body: draft.body,
            facts: draft.facts,
            options: draft.options,
            subject_type: draft.subjectType,
            subject_id: draft.subjectId,
            secrecy: draft.linkOnly === true ? 'link_only' : 'ok_for_chat',
            critical: draft.critical === true,
            state: draft.heldUntil === null ? 'planned' : 'held',
            due_at: draft.dueAt,
            held_until: draft.heldUntil,
          })),
        ),
        this.tx.now,
      ],
    );
  }

  async find(id: Id, lock = false): Promise<PromptRow | null> {
    const found = await this.tx.query<PromptRow>(`SELECT ${COLUMNS} FROM wudan.prompt p WHERE p.office_id = $1 AND p.id = $2${lock ? ' FOR UPDATE' : ''}`, [this.tx.officeId, id]);
    return found.rows[0] ?? null;
  }

  async findMany(ids: readonly Id[]): Promise<PromptRow[]> {
    if (ids.length === 0) return [];
    return (await this.tx.query<PromptRow>(`SELECT ${COLUMNS} FROM wudan.prompt p WHERE p.office_id = $1 AND p.id = ANY($2::uuid[])`, [this.tx.officeId, ids])).rows;
  }

  /** All prompts of these subjects. */
  async ofSubjects(subjectType: string, subjectIds: readonly Id[]): Promise<PromptRow[]> {
    const found = await this.tx.query<PromptRow>(`SELECT ${COLUMNS} FROM wudan.prompt p WHERE p.office_id = $1 AND p.subject_type = $2 AND p.subject_id = ANY($3::uuid[]) ORDER BY p.id`, [
      this.tx.officeId,
      subjectType,
      subjectIds,
    ]);
    return found.rows;
  }

  /** Prompts of a seat or its unit that still wait for an answer. */
  async waitingOf(holder: { seatId: Id } | { unitId: Id }): Promise<PromptRow[]> {
    const [column, id] = 'seatId' in holder ? ['seat_id', holder.seatId] : ['unit_id', holder.unitId];
    return (await this.tx.query<PromptRow>(`SELECT ${COLUMNS} FROM wudan.prompt p WHERE p.office_id = $1 AND p.${column} = $2 AND p.state IN (${list(WAITING_STATES)}) ORDER BY p.id`, [this.tx.officeId, id])).rows;
  }

  /** What a chat shows to a seat: what it was asked, and what its unit was asked; waiting first, newest first. */
  async threadOf(seatId: Id, unitId: Id | null, limit: number): Promise<PromptRow[]> {
    const found = await this.tx.query<PromptRow>(
      `SELECT ${COLUMNS} FROM wudan.prompt p WHERE p.office_id = $1 AND (p.seat_id = $2 OR p.unit_id = $3) ORDER BY p.state IN (${list(WAITING_STATES)}) DESC, p.created_at DESC, p.id DESC LIMIT $4`,
      [this.tx.officeId, seatId, unitId, limit],
    );
    return found.rows;
  }

  async list(scope: readonly RowCondition[] | null, filter: { open: boolean; unitId: Id | null }, page: PageRequest): Promise<Page<PromptRow>> {
    const { sql, parameters } = scopeToSql(scope, { seatId: 'p.seat_id', unitId: 'p.unit_id' });
    const values: unknown[] = [this.tx.officeId];
    const scoped = sql.replace(/:(\w+)/g, (_, name: string) => `$${values.push(parameters[name])}`);
    const states = filter.open ? `p.state IN (${list(WAITING_STATES)})` : 'TRUE';
    const unit = filter.unitId === null ? 'TRUE' : `p.unit_id = $${values.push(filter.unitId)}`;
    const where = `p.office_id = $1 AND ${scoped} AND ${states} AND ${unit}`;
    const total = await this.tx.query<{ count: number }>(`SELECT count(*)::int AS count FROM wudan.prompt p WHERE ${where}`, values);
    const after = values.push(page.after?.id ?? null);
    const limit = values.push(page.first + 1);
    const found = await this.tx.query<PromptRow>(
      `SELECT ${COLUMNS} FROM wudan.prompt p WHERE ${where} AND ($${after}::uuid IS NULL OR p.id < $${after}::uuid) ORDER BY p.id DESC LIMIT $${limit}`,
      values,
    );
    return { rows: found.rows.slice(0, page.first), hasNext: found.rows.length > page.first, total: total.rows[0]?.count ?? 0 };
  }

  /** Moves waiting prompts to other seats as a new version; buttons of the old one answer nothing any more. */
  async move(moves: readonly { id: Id; seatId: Id; heldUntil: Date | null }[]): Promise<void> {
    if (moves.length === 0) return;
    this.tx.wrote();
    await this.tx.query(
      `UPDATE wudan.prompt p SET seat_id = m.seat_id, version = p.version + 1, held_until = m.held_until, state = CASE WHEN m.held_until IS NULL THEN 'planned' ELSE 'held' END, updated_at = $3
         FROM jsonb_to_recordset($2) AS m(id uuid, seat_id uuid, held_until timestamptz) WHERE p.office_id = $1 AND p.id = m.id AND p.state IN (${list(WAITING_STATES)})`,
      [this.tx.officeId, JSON.stringify(moves.map(({ id, seatId, heldUntil }) => ({ id, seat_id: seatId, held_until: heldUntil }))), this.tx.now],
    );
  }

  /** Ends prompts that are not ended yet. @returns those that changed */
  async end(ids: readonly Id[], state: 'superseded' | 'expired' | 'recalled'): Promise<Id[]> {
    if (ids.length === 0) return [];
    this.tx.wrote();
    const condition = state === 'recalled' ? `state NOT IN (${list(ENDED_STATES)})` : `state IN (${list(WAITING_STATES)})`;
    const changed = await this.tx.query<{ id: Id }>(`UPDATE wudan.prompt SET state = $3, updated_at = $4 WHERE office_id = $1 AND id = ANY($2::uuid[]) AND ${condition} RETURNING id`, [
      this.tx.officeId,
      ids,
      state,
      this.tx.now,
    ]);
    return changed.rows.map((row) => row.id);
  }

  /** Changes what a waiting prompt says and offers; its version stays, since it asks the same. @returns false when it waits no more */
  async reshape(id: Id, shape: { readonly body: string; readonly facts: readonly PromptFact[]; readonly options: readonly PromptOption[] }): Promise<boolean> {
    this.tx.wrote();
    const changed = await this.tx.query(
      `UPDATE wudan.prompt SET body = $3, facts = $4, options = $5, updated_at = $6 WHERE office_id = $1 AND id = $2 AND state IN (${list(WAITING_STATES)})`,
      [this.tx.officeId, id, shape.body, JSON.stringify(shape.facts), JSON.stringify(shape.options), this.tx.now],
    );
    return changed.affected > 0;
  }

  /** What the channel says about the delivery; an answer is never overwritten by it, nor a later state by an earlier one. */
  async delivered(id: Id, state: 'sent' | 'delivered' | 'seen' | 'failed' | 'unknown'): Promise<void> {
    const before: Record<typeof state, readonly PromptState[]> = {
      sent: ['planned', 'held', 'failed', 'unknown'],
      delivered: ['planned', 'held', 'sent', 'failed', 'unknown'],
      seen: ['planned', 'held', 'sent', 'delivered', 'failed', 'unknown'],
      failed: ['planned', 'held'],
      unknown: ['planned', 'held'],
    };
    await this.tx.query(`UPDATE wudan.prompt SET state = $3, updated_at = $4 WHERE office_id = $1 AND id = $2 AND state IN (${list(before[state])})`, [this.tx.officeId, id, state, this.tx.now]);
  }

  async hold(id: Id, until: Date): Promise<void> {
    this.tx.wrote();
    await this.tx.query("UPDATE wudan.prompt SET state = 'held', held_until = $3, updated_at = $4 WHERE office_id = $1 AND id = $2", [this.tx.officeId, id, until, this.tx.now]);
  }

  async acknowledge(id: Id, by: string, until: Date): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.prompt SET acknowledged_by = $3, acknowledged_until = $4, updated_at = $5 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, by, until, this.tx.now]);
  }

  /** Sets what answers the prompt now; null reopens it. */
  async setAnswer(id: Id, answerId: Id | null): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.prompt SET answer_id = $3, state = $4, updated_at = $5 WHERE office_id = $1 AND id = $2', [
      this.tx.officeId,
      id,
      answerId,
      answerId === null ? 'seen' : 'answered',
      this.tx.now,
    ]);
  }

  /** False when an answer with this event is there already. */
  async addAnswer(answer: AnswerRow & { readonly promptVersion: number; readonly seatId: Id; readonly eventId: string }): Promise<boolean> {
    const added = await this.tx.query(
      `INSERT INTO wudan.prompt_answer (office_id, id, prompt_id, prompt_version, seat_id, person_name, channel, event_id, value, receipt_no, late, tapped_at, received_at, replaces_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT DO NOTHING RETURNING id`,
      [
        this.tx.officeId,
        answer.id,
        answer.promptId,
        answer.promptVersion,
        answer.seatId,
        answer.personName,
        answer.channel,
        answer.eventId,
        answer.value === null ? null : JSON.stringify(answer.value),
        answer.receiptNo,
        answer.late,
        answer.tappedAt,
        answer.receivedAt,
        answer.replacesId,
      ],
    );
    if (added.rows.length === 0) return false;
    this.tx.wrote();
    return true;
  }

  async answerByEvent(channel: string, eventId: string): Promise<AnswerRow | null> {
    const found = await this.tx.query<AnswerRow>(`SELECT ${ANSWER} FROM wudan.prompt_answer a WHERE a.office_id = $1 AND a.channel = $2 AND a.event_id = $3`, [this.tx.officeId, channel, eventId]);
    return found.rows[0] ?? null;
  }

  /** Every answer to these prompts, oldest first; undone ones too. */
  async answersOf(promptIds: readonly Id[]): Promise<AnswerRow[]> {
    if (promptIds.length === 0) return [];
    return (
      await this.tx.query<AnswerRow>(`SELECT ${ANSWER} FROM wudan.prompt_answer a WHERE a.office_id = $1 AND a.prompt_id = ANY($2::uuid[]) ORDER BY a.received_at, a.id`, [this.tx.officeId, promptIds])
    ).rows;
  }
}
