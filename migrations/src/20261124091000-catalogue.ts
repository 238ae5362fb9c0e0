import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type RoleGrant } from './rls/tenant-wall.js';

const APP_KEEPS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] };

/** Versions of indicator templates and packs: drafts, the office's own published ones, those received from offices above. */
export class Catalogue20261124091000 implements MigrationInterface {
  name = 'Catalogue20261124091000';

  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(
      runner,
      'template_version',
      `id uuid NOT NULL, part text NOT NULL, key text NOT NULL, name text NOT NULL, category text, applies_to text[] NOT NULL, version text NOT NULL, state text NOT NULL,
       from_office uuid, from_name text, source_id uuid, based_on_id uuid, based_on text, document text NOT NULL, content_hash text NOT NULL,
       common_points text NOT NULL, individual_points text NOT NULL, leaf_count integer NOT NULL, note text, lock integer NOT NULL,
       created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL, updated_by text NOT NULL,
       CONSTRAINT template_version_pk PRIMARY KEY (office_id, id), CONSTRAINT template_version_part CHECK (part IN ('template', 'pack')),
       CONSTRAINT template_version_state CHECK (state IN ('draft', 'published', 'received', 'withdrawn')),
       CONSTRAINT template_version_origin CHECK ((from_office IS NULL) = (from_name IS NULL) AND (from_office IS NULL) = (source_id IS NULL)),
       CONSTRAINT template_version_received UNIQUE (office_id, from_office, source_id)`,
      [APP_KEEPS],
    );
    await runner.query("CREATE UNIQUE INDEX template_version_once ON wudan.template_version (office_id, part, key, version) WHERE from_office IS NULL AND state <> 'draft'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE wudan.template_version');
  }
}
