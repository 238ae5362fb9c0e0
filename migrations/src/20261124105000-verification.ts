import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type RoleGrant } from './rls/tenant-wall.js';

/** What is only added to. */
const APP_ADDS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT'] };
/** A sample moves on and is never drawn otherwise. */
const APP_MOVES: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'], columns: { UPDATE: ['state', 'closed_at', 'closed_by', 'withdraw_reason', 'version'] } };
/** What was drawn stays; what was found is entered. */
const APP_ENTERS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'], columns: { UPDATE: ['result', 'checked_value', 'note', 'checked_by', 'checked_at'] } };
/** A list is ended by the next one. */
const APP_ENDS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'], columns: { UPDATE: ['valid_to'] } };

const GRADE = "IN ('A', 'B', 'C', 'D')";

/** Checks of what units report: runs with their checks, samples with their work papers, power items, the office's own limits. */
export class Verification20261124105000 implements MigrationInterface {
  name = 'Verification20261124105000';

  async up(runner: QueryRunner): Promise<void> {
    const ofPilot = (table: string): string => `CONSTRAINT ${table}_pilot FOREIGN KEY (office_id, pilot_id) REFERENCES wudan.pilot (office_id, id) ON DELETE RESTRICT`;
    const ofUnit = (table: string): string => `CONSTRAINT ${table}_unit FOREIGN KEY (office_id, unit_id) REFERENCES wudan.unit (office_id, id) ON DELETE RESTRICT`;

    await tenantTable(
      runner,
      'verification_run',
      `id uuid NOT NULL, pilot_id uuid NOT NULL, basis text NOT NULL, saturation jsonb NOT NULL, ran_at timestamptz NOT NULL, ran_by text NOT NULL,
       CONSTRAINT verification_run_pk PRIMARY KEY (office_id, id), CONSTRAINT verification_run_basis CHECK (basis ~ '^[0-9a-f]{64}$'), ${ofPilot('verification_run')}`,
      [APP_ADDS],
    );
    await runner.query('CREATE INDEX verification_run_by_pilot ON wudan.verification_run (office_id, pilot_id, id DESC)');
    await tenantTable(
      runner,
      'verification_check',
      `id uuid NOT NULL, run_id uuid NOT NULL, position integer NOT NULL, code text NOT NULL, kind text NOT NULL, leaf_code text, title text NOT NULL, verdict text NOT NULL, sentence text NOT NULL, grade text,
       claim text, figure text, inputs jsonb NOT NULL,
       CONSTRAINT verification_check_pk PRIMARY KEY (office_id, id), CONSTRAINT verification_check_once UNIQUE (office_id, run_id, code),
       CONSTRAINT verification_check_kind CHECK (kind IN ('recompute', 'plausibility', 'peer', 'saturation', 'sample', 'map')),
       CONSTRAINT verification_check_verdict CHECK (verdict IN ('holds', 'differs', 'doubtful', 'signal', 'unknown')), CONSTRAINT verification_check_grade CHECK (grade ${GRADE}),
       CONSTRAINT verification_check_run FOREIGN KEY (office_id, run_id) REFERENCES wudan.verification_run (office_id, id) ON DELETE RESTRICT`,
      [APP_ADDS],
    );

    await tenantTable(
      runner,
      'audit_sample',
      `id uuid NOT NULL, pilot_id uuid NOT NULL, unit_id uuid NOT NULL, subject text NOT NULL, leaf_code text, population integer NOT NULL, size integer NOT NULL, size_reason text NOT NULL, seed text NOT NULL,
       algorithm text NOT NULL, frame jsonb NOT NULL, frame_hash text NOT NULL, sample_hash text NOT NULL, state text NOT NULL, drawn_at timestamptz NOT NULL, drawn_by text NOT NULL, closed_at timestamptz, closed_by text,
       withdraw_reason text, version integer NOT NULL,
       CONSTRAINT audit_sample_pk PRIMARY KEY (office_id, id), CONSTRAINT audit_sample_size CHECK (size BETWEEN 1 AND population), CONSTRAINT audit_sample_state CHECK (state IN ('drawn', 'closed', 'withdrawn')),
       CONSTRAINT audit_sample_seed CHECK (seed ~ '^[0-9a-f]{1,24}$'), CONSTRAINT audit_sample_closed CHECK ((state = 'closed') = (closed_at IS NOT NULL) AND (closed_at IS NULL) = (closed_by IS NULL)),
       CONSTRAINT audit_sample_withdrawn CHECK ((state = 'withdrawn') = (withdraw_reason IS NOT NULL)), ${ofPilot('audit_sample')}, ${ofUnit('audit_sample')}`,
      [APP_MOVES],
    );
    await runner.query("CREATE UNIQUE INDEX audit_sample_frame ON wudan.audit_sample (office_id, pilot_id, frame_hash) WHERE state <> 'withdrawn'");
    await tenantTable(
      runner,
      'audit_sample_item',
      `sample_id uuid NOT NULL, position integer NOT NULL, item_key text NOT NULL, content text NOT NULL, result text, checked_value text NOT NULL, note text NOT NULL, checked_by text, checked_at timestamptz,
       CONSTRAINT audit_sample_item_pk PRIMARY KEY (office_id, sample_id, position), CONSTRAINT audit_sample_item_once UNIQUE (office_id, sample_id, item_key),
       CONSTRAINT audit_sample_item_result CHECK (result IN ('right', 'wrong')), CONSTRAINT audit_sample_item_checked CHECK ((result IS NULL) = (checked_at IS NULL) AND (checked_at IS NULL) = (checked_by IS NULL)),
       CONSTRAINT audit_sample_item_explained CHECK (result IS DISTINCT FROM 'wrong' OR note <> ''),
       CONSTRAINT audit_sample_item_sample FOREIGN KEY (office_id, sample_id) REFERENCES wudan.audit_sample (office_id, id) ON DELETE RESTRICT`,
      [APP_ENTERS],
    );

    await tenantTable(
      runner,
      'power_item',
      `id uuid NOT NULL, unit_id uuid NOT NULL, code text NOT NULL, name text NOT NULL, kind text NOT NULL, duty_code text, section_name text, exercised jsonb NOT NULL, exempt_reason text, source text NOT NULL, grade text NOT NULL,
       position integer NOT NULL, valid_from date NOT NULL, valid_to date, recorded_at timestamptz NOT NULL, recorded_by text NOT NULL,
       CONSTRAINT power_item_pk PRIMARY KEY (office_id, id), CONSTRAINT power_item_period CHECK (valid_to >= valid_from), CONSTRAINT power_item_grade CHECK (grade IN ('A', 'B', 'C')), ${ofUnit('power_item')}`,
      [APP_ENDS],
    );
    await runner.query('CREATE UNIQUE INDEX power_item_code ON wudan.power_item (office_id, unit_id, code) WHERE valid_to IS NULL');

    await tenantTable(
      runner,
      'verification_setting',
      `id uuid NOT NULL, kind text NOT NULL, key text NOT NULL, version integer NOT NULL, value text NOT NULL, source text NOT NULL, unit_ids uuid[] NOT NULL, valid_from date NOT NULL, recorded_at timestamptz NOT NULL,
       recorded_by text NOT NULL,
       CONSTRAINT verification_setting_pk PRIMARY KEY (office_id, id), CONSTRAINT verification_setting_version UNIQUE (office_id, kind, key, version),
       CONSTRAINT verification_setting_kind CHECK (kind IN ('threshold', 'peer_group', 'benchmark', 'stream_norm'))`,
      [APP_ADDS],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['verification_setting', 'power_item', 'audit_sample_item', 'audit_sample', 'verification_check', 'verification_run']) await runner.query(`DROP TABLE wudan.${table}`);
  }
}
