import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type RoleGrant } from './rls/tenant-wall.js';

/** Figures are added to; the only change is that a newer one takes their place. */
const APP_SUPERSEDES: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'], columns: { UPDATE: ['superseded_at', 'superseded_by'] } };

/** Figures about units, each with its source, day and confidence. */
export class Facts20261124090000 implements MigrationInterface {
  name = 'Facts20261124090000';

  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(
      runner,
      'fact',
      `id uuid NOT NULL, unit_id uuid NOT NULL, name text NOT NULL, dimension text NOT NULL, period text NOT NULL, value text NOT NULL, grade text NOT NULL,
       source_kind text NOT NULL, source_ref text, source_text text NOT NULL, recorded_at timestamptz NOT NULL, recorded_by_seat uuid NOT NULL, recorded_by text NOT NULL,
       superseded_at timestamptz, superseded_by uuid,
       CONSTRAINT fact_pk PRIMARY KEY (office_id, id), CONSTRAINT fact_grade CHECK (grade IN ('A', 'B', 'C', 'D')),
       CONSTRAINT fact_source_kind CHECK (source_kind IN ('import', 'manual', 'establishment', 'evidence', 'self_assessment', 'provider')),
       CONSTRAINT fact_value CHECK (value ~ '^-?[0-9]{1,15}([.][0-9]{1,6})?$'), CONSTRAINT fact_period CHECK (period ~ '^(all|[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})$'),
       CONSTRAINT fact_superseded CHECK ((superseded_at IS NULL) = (superseded_by IS NULL)),
       CONSTRAINT fact_unit FOREIGN KEY (office_id, unit_id) REFERENCES wudan.unit (office_id, id) ON DELETE RESTRICT`,
      [APP_SUPERSEDES],
    );
    await runner.query('CREATE UNIQUE INDEX fact_standing ON wudan.fact (office_id, unit_id, name, dimension, period) WHERE superseded_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE wudan.fact');
  }
}
