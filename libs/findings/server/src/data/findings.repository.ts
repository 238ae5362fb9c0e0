import type { Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';
import type { AgreementState, Finding, FindingState } from '../domain/finding.js';
import type { FindingTally } from '../domain/finding-count.js';

const COLUMNS = `f.id, f.no, f.programme_id AS "programmeId", f.pilot_id AS "pilotId", f.unit_id AS "unitId", f.level, f.category_code AS "categoryCode", f.category_name AS "categoryName", f.title, f.facts, f.basis, f.source,
  f.source_note AS "sourceNote", f.cause, f.track, f.leaves, f.evidence, f.state, f.agreement, f.unit_text AS "unitText", f.wordings, f.shown_at AS "shownAt", f.drop_reason AS "dropReason", f.sealed, f.followed, f.recurs_of AS "recursOf",
  f.version, f.opened_seat_id AS "openedSeatId", f.opened_by AS "openedBy", f.opened_at AS "openedAt"`;

/** What a person writes of a finding. */
export type FindingContent = Pick<Finding, 'level' | 'categoryCode' | 'categoryName' | 'title' | 'facts' | 'basis' | 'source' | 'sourceNote' | 'cause' | 'track' | 'leaves' | 'evidence'>;

/** Findings of the office. */
export class FindingsRepository {
  constructor(private readonly tx: Tx) {}

  /** @param lock kept from others until the transaction ends */
  async find(id: Id, lock = false): Promise<Finding | null> {
    if (!isId(id)) return null;
    const found = await this.tx.query<Finding>(`SELECT ${COLUMNS} FROM wudan.finding f WHERE f.office_id = $1 AND f.id = $2${lock ? ' FOR UPDATE' : ''}`, [this.tx.officeId, id]);
    return found.rows[0] ?? null;
  }

  /** By number, those of every state, sealed ones too. */
  async list(by: { readonly programmeId?: Id; readonly pilotId?: Id; readonly unitId?: Id }): Promise<Finding[]> {
    if ([by.programmeId, by.pilotId, by.unitId].some((id) => id !== undefined && !isId(id))) return [];
    const found = await this.tx.query<Finding>(
      `SELECT ${COLUMNS} FROM wudan.finding f WHERE f.office_id = $1 AND ($2::uuid IS NULL OR f.programme_id = $2) AND ($3::uuid IS NULL OR f.pilot_id = $3) AND ($4::uuid IS NULL OR f.unit_id = $4) ORDER BY f.no`,
      [this.tx.officeId, by.programmeId ?? null, by.pilotId ?? null, by.unitId ?? null],
    );
    return found.rows;
  }

  /** Findings that a later one says it repeats. */
  async laterOf(id: Id): Promise<Finding[]> {
    return (await this.tx.query<Finding>(`SELECT ${COLUMNS} FROM wudan.finding f WHERE f.office_id = $1 AND f.recurs_of = $2 ORDER BY f.no`, [this.tx.officeId, id])).rows;
  }

  /** The office's next number of that year; two who ask at once wait for each other. */
  async nextNo(year: string): Promise<string> {
    this.tx.wrote();
    const found = await this.tx.query<{ last: number }>(
      'INSERT INTO wudan.finding_number AS n (office_id, year, last) VALUES ($1, $2, 1) ON CONFLICT (office_id, year) DO UPDATE SET last = n.last + 1 RETURNING last',
      [this.tx.officeId, year],
    );
    return `${year}-${String(found.rows[0]?.last ?? 1).padStart(3, '0')}`;
  }

  async insert(finding: FindingContent & Pick<Finding, 'id' | 'no' | 'programmeId' | 'pilotId' | 'unitId'>): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    const { id, no, programmeId, pilotId, unitId } = finding;
    await this.tx.query(
      `INSERT INTO wudan.finding (office_id, id, no, programme_id, pilot_id, unit_id, level, category_code, category_name, title, facts, basis, source, source_note, cause, track, leaves, evidence, state, agreement, wordings, sealed, version,
         opened_seat_id, opened_by, opened_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17::jsonb, $18::jsonb, 'draft', 'undecided', ARRAY[$10, $11]::text[], false, 1, $19, $20, $21, $21)`,
      [this.tx.officeId, id, no, programmeId, pilotId, unitId, ...contentOf(finding), seat.id, seat.personName, this.tx.now],
    );
  }

  /** Writes the content anew; what was decided about the text before is open again. */
  async rewrite(id: Id, content: FindingContent, next: { readonly state: FindingState; readonly agreement: AgreementState; readonly unitText: string | null }): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `UPDATE wudan.finding SET level = $3, category_code = $4, category_name = $5, title = $6, facts = $7, basis = $8, source = $9, source_note = $10, cause = $11, track = $12, leaves = $13::jsonb, evidence = $14::jsonb,
         state = $15, agreement = $16, unit_text = $17, wordings = wordings || ARRAY[$6, $7]::text[], version = version + 1, updated_at = $18 WHERE office_id = $1 AND id = $2`,
      [this.tx.officeId, id, ...contentOf(content), next.state, next.agreement, next.unitText, this.tx.now],
    );
  }

  /** What a round of the agreement changes. */
  async settle(id: Id, next: { readonly state: FindingState; readonly agreement: AgreementState; readonly facts: string; readonly unitText: string | null }): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.finding SET state = $3, agreement = $4, facts = $5, unit_text = $6, wordings = wordings || array_remove(ARRAY[$5, $6]::text[], NULL), version = version + 1, updated_at = $7 WHERE office_id = $1 AND id = $2', [
      this.tx.officeId, id, next.state, next.agreement, next.facts, next.unitText, this.tx.now,
    ]);
  }

  async drop(id: Id, reason: string): Promise<void> {
    this.tx.wrote();
    await this.tx.query("UPDATE wudan.finding SET state = 'dropped', drop_reason = $3, version = version + 1, updated_at = $4 WHERE office_id = $1 AND id = $2", [this.tx.officeId, id, reason, this.tx.now]);
  }

  async linkRecurrence(id: Id, earlierId: Id | null): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.finding SET recurs_of = $3, version = version + 1, updated_at = $4 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, earlierId, this.tx.now]);
  }

  async follow(id: Id, state: string): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.finding SET followed = $3 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, state]);
  }

  /** Open findings of a pilot go to the unit. Sealed and dropped ones stay out. */
  async propose(pilotId: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `UPDATE wudan.finding SET state = CASE WHEN state = 'draft' THEN 'proposed' ELSE state END, shown_at = coalesce(shown_at, $3), version = version + 1, updated_at = $3
        WHERE office_id = $1 AND pilot_id = $2 AND NOT sealed AND state IN ('draft', 'proposed')`,
      [this.tx.officeId, pilotId, this.tx.now],
    );
  }

  /** @param from which of a pilot's findings go on; sealed ones never do */
  async advance(pilotId: Id, from: readonly FindingState[], to: FindingState): Promise<Id[]> {
    this.tx.wrote();
    const moved = await this.tx.query<{ id: Id }>(
      'UPDATE wudan.finding SET state = $4, version = version + 1, updated_at = $5 WHERE office_id = $1 AND pilot_id = $2 AND NOT sealed AND state = ANY ($3) RETURNING id',
      [this.tx.officeId, pilotId, from, to, this.tx.now],
    );
    return moved.rows.map(({ id }) => id).sort();
  }

  /** The report was returned or reopened: what was confirmed is as it was decided. */
  async unconfirm(pilotId: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query("UPDATE wudan.finding SET state = agreement, version = version + 1, updated_at = $3 WHERE office_id = $1 AND pilot_id = $2 AND NOT sealed AND state = 'confirmed'", [this.tx.officeId, pilotId, this.tx.now]);
  }

  /**
   * Findings of a programme by category, level and track. A sealed finding is never counted, nor is a dropped one.
   * @param scope everything that was found, or only what units were notified of
   */
  async tallies(programmeId: Id, scope: 'all' | 'notified'): Promise<FindingTally[]> {
    if (!isId(programmeId)) return [];
    const found = await this.tx.query<FindingTally>(
      `SELECT category_code AS category, category_name AS name, level, track, count(*)::int AS count FROM wudan.finding
        WHERE office_id = $1 AND programme_id = $2 AND NOT sealed AND state <> 'dropped' AND ($3 = 'all' OR state = 'notified') GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
      [this.tx.officeId, programmeId, scope],
    );
    return found.rows;
  }
}

const contentOf = (content: FindingContent): unknown[] => [
  content.level, content.categoryCode, content.categoryName, content.title, content.facts, content.basis, content.source, content.sourceNote, content.cause, content.track, JSON.stringify(content.leaves), JSON.stringify(content.evidence),
];
