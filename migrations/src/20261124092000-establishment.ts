import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type RoleGrant } from './rls/tenant-wall.js';

/** What is only added to: a snapshot is never changed, a later one stands before it. */
const APP_ADDS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT'] };
const APP_CHANGES: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'] };
const APP_KEEPS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] };

const KINDS = "'administrative', 'political_legal', 'reference_institution', 'institution', 'institution_partial', 'institution_self', 'logistics', 'filing'";
const LEADERS = "'principal', 'deputy', 'section_principal', 'section_deputy'";
const STRUCTURE =
  "'age_le_35', 'age_ge_50', 'bachelor_plus', 'actual_on_professional_posts', 'specialty_matched', 'front_line_staff', 'non_establishment', 'vacant_posts_over_12m'";

/** What an office knows of the establishment of its units: figures at a day, duties, attached institutions, secondments, roster, registrations. */
export class Establishment20261124092000 implements MigrationInterface {
  name = 'Establishment20261124092000';

  async up(runner: QueryRunner): Promise<void> {
    const ofUnit = (table: string): string => `CONSTRAINT ${table}_unit FOREIGN KEY (office_id, unit_id) REFERENCES wudan.unit (office_id, id) ON DELETE RESTRICT`;
    const ofSnapshot = (table: string): string =>
      `CONSTRAINT ${table}_snapshot FOREIGN KEY (office_id, snapshot_id) REFERENCES wudan.establishment_snapshot (office_id, id) ON DELETE RESTRICT`;

    await tenantTable(
      runner,
      'establishment_snapshot',
      `id uuid NOT NULL, unit_id uuid NOT NULL, on_date date NOT NULL, origin text NOT NULL, source text NOT NULL, grade text NOT NULL, support_approved integer NOT NULL, support_actual integer NOT NULL,
       approved_from date, approved_source text, recorded_at timestamptz NOT NULL, recorded_by_seat_id uuid NOT NULL, recorded_by text NOT NULL,
       CONSTRAINT establishment_snapshot_pk PRIMARY KEY (office_id, id), CONSTRAINT establishment_snapshot_origin CHECK (origin IN ('form', 'roster', 'table')),
       CONSTRAINT establishment_snapshot_grade CHECK (grade IN ('A', 'B', 'C', 'D')), CONSTRAINT establishment_snapshot_support CHECK (support_approved >= 0 AND support_actual >= 0),
       CONSTRAINT establishment_snapshot_carried CHECK ((approved_from IS NULL) = (approved_source IS NULL)), ${ofUnit('establishment_snapshot')}`,
      [APP_ADDS],
    );
    await runner.query('CREATE INDEX establishment_snapshot_by_unit ON wudan.establishment_snapshot (office_id, unit_id, on_date DESC, id DESC)');
    await tenantTable(
      runner,
      'establishment_count',
      `snapshot_id uuid NOT NULL, part text NOT NULL, code text NOT NULL, count integer NOT NULL,
       CONSTRAINT establishment_count_pk PRIMARY KEY (office_id, snapshot_id, part, code), CONSTRAINT establishment_count_not_negative CHECK (count >= 0),
       CONSTRAINT establishment_count_code CHECK (CASE WHEN part IN ('approved', 'actual') THEN code IN (${KINDS}) WHEN part IN ('leader_approved', 'leader_actual') THEN code IN (${LEADERS})
         WHEN part = 'structure' THEN code IN (${STRUCTURE}) ELSE false END), ${ofSnapshot('establishment_count')}`,
      [APP_ADDS],
    );
    await tenantTable(
      runner,
      'establishment_section',
      `snapshot_id uuid NOT NULL, name text NOT NULL, position integer NOT NULL, approved integer NOT NULL, actual integer NOT NULL, leaders integer NOT NULL,
       CONSTRAINT establishment_section_pk PRIMARY KEY (office_id, snapshot_id, name), CONSTRAINT establishment_section_not_negative CHECK (approved >= 0 AND actual >= 0 AND leaders >= 0),
       ${ofSnapshot('establishment_section')}`,
      [APP_ADDS],
    );

    await tenantTable(
      runner,
      'unit_duty',
      `id uuid NOT NULL, unit_id uuid NOT NULL, code text NOT NULL, content text NOT NULL, core boolean NOT NULL, section_name text, posts jsonb NOT NULL, source text NOT NULL, position integer NOT NULL,
       valid_from date NOT NULL, valid_to date, recorded_at timestamptz NOT NULL, recorded_by text NOT NULL,
       CONSTRAINT unit_duty_pk PRIMARY KEY (office_id, id), CONSTRAINT unit_duty_period CHECK (valid_to >= valid_from), ${ofUnit('unit_duty')}`,
      [APP_CHANGES],
    );
    await runner.query('CREATE UNIQUE INDEX unit_duty_code ON wudan.unit_duty (office_id, unit_id, code) WHERE valid_to IS NULL');
    await tenantTable(
      runner,
      'support_institution',
      `id uuid NOT NULL, unit_id uuid NOT NULL, name text NOT NULL, social_credit_code text, approved integer NOT NULL, actual integer NOT NULL, counted boolean NOT NULL, position integer NOT NULL,
       recorded_at timestamptz NOT NULL, recorded_by text NOT NULL, ended_at timestamptz,
       CONSTRAINT support_institution_pk PRIMARY KEY (office_id, id), CONSTRAINT support_institution_not_negative CHECK (approved >= 0 AND actual >= 0), ${ofUnit('support_institution')}`,
      [APP_CHANGES],
    );
    await runner.query('CREATE UNIQUE INDEX support_institution_name ON wudan.support_institution (office_id, unit_id, name) WHERE ended_at IS NULL');
    await tenantTable(
      runner,
      'secondment',
      `id uuid NOT NULL, unit_id uuid NOT NULL, person_hash text NOT NULL, person_cipher text NOT NULL, person_masked text NOT NULL, direction text NOT NULL, counterpart text NOT NULL, from_on date NOT NULL, planned_end date, ended_on date,
       approval_number text, reason text NOT NULL, version integer NOT NULL, recorded_at timestamptz NOT NULL, recorded_by text NOT NULL,
       CONSTRAINT secondment_pk PRIMARY KEY (office_id, id), CONSTRAINT secondment_once UNIQUE (office_id, unit_id, person_hash, direction, from_on), CONSTRAINT secondment_direction CHECK (direction IN ('in', 'out')),
       CONSTRAINT secondment_planned CHECK (planned_end >= from_on), CONSTRAINT secondment_ended CHECK (ended_on >= from_on), ${ofUnit('secondment')}`,
      [APP_CHANGES],
    );
    await tenantTable(
      runner,
      'roster_person',
      `id uuid NOT NULL, unit_id uuid NOT NULL, person_hash text NOT NULL, person_cipher text NOT NULL, row_hash text NOT NULL, on_date date NOT NULL, left_on date, recorded_at timestamptz NOT NULL,
       CONSTRAINT roster_person_pk PRIMARY KEY (office_id, id), CONSTRAINT roster_person_once UNIQUE (office_id, unit_id, person_hash), ${ofUnit('roster_person')}`,
      [APP_CHANGES],
    );
    await tenantTable(
      runner,
      'unit_registration',
      `unit_id uuid NOT NULL, name text NOT NULL, social_credit_code text NOT NULL, purpose text, domicile text, legal_representative text NOT NULL, funding text, organiser text, valid_from date NOT NULL, valid_to date NOT NULL,
       report_year integer, source text NOT NULL, recorded_at timestamptz NOT NULL,
       CONSTRAINT unit_registration_pk PRIMARY KEY (office_id, unit_id), CONSTRAINT unit_registration_period CHECK (valid_to >= valid_from), ${ofUnit('unit_registration')}`,
      [APP_CHANGES],
    );
    await tenantTable(
      runner,
      'online_name',
      `unit_id uuid NOT NULL, name text NOT NULL, registered_on date NOT NULL, expires_on date NOT NULL, recorded_at timestamptz NOT NULL,
       CONSTRAINT online_name_pk PRIMARY KEY (office_id, unit_id, name), CONSTRAINT online_name_period CHECK (expires_on >= registered_on), ${ofUnit('online_name')}`,
      [APP_CHANGES],
    );
    await tenantTable(
      runner,
      'establishment_import',
      `id uuid NOT NULL, seat_id uuid NOT NULL, kind text NOT NULL, on_date date NOT NULL, source text NOT NULL, summary jsonb NOT NULL, rows_cipher text, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, committed_at timestamptz,
       CONSTRAINT establishment_import_pk PRIMARY KEY (office_id, id),
       CONSTRAINT establishment_import_kind CHECK (kind IN ('roster', 'registration', 'online_name', 'snapshot', 'duties', 'secondments'))`,
      [APP_KEEPS],
    );
    await runner.query('CREATE INDEX establishment_import_by_expiry ON wudan.establishment_import (office_id, expires_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'establishment_import', 'online_name', 'unit_registration', 'roster_person', 'secondment', 'support_institution', 'unit_duty', 'establishment_section', 'establishment_count', 'establishment_snapshot',
    ];
    for (const table of tables) await runner.query(`DROP TABLE wudan.${table}`);
  }
}
