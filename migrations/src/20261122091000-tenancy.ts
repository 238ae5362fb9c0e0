import type { MigrationInterface, QueryRunner } from 'typeorm';
import { referenceTable, tenantTable, type RoleGrant } from './rls/tenant-wall.js';

const APP_EDITS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'] };

/** The tree of offices, region codes, and each office's register of units and sections. */
export class Tenancy20261122091000 implements MigrationInterface {
  name = 'Tenancy20261122091000';

  async up(runner: QueryRunner): Promise<void> {
    await referenceTable(runner, 'office_level', 'code text CONSTRAINT office_level_pk PRIMARY KEY, rank integer NOT NULL, name text NOT NULL');
    await referenceTable(
      runner,
      'region',
      `code text NOT NULL, valid_from date, valid_to date, name text NOT NULL, level text NOT NULL, parent_code text, replaced_by text, source text NOT NULL,
       CONSTRAINT region_code_form CHECK (code ~ '^[0-9]{6}$')`,
    );
    await runner.query("CREATE UNIQUE INDEX region_code_from ON wudan.region (code, coalesce(valid_from, '-infinity'::date))");
    await referenceTable(
      runner,
      'office',
      `id uuid CONSTRAINT office_pk PRIMARY KEY, parent_id uuid CONSTRAINT office_parent REFERENCES wudan.office (id) ON DELETE RESTRICT,
       name text NOT NULL, short_name text NOT NULL, level text NOT NULL CONSTRAINT office_level_known REFERENCES wudan.office_level (code) ON DELETE RESTRICT,
       region_code text NOT NULL, valid_from date NOT NULL, valid_to date, created_at timestamptz NOT NULL,
       CONSTRAINT office_not_its_own_parent CHECK (parent_id <> id)`,
    );
    await runner.query('CREATE INDEX office_by_parent ON wudan.office (parent_id)');
    await runner.query('CREATE UNIQUE INDEX office_name_once ON wudan.office (name) WHERE valid_to IS NULL');
    await tenantTable(
      runner,
      'office_settings',
      `password_profile text NOT NULL, idle_minutes integer NOT NULL, time_zone text NOT NULL, locale text NOT NULL, upload_limit_mb integer NOT NULL, updated_at timestamptz NOT NULL,
       CONSTRAINT office_settings_pk PRIMARY KEY (office_id), CONSTRAINT office_settings_profile CHECK (password_profile IN ('djbh3', 'asvs')),
       CONSTRAINT office_settings_idle CHECK (idle_minutes BETWEEN 5 AND 30), CONSTRAINT office_settings_upload CHECK (upload_limit_mb BETWEEN 1 AND 2048)`,
      [APP_EDITS],
    );
    await tenantTable(
      runner,
      'unit',
      `id uuid NOT NULL, code text NOT NULL, name text NOT NULL, short_name text NOT NULL, kind text NOT NULL, field text, attached_to_id uuid, social_credit_code text,
       valid_from date NOT NULL, valid_to date, version integer NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
       CONSTRAINT unit_pk PRIMARY KEY (office_id, id), CONSTRAINT unit_code_once UNIQUE (office_id, code),
       CONSTRAINT unit_attached_to FOREIGN KEY (office_id, attached_to_id) REFERENCES wudan.unit (office_id, id) ON DELETE RESTRICT,
       CONSTRAINT unit_not_attached_to_itself CHECK (attached_to_id <> id), CONSTRAINT unit_validity CHECK (valid_to IS NULL OR valid_to >= valid_from)`,
      [APP_EDITS],
    );
    await runner.query('CREATE INDEX unit_by_attached ON wudan.unit (office_id, attached_to_id)');
    await tenantTable(
      runner,
      'section',
      `id uuid NOT NULL, unit_id uuid NOT NULL, name text NOT NULL, valid_from date NOT NULL, valid_to date, created_at timestamptz NOT NULL,
       CONSTRAINT section_pk PRIMARY KEY (office_id, id), CONSTRAINT section_unit FOREIGN KEY (office_id, unit_id) REFERENCES wudan.unit (office_id, id) ON DELETE RESTRICT,
       CONSTRAINT section_validity CHECK (valid_to IS NULL OR valid_to >= valid_from)`,
      [APP_EDITS],
    );
    await runner.query('CREATE UNIQUE INDEX section_name_once ON wudan.section (office_id, unit_id, name) WHERE valid_to IS NULL');
    await tenantTable(
      runner,
      'import_preview',
      `id uuid NOT NULL, seat_id uuid NOT NULL, kind text NOT NULL, rows jsonb NOT NULL, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, committed_at timestamptz,
       CONSTRAINT import_preview_pk PRIMARY KEY (office_id, id)`,
      [{ role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'], columns: { UPDATE: ['committed_at'] } }],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['import_preview', 'section', 'unit', 'office_settings', 'office', 'region', 'office_level']) {
      await runner.query(`DROP TABLE wudan.${table}`);
    }
  }
}
