import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type RoleGrant } from './rls/tenant-wall.js';

const APP_KEEPS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] };
const APP_ADDS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT'] };

/** Programmes: who is assessed, by whom, in which period, in which rhythm. */
export class Pilots20261123092000 implements MigrationInterface {
  name = 'Pilots20261123092000';

  async up(runner: QueryRunner): Promise<void> {
    const ofProgramme = (table: string): string =>
      `CONSTRAINT ${table}_programme FOREIGN KEY (office_id, programme_id) REFERENCES wudan.programme (office_id, id) ON DELETE RESTRICT`;
    await tenantTable(
      runner,
      'programme',
      `id uuid NOT NULL, name text NOT NULL, scope text NOT NULL, state text NOT NULL, starts_on date NOT NULL, ends_on date NOT NULL, evidence_from date NOT NULL, evidence_to date, weekday integer NOT NULL,
       asks_at text NOT NULL, cutoff_at text NOT NULL, move_policy text NOT NULL, copied_from uuid, version integer NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
       CONSTRAINT programme_pk PRIMARY KEY (office_id, id), CONSTRAINT programme_state CHECK (state IN ('draft', 'active', 'closed')), CONSTRAINT programme_period CHECK (ends_on >= starts_on),
       CONSTRAINT programme_weekday CHECK (weekday BETWEEN 1 AND 7), CONSTRAINT programme_policy CHECK (move_policy IN ('next', 'previous', 'skip'))`,
      [APP_KEEPS],
    );
    await tenantTable(
      runner,
      'programme_section',
      `id uuid NOT NULL, programme_id uuid NOT NULL, name text NOT NULL, duty text NOT NULL, position integer NOT NULL,
       CONSTRAINT programme_section_pk PRIMARY KEY (office_id, id), CONSTRAINT programme_section_duty CHECK (duty IN ('lead', 'assist')), ${ofProgramme('programme_section')}`,
      [APP_KEEPS],
    );
    await runner.query('CREATE INDEX programme_section_by_programme ON wudan.programme_section (office_id, programme_id)');
    await tenantTable(
      runner,
      'programme_unit',
      `id uuid NOT NULL, programme_id uuid NOT NULL, unit_id uuid NOT NULL, field text NOT NULL, reason text NOT NULL, section_id uuid, joined_on date NOT NULL, left_on date,
       CONSTRAINT programme_unit_pk PRIMARY KEY (office_id, id), CONSTRAINT programme_unit_once UNIQUE (office_id, programme_id, unit_id), ${ofProgramme('programme_unit')},
       CONSTRAINT programme_unit_unit FOREIGN KEY (office_id, unit_id) REFERENCES wudan.unit (office_id, id) ON DELETE RESTRICT,
       CONSTRAINT programme_unit_section FOREIGN KEY (office_id, section_id) REFERENCES wudan.programme_section (office_id, id) ON DELETE RESTRICT`,
      [APP_KEEPS],
    );
    await tenantTable(
      runner,
      'programme_county',
      `id uuid NOT NULL, programme_id uuid NOT NULL, county_office_id uuid NOT NULL, reason text NOT NULL,
       CONSTRAINT programme_county_pk PRIMARY KEY (office_id, id), CONSTRAINT programme_county_once UNIQUE (office_id, programme_id, county_office_id), ${ofProgramme('programme_county')}`,
      [APP_KEEPS],
    );
    await tenantTable(
      runner,
      'task_force_member',
      `id uuid NOT NULL, programme_id uuid NOT NULL, person_name text NOT NULL, post text NOT NULL, duty text NOT NULL, position integer NOT NULL,
       CONSTRAINT task_force_member_pk PRIMARY KEY (office_id, id), CONSTRAINT task_force_member_duty CHECK (duty IN ('head', 'deputy', 'member')), ${ofProgramme('task_force_member')}`,
      [APP_KEEPS],
    );
    await runner.query('CREATE INDEX task_force_member_by_programme ON wudan.task_force_member (office_id, programme_id)');
    await tenantTable(
      runner,
      'key_date',
      `id uuid NOT NULL, programme_id uuid NOT NULL, label text NOT NULL, on_date date NOT NULL, daily_from date, daily_to date,
       CONSTRAINT key_date_pk PRIMARY KEY (office_id, id), CONSTRAINT key_date_window CHECK ((daily_from IS NULL) = (daily_to IS NULL) AND daily_to >= daily_from), ${ofProgramme('key_date')}`,
      [APP_KEEPS],
    );
    await runner.query('CREATE INDEX key_date_by_programme ON wudan.key_date (office_id, programme_id)');
    await tenantTable(
      runner,
      'cadence_change',
      `id uuid NOT NULL, programme_id uuid NOT NULL, unit_id uuid, mode text NOT NULL, from_on date NOT NULL, to_on date NOT NULL, reason text NOT NULL, by_seat_id uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT cadence_change_pk PRIMARY KEY (office_id, id), CONSTRAINT cadence_change_mode CHECK (mode IN ('daily', 'weekly', 'off')), CONSTRAINT cadence_change_period CHECK (to_on >= from_on),
       ${ofProgramme('cadence_change')}, CONSTRAINT cadence_change_unit FOREIGN KEY (office_id, unit_id) REFERENCES wudan.unit (office_id, id) ON DELETE RESTRICT`,
      [APP_ADDS],
    );
    await runner.query('CREATE INDEX cadence_change_by_programme ON wudan.cadence_change (office_id, programme_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['cadence_change', 'key_date', 'task_force_member', 'programme_county', 'programme_unit', 'programme_section', 'programme']) {
      await runner.query(`DROP TABLE wudan.${table}`);
    }
  }
}
