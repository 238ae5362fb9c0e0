import type { Tx } from '@wudan/kernel-server';
import { isId, type Id, type LocalDate } from '@wudan/kernel-core';
import type { CadenceChangeView, CadenceMode, KeyDateView, ProgrammeCountyView, ProgrammeSectionView, ProgrammeState, ProgrammeUnitView, ProgrammeView, TaskForceMemberView } from '../domain/programme.js';

/** A programme as it is stored: names of units and offices belong to other contexts. */
export interface ProgrammeRow extends Omit<ProgrammeView, 'units' | 'counties' | 'cadenceLog'> {
  readonly units: readonly Omit<ProgrammeUnitView, 'unitName'>[];
  readonly counties: readonly Omit<ProgrammeCountyView, 'countyName'>[];
  readonly cadenceLog: readonly Omit<CadenceChangeView, 'unitName'>[];
}

/** The columns of the programme itself. */
export type ProgrammeFacts = Pick<
  ProgrammeRow,
  'name' | 'scope' | 'startsOn' | 'endsOn' | 'evidenceFrom' | 'evidenceTo' | 'weekday' | 'asksAt' | 'cutoffAt' | 'movePolicy'
>;

export interface NewCadenceChange {
  readonly id: Id;
  readonly programmeId: Id;
  readonly unitId: Id | null;
  readonly mode: CadenceMode;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly reason: string;
}

const listOf = (fields: string, from: string, order: string): string =>
  `(SELECT coalesce(json_agg(json_build_object(${fields}) ORDER BY ${order}), '[]'::json) FROM ${from} AND c.programme_id = p.id)`;

const DOCUMENT = `p.id, p.name, p.scope, p.state, to_char(p.starts_on, 'YYYY-MM-DD') AS "startsOn", to_char(p.ends_on, 'YYYY-MM-DD') AS "endsOn",
  to_char(p.evidence_from, 'YYYY-MM-DD') AS "evidenceFrom", to_char(p.evidence_to, 'YYYY-MM-DD') AS "evidenceTo", p.weekday, p.asks_at AS "asksAt", p.cutoff_at AS "cutoffAt",
  p.move_policy AS "movePolicy", p.copied_from AS "copiedFromId", p.version, p.created_at AS "createdAt", p.updated_at AS "updatedAt",
  ${listOf(`'id', c.id, 'name', c.name, 'duty', c.duty`, 'wudan.programme_section c WHERE c.office_id = $1', 'c.position')} AS sections,
  ${listOf(
    `'id', c.id, 'unitId', c.unit_id, 'field', c.field, 'reason', c.reason, 'sectionId', c.section_id, 'sectionName', s.name, 'joinedOn', c.joined_on, 'leftOn', c.left_on`,
    'wudan.programme_unit c LEFT JOIN wudan.programme_section s ON s.office_id = $1 AND s.id = c.section_id WHERE c.office_id = $1',
    'c.id',
  )} AS units,
  ${listOf(`'countyOfficeId', c.county_office_id, 'reason', c.reason`, 'wudan.programme_county c WHERE c.office_id = $1', 'c.id')} AS counties,
  ${listOf(`'personName', c.person_name, 'post', c.post, 'duty', c.duty`, 'wudan.task_force_member c WHERE c.office_id = $1', 'c.position')} AS "taskForce",
  ${listOf(`'label', c.label, 'onDate', c.on_date, 'dailyFrom', c.daily_from, 'dailyTo', c.daily_to`, 'wudan.key_date c WHERE c.office_id = $1', 'c.on_date, c.id')} AS "keyDates",
  ${listOf(
    `'id', c.id, 'unitId', c.unit_id, 'mode', c.mode, 'fromOn', c.from_on, 'toOn', c.to_on, 'reason', c.reason, 'byName', c.by_name, 'at', c.at`,
    'wudan.cadence_change c WHERE c.office_id = $1',
    'c.at, c.id',
  )} AS "cadenceLog"`;

