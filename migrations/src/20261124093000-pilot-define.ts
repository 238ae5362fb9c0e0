import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type RoleGrant } from './rls/tenant-wall.js';

const APP_KEEPS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] };
const APP_CHANGES: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'] };
const APP_ADDS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT'] };

const STAGES = "('define', 'accept', 'assess', 'rectify', 'apply', 'closed')";
const CATEGORIES =
  "('', 'party_department', 'government_department', 'directly_affiliated_institution', 'public_welfare_institution', 'npc_cppcc_organ', 'democratic_party_mass_organization', 'service_support_institution')";

/** What is assessed in a programme, its indicator set and receipt, the work plan, guides, trainings and flows of stages. */
export class PilotDefine20261124093000 implements MigrationInterface {
  name = 'PilotDefine20261124093000';

  async up(runner: QueryRunner): Promise<void> {
    const refers = (table: string, parent: string): string =>
      `CONSTRAINT ${table}_${parent} FOREIGN KEY (office_id, ${parent}_id) REFERENCES wudan.${parent} (office_id, id) ON DELETE RESTRICT`;
    await tenantTable(
      runner,
      'stage_flow',
      `id uuid NOT NULL, key text NOT NULL, version integer NOT NULL, name text NOT NULL, receipt_days integer NOT NULL, stages jsonb NOT NULL, artefacts jsonb NOT NULL,
       by_seat_id uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT stage_flow_pk PRIMARY KEY (office_id, id), CONSTRAINT stage_flow_version UNIQUE (office_id, key, version), CONSTRAINT stage_flow_receipt CHECK (receipt_days BETWEEN 1 AND 60)`,
      [APP_ADDS],
    );
    await tenantTable(
      runner,
      'pilot',
      `id uuid NOT NULL, programme_id uuid NOT NULL, unit_id uuid NOT NULL, object_kind text NOT NULL, object_name text NOT NULL, category text NOT NULL, flow_key text NOT NULL, flow_version integer NOT NULL,
       stage text NOT NULL, cutoff_on date NOT NULL, evidence_from date NOT NULL, self_due_on date, version integer NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
       CONSTRAINT pilot_pk PRIMARY KEY (office_id, id), CONSTRAINT pilot_object UNIQUE (office_id, programme_id, unit_id, object_kind, object_name), ${refers('pilot', 'programme')}, ${refers('pilot', 'unit')},
       CONSTRAINT pilot_object_kind CHECK (object_kind IN ('unit', 'matter', 'duty', 'reform')), CONSTRAINT pilot_stage_known CHECK (stage IN ${STAGES}), CONSTRAINT pilot_category CHECK (category IN ${CATEGORIES}),
       CONSTRAINT pilot_evidence CHECK (evidence_from <= cutoff_on)`,
      [APP_CHANGES],
    );
    await runner.query('CREATE INDEX pilot_by_unit ON wudan.pilot (office_id, unit_id)');
    await tenantTable(
      runner,
      'pilot_person',
      `id uuid NOT NULL, pilot_id uuid NOT NULL, name text NOT NULL, duty text NOT NULL, phone_cipher text, position integer NOT NULL,
       CONSTRAINT pilot_person_pk PRIMARY KEY (office_id, id), CONSTRAINT pilot_person_duty CHECK (duty IN ('head', 'contact', 'writer', 'data')), ${refers('pilot_person', 'pilot')}`,
      [APP_KEEPS],
    );
    await runner.query('CREATE INDEX pilot_person_by_pilot ON wudan.pilot_person (office_id, pilot_id)');
    await tenantTable(
      runner,
      'pilot_stage',
      `id uuid NOT NULL, pilot_id uuid NOT NULL, seq integer NOT NULL, stage text NOT NULL, entered_at timestamptz NOT NULL, left_at timestamptz, reason text NOT NULL, by_seat_id uuid NOT NULL, by_name text NOT NULL,
       CONSTRAINT pilot_stage_pk PRIMARY KEY (office_id, id), CONSTRAINT pilot_stage_order UNIQUE (office_id, pilot_id, seq), CONSTRAINT pilot_stage_stage CHECK (stage IN ${STAGES}),
       CONSTRAINT pilot_stage_period CHECK (left_at >= entered_at), ${refers('pilot_stage', 'pilot')}`,
      [APP_CHANGES],
    );
    await tenantTable(
      runner,
      'indicator_set',
      `id uuid NOT NULL, pilot_id uuid NOT NULL, version integer NOT NULL, state text NOT NULL, template_id text NOT NULL, template_name text NOT NULL, pack_id text, pack_name text NOT NULL,
       document jsonb NOT NULL, compiled jsonb, content_hash text NOT NULL, revise_reason text NOT NULL, submitted_by uuid, submitted_name text, submitted_at timestamptz,
       reviewed_by uuid, reviewed_name text, reviewed_at timestamptz, review_note text, issued_by uuid, issued_name text, issued_at timestamptz, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
       CONSTRAINT indicator_set_pk PRIMARY KEY (office_id, id), CONSTRAINT indicator_set_version UNIQUE (office_id, pilot_id, version), ${refers('indicator_set', 'pilot')},
       CONSTRAINT indicator_set_state CHECK (state IN ('draft', 'in_review', 'reviewed', 'returned', 'issued', 'superseded')),
       CONSTRAINT indicator_set_frozen CHECK (state NOT IN ('issued', 'superseded') OR (compiled IS NOT NULL AND issued_at IS NOT NULL AND content_hash <> ''))`,
      [APP_CHANGES],
    );
    await tenantTable(
      runner,
      'set_override',
      `id uuid NOT NULL, indicator_set_id uuid NOT NULL, position integer NOT NULL, code text NOT NULL, field text NOT NULL, value jsonb, before_text text, after_text text, reason text NOT NULL,
       by_seat_id uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT set_override_pk PRIMARY KEY (office_id, id), CONSTRAINT set_override_once UNIQUE (office_id, indicator_set_id, code, field),
       CONSTRAINT set_override_field CHECK (field IN ('points', 'name', 'rule', 'evidence', 'removed', 'added')), ${refers('set_override', 'indicator_set')}`,
      [APP_KEEPS],
    );
    await tenantTable(
      runner,
      'set_receipt',
      `id uuid NOT NULL, pilot_id uuid NOT NULL, indicator_set_id uuid NOT NULL, state text NOT NULL, issued_at timestamptz NOT NULL, due_at timestamptz NOT NULL, prompt_id uuid,
       signed_at timestamptz, signed_seat_id uuid, signed_name text, channel text,
       CONSTRAINT set_receipt_pk PRIMARY KEY (office_id, id), CONSTRAINT set_receipt_set UNIQUE (office_id, indicator_set_id), ${refers('set_receipt', 'pilot')}, ${refers('set_receipt', 'indicator_set')},
       CONSTRAINT set_receipt_state CHECK (state IN ('waiting', 'signed', 'escalated', 'recalled')), CONSTRAINT set_receipt_signed CHECK ((state = 'signed') = (signed_at IS NOT NULL))`,
      [APP_CHANGES],
    );
    await runner.query('CREATE INDEX set_receipt_by_pilot ON wudan.set_receipt (office_id, pilot_id)');
    await tenantTable(
      runner,
      'work_plan',
      `id uuid NOT NULL, programme_id uuid NOT NULL, state text NOT NULL, version integer NOT NULL, sections jsonb NOT NULL, doc_number text, issued_on date, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
       CONSTRAINT work_plan_pk PRIMARY KEY (office_id, id), CONSTRAINT work_plan_programme_once UNIQUE (office_id, programme_id), CONSTRAINT work_plan_number UNIQUE (office_id, doc_number), ${refers('work_plan', 'programme')},
       CONSTRAINT work_plan_state CHECK (state IN ('draft', 'reviewed', 'agreed', 'issued')), CONSTRAINT work_plan_issued CHECK (state <> 'issued' OR (doc_number IS NOT NULL AND issued_on IS NOT NULL))`,
      [APP_CHANGES],
    );
    await tenantTable(
      runner,
      'plan_decision',
      `id uuid NOT NULL, work_plan_id uuid NOT NULL, seq integer NOT NULL, step text NOT NULL, form text NOT NULL, on_date date NOT NULL, by_name text NOT NULL, note text NOT NULL, doc_number text,
       scan_name text, scan_sha256 text, scan_size bigint, entered_seat_id uuid NOT NULL, entered_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT plan_decision_pk PRIMARY KEY (office_id, id), CONSTRAINT plan_decision_order UNIQUE (office_id, work_plan_id, seq), ${refers('plan_decision', 'work_plan')},
       CONSTRAINT plan_decision_step CHECK (step IN ('review', 'agree', 'issue')), CONSTRAINT plan_decision_form CHECK (form IN ('meeting', 'sign_off')),
       CONSTRAINT plan_decision_scan CHECK ((scan_name IS NULL) = (scan_sha256 IS NULL) AND (scan_name IS NULL) = (scan_size IS NULL))`,
      [APP_ADDS],
    );
    await tenantTable(
      runner,
      'guide',
      `id uuid NOT NULL, programme_id uuid NOT NULL, version integer NOT NULL, title text NOT NULL, file_name text NOT NULL, size bigint NOT NULL, sha256 text NOT NULL, effective_on date NOT NULL, note text NOT NULL,
       by_seat_id uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT guide_pk PRIMARY KEY (office_id, id), CONSTRAINT guide_version UNIQUE (office_id, programme_id, version), ${refers('guide', 'programme')}`,
      [APP_ADDS],
    );
    await tenantTable(
      runner,
      'training',
      `id uuid NOT NULL, programme_id uuid NOT NULL, title text NOT NULL, on_date date NOT NULL, place text NOT NULL, content text NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
       CONSTRAINT training_pk PRIMARY KEY (office_id, id), ${refers('training', 'programme')}`,
      [APP_CHANGES],
    );
    await runner.query('CREATE INDEX training_by_programme ON wudan.training (office_id, programme_id)');
    await tenantTable(
      runner,
      'training_attendance',
      `training_id uuid NOT NULL, unit_id uuid NOT NULL, people integer NOT NULL, names text NOT NULL, state text NOT NULL,
       CONSTRAINT training_attendance_pk PRIMARY KEY (office_id, training_id, unit_id), ${refers('training_attendance', 'training')}, ${refers('training_attendance', 'unit')},
       CONSTRAINT training_attendance_state CHECK (state IN ('present', 'absent', 'excused')), CONSTRAINT training_attendance_people CHECK (people BETWEEN 0 AND 999)`,
      [APP_KEEPS],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'training_attendance', 'training', 'guide', 'plan_decision', 'work_plan', 'set_receipt', 'set_override', 'indicator_set', 'pilot_stage', 'pilot_person', 'pilot', 'stage_flow',
    ];
    for (const table of tables) await runner.query(`DROP TABLE wudan.${table}`);
  }
}
