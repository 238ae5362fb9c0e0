import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { ClosingRow, ExtensionRow, ProgressRow, ReadingRow, RecheckRow } from '../domain/rect-item.js';

const PROGRESS = 'id, item_id AS "itemId", status, text, item_ids AS "itemIds", by_name AS by, at, source FROM wudan.rect_progress';
const EXTENSION = `id, item_id AS "itemId", to_char(from_date, 'YYYY-MM-DD') AS "fromDate", to_char(to_date, 'YYYY-MM-DD') AS "toDate", reason, state, by_person AS "byPerson", by_name AS by, at, decided_name AS "decidedBy", note
  FROM wudan.rect_extension`;
const READING = `id, item_id AS "itemId", to_char(due_on, 'YYYY-MM-DD') AS "dueOn", to_char(on_date, 'YYYY-MM-DD') AS "onDate", value, target, good, note, by_name AS by FROM wudan.rect_reading`;
const CLOSING = `id, item_id AS "itemId", state, requested_person AS "requestedPerson", requested_name AS "requestedBy", requested_at AS "requestedAt", summary, evidence, handled_by AS "handledBy", decided_name AS "decidedBy",
  decided_at AS "decidedAt", note, to_char(closed_on, 'YYYY-MM-DD') AS "closedOn" FROM wudan.rect_closing`;
const RECHECK = `id, item_id AS "itemId", to_char(on_date, 'YYYY-MM-DD') AS "onDate", effective, note, by_name AS by FROM wudan.rect_recheck`;

/** Everything that happened to items, each list oldest first. */
export interface RectParts {
  readonly progress: readonly ProgressRow[];
  readonly extensions: readonly ExtensionRow[];
  readonly readings: readonly ReadingRow[];
  readonly closings: readonly ClosingRow[];
  readonly rechecks: readonly RecheckRow[];
}

/** What happens to problems: reports, extensions, readings, close-outs, re-checks. Only added to, and decided once. */
export class RectPartsRepository {
  constructor(private readonly tx: Tx) {}

  async ofItems(ids: readonly Id[]): Promise<RectParts> {
    const all = async <R>(columns: string, and = ''): Promise<R[]> =>
      ids.length === 0 ? [] : (await this.tx.query<R & object>(`SELECT ${columns} WHERE office_id = $1 AND item_id = ANY ($2::uuid[])${and} ORDER BY id`, [this.tx.officeId, ids])).rows;
    return { progress: await all<ProgressRow>(PROGRESS, ' AND withdrawn_at IS NULL'), extensions: await all<ExtensionRow>(EXTENSION), readings: await all<ReadingRow>(READING), closings: await all<ClosingRow>(CLOSING), rechecks: await all<RecheckRow>(RECHECK) };
  }

  async addProgress(progress: Pick<ProgressRow, 'itemId' | 'status' | 'text' | 'itemIds' | 'source'>): Promise<void> {
    const { seat } = this.tx.ctx;
    await this.#add('INSERT INTO wudan.rect_progress (office_id, id, item_id, status, text, item_ids, source, by_seat_id, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
      this.tx.id(), progress.itemId, progress.status, progress.text, progress.itemIds, progress.source, seat.id, seat.personName, this.tx.now,
    ]);
  }

  /** Takes the newest report of an item back that came in a chat. */
  async withdrawProgress(itemId: Id): Promise<void> {
    await this.#add(
      `UPDATE wudan.rect_progress SET withdrawn_at = $3 WHERE office_id = $1 AND id = (SELECT p.id FROM wudan.rect_progress p WHERE p.office_id = $1 AND p.item_id = $2 AND p.source = 'chat' AND p.withdrawn_at IS NULL ORDER BY p.id DESC LIMIT 1)`,
      [itemId, this.tx.now],
    );
  }

  async addExtension(extension: Pick<ExtensionRow, 'itemId' | 'fromDate' | 'toDate' | 'reason'>): Promise<Id> {
    const id = this.tx.id();
    const { seat } = this.tx.ctx;
    await this.#add(`INSERT INTO wudan.rect_extension (office_id, id, item_id, from_date, to_date, reason, state, by_person, by_name, at, note) VALUES ($1, $2, $3, $4, $5, $6, 'asked', $7, $8, $9, '')`, [
      id, extension.itemId, extension.fromDate, extension.toDate, extension.reason, seat.personId, seat.personName, this.tx.now,
    ]);
    return id;
  }

  async decideExtension(id: Id, state: 'granted' | 'refused', note: string): Promise<void> {
    const { seat } = this.tx.ctx;
    await this.#add('UPDATE wudan.rect_extension SET state = $3, note = $4, decided_person = $5, decided_name = $6, decided_at = $7 WHERE office_id = $1 AND id = $2', [id, state, note, seat.personId, seat.personName, this.tx.now]);
  }

  async addReading(reading: Omit<ReadingRow, 'id' | 'by'>): Promise<void> {
    const { seat } = this.tx.ctx;
    await this.#add('INSERT INTO wudan.rect_reading (office_id, id, item_id, due_on, on_date, value, target, good, note, by_person, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)', [
      this.tx.id(), reading.itemId, reading.dueOn, reading.onDate, reading.value, reading.target, reading.good, reading.note, seat.personId, seat.personName, this.tx.now,
    ]);
  }

  async addClosing(closing: Pick<ClosingRow, 'itemId' | 'summary' | 'evidence' | 'handledBy'>): Promise<Id> {
    const id = this.tx.id();
    const { seat } = this.tx.ctx;
    await this.#add(`INSERT INTO wudan.rect_closing (office_id, id, item_id, state, requested_person, requested_name, requested_at, summary, evidence, handled_by, note) VALUES ($1, $2, $3, 'asked', $4, $5, $6, $7, $8, $9, '')`, [
      id, closing.itemId, seat.personId, seat.personName, this.tx.now, closing.summary, closing.evidence, closing.handledBy,
    ]);
    return id;
  }

  async decideClosing(id: Id, state: 'closed' | 'returned', note: string, closedOn: string | null): Promise<void> {
    const { seat } = this.tx.ctx;
    await this.#add('UPDATE wudan.rect_closing SET state = $3, note = $4, decided_person = $5, decided_name = $6, decided_at = $7, closed_on = $8 WHERE office_id = $1 AND id = $2', [
      id, state, note, seat.personId, seat.personName, this.tx.now, closedOn,
    ]);
  }

  async addRecheck(recheck: Pick<RecheckRow, 'itemId' | 'onDate' | 'effective' | 'note'>): Promise<void> {
    const { seat } = this.tx.ctx;
    await this.#add('INSERT INTO wudan.rect_recheck (office_id, id, item_id, on_date, effective, note, by_person, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      this.tx.id(), recheck.itemId, recheck.onDate, recheck.effective, recheck.note, seat.personId, seat.personName, this.tx.now,
    ]);
  }

  async #add(sql: string, parameters: readonly unknown[]): Promise<void> {
    this.tx.wrote();
    await this.tx.query(sql, [this.tx.officeId, ...parameters]);
  }
}