type StoredRow = Omit<ProgrammeRow, 'sections' | 'taskForce' | 'keyDates' | 'cadenceLog'> & {
  readonly sections: ProgrammeSectionView[];
  readonly taskForce: TaskForceMemberView[];
  readonly keyDates: KeyDateView[];
  readonly cadenceLog: (Omit<CadenceChangeView, 'unitName' | 'at'> & { at: string })[];
};

const rowOf = (row: StoredRow): ProgrammeRow => ({ ...row, cadenceLog: row.cadenceLog.map((change) => ({ ...change, at: new Date(change.at) })) });

/** The programmes of one office, read whole: each with its lists in one statement. */
export class ProgrammesRepository {
  constructor(private readonly tx: Tx) {}

  async find(id: Id): Promise<ProgrammeRow | null> {
    if (!isId(id)) return null;
    const found = await this.tx.query<StoredRow>(`SELECT ${DOCUMENT} FROM wudan.programme p WHERE p.office_id = $1 AND p.id = $2`, [this.tx.officeId, id]);
    return found.rows[0] ? rowOf(found.rows[0]) : null;
  }

  /** Newest period first; of one state when named. */
  async list(state: ProgrammeState | null): Promise<ProgrammeRow[]> {
    const found = await this.tx.query<StoredRow>(
      `SELECT ${DOCUMENT} FROM wudan.programme p WHERE p.office_id = $1 AND ($2::text IS NULL OR p.state = $2) ORDER BY p.starts_on DESC, p.id DESC`,
      [this.tx.officeId, state],
    );
    return found.rows.map(rowOf);
  }

  /** Keeps everybody else from changing the programme until the transaction ends, then reads it. */
  async lock(id: Id): Promise<ProgrammeRow | null> {
    if (!isId(id)) return null;
    await this.tx.query('SELECT id FROM wudan.programme WHERE office_id = $1 AND id = $2 FOR UPDATE', [this.tx.officeId, id]);
    return this.find(id);
  }

  async insert(id: Id, facts: ProgrammeFacts, copiedFromId: Id | null): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `INSERT INTO wudan.programme (office_id, id, name, scope, starts_on, ends_on, evidence_from, evidence_to, weekday, asks_at, cutoff_at, move_policy, state, copied_from, version, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'draft', $13, 1, $14, $14)`,
      [this.tx.officeId, id, ...factsOf(facts), copiedFromId, this.tx.now],
    );
  }

  async change(id: Id, facts: ProgrammeFacts): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `UPDATE wudan.programme SET name = $3, scope = $4, starts_on = $5, ends_on = $6, evidence_from = $7, evidence_to = $8, weekday = $9, asks_at = $10, cutoff_at = $11, move_policy = $12,
         version = version + 1, updated_at = $13 WHERE office_id = $1 AND id = $2`,
      [this.tx.officeId, id, ...factsOf(facts), this.tx.now],
    );
  }

  async setState(id: Id, state: ProgrammeState): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.programme SET state = $3, version = version + 1, updated_at = $4 WHERE office_id = $1 AND id = $2', [this.tx.officeId, id, state, this.tx.now]);
  }

  /** Removes a programme whose lists are empty. */
  async remove(id: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query('DELETE FROM wudan.programme WHERE office_id = $1 AND id = $2', [this.tx.officeId, id]);
  }

  /** Adds a line to the cadence log, in the name of the seat that acts. */
  async logCadence(change: NewCadenceChange): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query(
      `INSERT INTO wudan.cadence_change (office_id, id, programme_id, unit_id, mode, from_on, to_on, reason, by_seat_id, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [this.tx.officeId, change.id, change.programmeId, change.unitId, change.mode, change.fromOn, change.toOn, change.reason, seat.id, seat.personName, this.tx.now],
    );
  }
}

const factsOf = (facts: ProgrammeFacts): unknown[] => [
  facts.name,
  facts.scope,
  facts.startsOn,
  facts.endsOn,
  facts.evidenceFrom,
  facts.evidenceTo,
  facts.weekday,
  facts.asksAt,
  facts.cutoffAt,
  facts.movePolicy,
];
