import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type RoleGrant } from './rls/tenant-wall.js';

const APP_ADDS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT'] };
/** What was declared at the start never changes; only how far it came. */
const APP_FOLLOWS: RoleGrant = {
  role: 'wudan_app',
  commands: ['SELECT', 'INSERT', 'UPDATE'],
  columns: { UPDATE: ['state', 'file_id', 'refusal_code', 'refusal', 'settled_at'] },
};

/** Files that prove something, and the uploads by which they come in. */
export class EvidenceFiles20261124093500 implements MigrationInterface {
  name = 'EvidenceFiles20261124093500';

  async up(runner: QueryRunner): Promise<void> {
    const unit = (table: string): string => `CONSTRAINT ${table}_unit FOREIGN KEY (office_id, unit_id) REFERENCES wudan.unit (office_id, id) ON DELETE RESTRICT`;
    await tenantTable(
      runner,
      'evidence_file',
      `id uuid NOT NULL, unit_id uuid NOT NULL, name text NOT NULL, size bigint NOT NULL, mime text NOT NULL, kind text NOT NULL, sha256 text NOT NULL, scan text NOT NULL, pages integer, characters integer,
       text_sealed text, sketch integer[] NOT NULL, received_by uuid NOT NULL, received_by_name text NOT NULL, received_at timestamptz NOT NULL,
       CONSTRAINT evidence_file_pk PRIMARY KEY (office_id, id), CONSTRAINT evidence_file_size CHECK (size > 0), CONSTRAINT evidence_file_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
       CONSTRAINT evidence_file_scan CHECK (scan IN ('clean', 'unscanned')), CONSTRAINT evidence_file_kind CHECK (kind IN ('pdf', 'ofd', 'document', 'sheet', 'slides', 'image', 'text', 'archive')), ${unit('evidence_file')}`,
      [APP_ADDS],
    );
    await runner.query('CREATE INDEX evidence_file_by_unit ON wudan.evidence_file (office_id, unit_id)');
    await runner.query('CREATE INDEX evidence_file_by_content ON wudan.evidence_file (office_id, sha256)');
    await tenantTable(
      runner,
      'upload',
      `id uuid NOT NULL, unit_id uuid NOT NULL, seat_id uuid NOT NULL, seat_name text NOT NULL, file_name text NOT NULL, size bigint NOT NULL, sha256 text NOT NULL, mime text NOT NULL, state text NOT NULL, file_id uuid,
       refusal_code text, refusal text, started_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, settled_at timestamptz,
       CONSTRAINT upload_pk PRIMARY KEY (office_id, id), CONSTRAINT upload_state CHECK (state IN ('open', 'checking', 'ready', 'taken', 'refused', 'given_up', 'expired')),
       CONSTRAINT upload_size CHECK (size > 0), CONSTRAINT upload_file_when CHECK ((file_id IS NOT NULL) = (state IN ('ready', 'taken'))), ${unit('upload')},
       CONSTRAINT upload_file FOREIGN KEY (office_id, file_id) REFERENCES wudan.evidence_file (office_id, id) ON DELETE RESTRICT`,
      [APP_FOLLOWS],
    );
    await runner.query('CREATE INDEX upload_by_seat ON wudan.upload (office_id, seat_id, state)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE wudan.upload');
    await runner.query('DROP TABLE wudan.evidence_file');
  }
}
