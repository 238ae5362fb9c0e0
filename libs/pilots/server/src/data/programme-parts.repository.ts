import type { Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import type { CountyDraft, TaskForceDraft } from '../domain/programme-document.js';
import type { KeyDateView } from '../domain/programme.js';

export interface StoredSection {
  readonly id: Id;
  readonly name: string;
  readonly duty: string;
}

export interface StoredUnit {
  readonly unitId: Id;
  readonly field: string;
  readonly reason: string;
  readonly sectionId: Id | null;
  readonly joinedOn: LocalDate;
  readonly leftOn: LocalDate | null;
}

/** The lists of a programme. Each write is one statement for the whole list. */
export class ProgrammePartsRepository {
  constructor(private readonly tx: Tx) {}

  /** Keeps the sections named by id, adds new ones and removes the rest; units of a removed one have none. */
  async putSections(programmeId: Id, sections: readonly StoredSection[]): Promise<void> {
    const ids = sections.map(({ id }) => id);
    await this.#write('UPDATE wudan.programme_unit SET section_id = NULL WHERE office_id = $1 AND programme_id = $2 AND section_id <> ALL ($3::uuid[])', [programmeId, ids]);
    await this.#write('DELETE FROM wudan.programme_section WHERE office_id = $1 AND programme_id = $2 AND id <> ALL ($3::uuid[])', [programmeId, ids]);
    await this.#write(
      `INSERT INTO wudan.programme_section (office_id, programme_id, id, name, duty, position)
       SELECT $1, $2, r.id, r.name, r.duty, r.position FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, name text, duty text, position integer)
       ON CONFLICT (office_id, id) DO UPDATE SET name = excluded.name, duty = excluded.duty, position = excluded.position`,
      [programmeId, JSON.stringify(sections.map((section, position) => ({ ...section, position })))],
    );
  }

  /** Adds units and renews what is stored of the others. */
  async putUnits(programmeId: Id, units: readonly StoredUnit[]): Promise<void> {
    const rows = units.map(({ unitId, field, reason, sectionId, joinedOn, leftOn }) => ({
      id: this.tx.id(), unit_id: unitId, field, reason, section_id: sectionId, joined_on: joinedOn, left_on: leftOn,
    }));
    await this.#write(
      `INSERT INTO wudan.programme_unit (office_id, programme_id, id, unit_id, field, reason, section_id, joined_on, left_on)
       SELECT $1, $2, r.id, r.unit_id, r.field, r.reason, r.section_id, r.joined_on, r.left_on
         FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, unit_id uuid, field text, reason text, section_id uuid, joined_on date, left_on date)
       ON CONFLICT (office_id, programme_id, unit_id) DO UPDATE
         SET field = excluded.field, reason = excluded.reason, section_id = excluded.section_id, joined_on = excluded.joined_on, left_on = excluded.left_on`,
      [programmeId, JSON.stringify(rows)],
    );
  }

  /** Writes the day on which each unit leaves. */
  async endUnits(programmeId: Id, ends: readonly { readonly unitId: Id; readonly leftOn: LocalDate | null }[]): Promise<void> {
    await this.#write(
      `UPDATE wudan.programme_unit u SET left_on = r.left_on FROM jsonb_to_recordset($3::jsonb) AS r(unit_id uuid, left_on date)
        WHERE u.office_id = $1 AND u.programme_id = $2 AND u.unit_id = r.unit_id`,
      [programmeId, JSON.stringify(ends.map(({ unitId, leftOn }) => ({ unit_id: unitId, left_on: leftOn })))],
    );
  }

  async dropUnits(programmeId: Id, unitIds: readonly Id[]): Promise<void> {
    await this.#write('DELETE FROM wudan.programme_unit WHERE office_id = $1 AND programme_id = $2 AND unit_id = ANY ($3::uuid[])', [programmeId, unitIds]);
  }

  async replaceCounties(programmeId: Id, counties: readonly CountyDraft[]): Promise<void> {
    await this.#write('DELETE FROM wudan.programme_county WHERE office_id = $1 AND programme_id = $2', [programmeId]);
    await this.#write(
      `INSERT INTO wudan.programme_county (office_id, programme_id, id, county_office_id, reason)
       SELECT $1, $2, r.id, r.county_office_id, r.reason FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, county_office_id uuid, reason text)`,
      [programmeId, JSON.stringify(counties.map(({ countyOfficeId, reason }) => ({ id: this.tx.id(), county_office_id: countyOfficeId, reason })))],
    );
  }

  async replaceTaskForce(programmeId: Id, members: readonly TaskForceDraft[]): Promise<void> {
    await this.#write('DELETE FROM wudan.task_force_member WHERE office_id = $1 AND programme_id = $2', [programmeId]);
    await this.#write(
      `INSERT INTO wudan.task_force_member (office_id, programme_id, id, person_name, post, duty, position)
       SELECT $1, $2, r.id, r.person_name, r.post, r.duty, r.position FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, person_name text, post text, duty text, position integer)`,
      [programmeId, JSON.stringify(members.map(({ personName, post, duty }, position) => ({ id: this.tx.id(), person_name: personName, post, duty, position })))],
    );
  }

  async replaceKeyDates(programmeId: Id, keyDates: readonly KeyDateView[]): Promise<void> {
    await this.#write('DELETE FROM wudan.key_date WHERE office_id = $1 AND programme_id = $2', [programmeId]);
    await this.#write(
      `INSERT INTO wudan.key_date (office_id, programme_id, id, label, on_date, daily_from, daily_to)
       SELECT $1, $2, r.id, r.label, r.on_date, r.daily_from, r.daily_to FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, label text, on_date date, daily_from date, daily_to date)`,
      [programmeId, JSON.stringify(keyDates.map(({ label, onDate, dailyFrom, dailyTo }) => ({ id: this.tx.id(), label, on_date: onDate, daily_from: dailyFrom, daily_to: dailyTo })))],
    );
  }

  /** Empties every list, so that the programme itself can go. */
  async clear(programmeId: Id): Promise<void> {
    for (const table of ['programme_unit', 'programme_section', 'programme_county', 'task_force_member', 'key_date']) {
      await this.#write(`DELETE FROM wudan.${table} WHERE office_id = $1 AND programme_id = $2`, [programmeId]);
    }
  }

  async #write(sql: string, parameters: readonly unknown[]): Promise<void> {
    this.tx.wrote();
    await this.tx.query(sql, [this.tx.officeId, ...parameters]);
  }
}
