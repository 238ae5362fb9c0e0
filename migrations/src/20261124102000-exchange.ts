import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type RoleGrant } from './rls/tenant-wall.js';

const APP_ADDS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT'] };
const APP_CHANGES: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'] };
const APP_KEEPS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] };

/** What other authorities hand over: their tables' headings as an office reads them, each delivered file, and the results that came with it. Figures go into the facts. */
export class Exchange20261124102000 implements MigrationInterface {
  name = 'Exchange20261124102000';

  async up(runner: QueryRunner): Promise<void> {
    const ofUnit = (table: string): string => `CONSTRAINT ${table}_unit FOREIGN KEY (office_id, unit_id) REFERENCES wudan.unit (office_id, id) ON DELETE RESTRICT`;

    await tenantTable(
      runner,
      'exchange_mapping',
      `template_code text NOT NULL, version integer NOT NULL, valid_from date NOT NULL, aliases jsonb NOT NULL, leaves jsonb NOT NULL, saved_at timestamptz NOT NULL, saved_by_seat_id uuid NOT NULL, saved_by text NOT NULL,
       CONSTRAINT exchange_mapping_pk PRIMARY KEY (office_id, template_code, version), CONSTRAINT exchange_mapping_version CHECK (version > 0)`,
      [APP_ADDS],
    );
    await tenantTable(
      runner,
      'exchange_import',
      `id uuid NOT NULL, seat_id uuid NOT NULL, template_code text NOT NULL, provider text NOT NULL, unit_id uuid, as_of date NOT NULL, doc_number text NOT NULL, responsible text NOT NULL, signed_on date NOT NULL, file_name text NOT NULL,
       file_hash text NOT NULL, summary jsonb NOT NULL, rows_cipher text, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, committed_at timestamptz, committed_by text,
       CONSTRAINT exchange_import_pk PRIMARY KEY (office_id, id), CONSTRAINT exchange_import_hash CHECK (file_hash ~ '^[0-9a-f]{64}$'), CONSTRAINT exchange_import_committed CHECK ((committed_at IS NULL) = (committed_by IS NULL)),
       CONSTRAINT exchange_import_rows CHECK (committed_at IS NULL OR rows_cipher IS NULL), ${ofUnit('exchange_import')}`,
      [APP_KEEPS],
    );
    await runner.query('CREATE UNIQUE INDEX exchange_import_once ON wudan.exchange_import (office_id, file_hash) WHERE committed_at IS NOT NULL');
    await runner.query('CREATE INDEX exchange_import_by_number ON wudan.exchange_import (office_id, template_code, doc_number) WHERE committed_at IS NOT NULL');
    await runner.query('CREATE INDEX exchange_import_by_expiry ON wudan.exchange_import (office_id, expires_at) WHERE committed_at IS NULL');
    await tenantTable(
      runner,
      'external_result',
      `id uuid NOT NULL, import_id uuid NOT NULL, unit_id uuid NOT NULL, provider text NOT NULL, kind text NOT NULL, title text NOT NULL, doc_number text NOT NULL, on_date date NOT NULL, text text NOT NULL, leaf_codes jsonb NOT NULL,
       linked boolean NOT NULL, version integer NOT NULL, superseded_at timestamptz,
       CONSTRAINT external_result_pk PRIMARY KEY (office_id, id), ${ofUnit('external_result')},
       CONSTRAINT external_result_import FOREIGN KEY (office_id, import_id) REFERENCES wudan.exchange_import (office_id, id) ON DELETE RESTRICT`,
      [APP_CHANGES],
    );
    await runner.query('CREATE UNIQUE INDEX external_result_once ON wudan.external_result (office_id, unit_id, provider, kind, doc_number, title) WHERE superseded_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['external_result', 'exchange_import', 'exchange_mapping']) await runner.query(`DROP TABLE wudan.${table}`);
  }
}
