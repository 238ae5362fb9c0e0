import type { Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';
import type { LedgerCells } from '../domain/ledger-diff.rules.js';
import type { ItemChange, RectItemRow } from '../domain/rect-item.js';

const ITEM = `i.id, i.plan_id AS "planId", i.finding_id AS "findingId", i.pilot_id AS "pilotId", i.programme_id AS "programmeId", i.unit_id AS "unitId", i.no, i.level, i.category_code AS "categoryCode", i.category_name AS "categoryName",
  i.title, i.facts, i.basis, i.source, i.track, i.cause, i.leaves, to_char(i.letter_on, 'YYYY-MM-DD') AS "letterOn", i.goal, i.measures, i.responsible_unit AS "responsibleUnit", i.responsible_leader AS "responsibleLeader",
  i.responsible_person AS "responsiblePerson", i.matter, to_char(i.due_on, 'YYYY-MM-DD') AS "dueOn", to_char(i.next_review_on, 'YYYY-MM-DD') AS "nextReviewOn", i.state, i.return_note AS "returnNote", i.extended,
  (SELECT p.state FROM wudan.rect_plan p WHERE p.office_id = $1 AND p.id = i.plan_id) AS "planState", to_char(i.closed_on, 'YYYY-MM-DD') AS "closedOn", i.version FROM wudan.rect_item i WHERE i.office_id = $1 AND i.transferred_at IS NULL`;

const COLUMNS: Readonly<Record<keyof ItemChange, string>> = {
  goal: 'goal', measures: 'measures', responsibleUnit: 'responsible_unit', responsibleLeader: 'responsible_leader', responsiblePerson: 'responsible_person', matter: 'matter', dueOn: 'due_on', nextReviewOn: 'next_review_on',
  state: 'state', returnNote: 'return_note', extended: 'extended', closedOn: 'closed_on',
};

/** Problems under rectification. What was handed to discipline is not among them any more. */
export class RectItemsRepository {
  constructor(private readonly tx: Tx) {}

  async find(id: Id, lock = false): Promise<RectItemRow | null> {
    if (!isId(id)) return null;
    return (await this.tx.query<RectItemRow>(`SELECT ${ITEM} AND i.id = $2${lock ? ' FOR UPDATE OF i' : ''}`, [this.tx.officeId, id])).rows[0] ?? null;
  }

  /** By number. */
  async of(by: { readonly programmeId: Id } | { readonly pilotId: Id } | { readonly unitId: Id }, lock = false): Promise<RectItemRow[]> {
    const [column, id] = 'programmeId' in by ? ['programme_id', by.programmeId] : 'pilotId' in by ? ['pilot_id', by.pilotId] : ['unit_id', by.unitId];
    return (await this.tx.query<RectItemRow>(`SELECT ${ITEM} AND i.${column} = $2 ORDER BY i.no, i.id${lock ? ' FOR UPDATE OF i' : ''}`, [this.tx.officeId, id])).rows;
  }

  async statesOf(findingIds: readonly Id[]): Promise<{ readonly findingId: Id; readonly state: RectItemRow['state'] }[]> {
    return (
      await this.tx.query<{ findingId: Id; state: RectItemRow['state'] }>('SELECT finding_id AS "findingId", state FROM wudan.rect_item WHERE office_id = $1 AND finding_id = ANY ($2::uuid[]) AND transferred_at IS NULL', [
        this.tx.officeId, findingIds.filter(isId),
      ])
    ).rows;
  }

  /** @returns false when the finding has its problem already */
  async insert(item: Omit<RectItemRow, 'planState'>): Promise<boolean> {
    this.tx.wrote();
    const added = await this.tx.query(
      `INSERT INTO wudan.rect_item (office_id, id, plan_id, finding_id, pilot_id, programme_id, unit_id, no, level, category_code, category_name, title, facts, basis, source, track, cause, leaves, letter_on, goal, measures,
         responsible_unit, responsible_leader, responsible_person, matter, due_on, next_review_on, state, extended, version, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, 0, 1, $29, $29) ON CONFLICT (office_id, finding_id) DO NOTHING RETURNING id`,
      [
        this.tx.officeId, item.id, item.planId, item.findingId, item.pilotId, item.programmeId, item.unitId, item.no, item.level, item.categoryCode, item.categoryName, item.title, item.facts, item.basis, item.source, item.track,
        item.cause, JSON.stringify(item.leaves), item.letterOn, item.goal, item.measures, item.responsibleUnit, item.responsibleLeader, item.responsiblePerson, item.matter, item.dueOn, item.nextReviewOn, item.state, this.tx.now,
      ],
    );
    return added.rows.length > 0;
  }

  /** Changes a locked item; its version goes up by one. */
  async change(id: Id, change: ItemChange): Promise<void> {
    this.tx.wrote();
    const entries = Object.entries(change) as [keyof ItemChange, unknown][];
    const sets = entries.map(([field], index) => `${COLUMNS[field]} = $${index + 4}`);
    await this.tx.query(`UPDATE wudan.rect_item SET ${[...sets, 'version = version + 1', 'updated_at = $3'].join(', ')} WHERE office_id = $1 AND id = $2`, [this.tx.officeId, id, this.tx.now, ...entries.map(([, value]) => value)]);
  }

  /** A finding handed to discipline leaves the ledger. @returns its item, null when there is none */
  async transfer(findingId: Id): Promise<Id | null> {
    const found = await this.tx.query<{ id: Id }>('UPDATE wudan.rect_item SET transferred_at = $3, updated_at = $3 WHERE office_id = $1 AND finding_id = $2 AND transferred_at IS NULL RETURNING id', [this.tx.officeId, findingId, this.tx.now]);
    if (found.rows[0]) this.tx.wrote();
    return found.rows[0]?.id ?? null;
  }

  /** Keeps what the row of the ledger is in its present version. */
  async keepVersion(itemId: Id, version: number, cells: LedgerCells): Promise<void> {
    this.tx.wrote();
    await this.tx.query('INSERT INTO wudan.rect_item_version (office_id, id, item_id, version, cells, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      this.tx.officeId, this.tx.id(), itemId, version, JSON.stringify(cells), this.tx.ctx.seat.personName, this.tx.now,
    ]);
  }

  /** What rows were in the named versions, by `id@version`. */
  async versions(named: readonly { readonly id: Id; readonly version: number }[]): Promise<Map<string, LedgerCells>> {
    const known = named.filter(({ id }) => isId(id));
    if (known.length === 0) return new Map();
    const found = await this.tx.query<{ itemId: Id; version: number; cells: LedgerCells }>(
      `SELECT v.item_id AS "itemId", v.version, v.cells FROM wudan.rect_item_version v JOIN unnest($2::uuid[], $3::integer[]) AS n (item_id, version) ON n.item_id = v.item_id AND n.version = v.version WHERE v.office_id = $1`,
      [this.tx.officeId, known.map(({ id }) => id), known.map(({ version }) => version)],
    );
    return new Map(found.rows.map((row) => [`${row.itemId}@${row.version}`, row.cells]));
  }
}
