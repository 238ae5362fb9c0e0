import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type RoleGrant } from './rls/tenant-wall.js';

const APP_ADDS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT'] };

/** Flows of stages on their way down: what an office received from above, what it hands down itself, and which received version an own flow is based on. */
export class FlowHandedDown20261124100000 implements MigrationInterface {
  name = 'FlowHandedDown20261124100000';

  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(
      runner,
      'received_flow',
      `id uuid NOT NULL, from_office uuid NOT NULL, from_name text NOT NULL, key text NOT NULL, version integer NOT NULL, name text NOT NULL, receipt_days integer NOT NULL, stages jsonb NOT NULL,
       artefacts jsonb NOT NULL, note text NOT NULL, received_at timestamptz NOT NULL,
       CONSTRAINT received_flow_pk PRIMARY KEY (office_id, id), CONSTRAINT received_flow_once UNIQUE (office_id, from_office, key, version), CONSTRAINT received_flow_receipt CHECK (receipt_days BETWEEN 1 AND 60)`,
      [APP_ADDS],
    );
    await tenantTable(
      runner,
      'handed_flow',
      `id uuid NOT NULL, flow_id uuid NOT NULL, note text NOT NULL, by_seat_id uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT handed_flow_pk PRIMARY KEY (office_id, id), CONSTRAINT handed_flow_once UNIQUE (office_id, flow_id),
       CONSTRAINT handed_flow_flow FOREIGN KEY (office_id, flow_id) REFERENCES wudan.stage_flow (office_id, id) ON DELETE RESTRICT`,
      [APP_ADDS],
    );
    await runner.query('ALTER TABLE wudan.stage_flow ADD COLUMN based_on_id uuid');
    await runner.query(
      'ALTER TABLE wudan.stage_flow ADD CONSTRAINT stage_flow_based_on FOREIGN KEY (office_id, based_on_id) REFERENCES wudan.received_flow (office_id, id) ON DELETE RESTRICT',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE wudan.stage_flow DROP CONSTRAINT stage_flow_based_on');
    await runner.query('ALTER TABLE wudan.stage_flow DROP COLUMN based_on_id');
    await runner.query('DROP TABLE wudan.handed_flow');
    await runner.query('DROP TABLE wudan.received_flow');
  }
}
