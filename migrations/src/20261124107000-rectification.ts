import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type RoleGrant } from './rls/tenant-wall.js';

const APP_KEEPS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] };
const APP_CHANGES: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'] };
const APP_ADDS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT'] };

const TRACKS = "('immediate', 'time_limited', 'long_term')";
const STATES = "('to_plan', 'planned', 'under_way', 'close_requested', 'closed', 'effective', 'relapsed')";

/** What became of the problems that a unit was told of: the plan, the ledger with its clocks, closing by two people, re-checks, and the question to like units. */
export class Rectification20261124107000 implements MigrationInterface {
  name = 'Rectification20261124107000';

  async up(runner: QueryRunner): Promise<void> {
    const refers = (table: string, name: string, columns: string, parent: string): string =>
      `CONSTRAINT ${table}_${name} FOREIGN KEY (office_id, ${columns}) REFERENCES wudan.${parent} (office_id, id) ON DELETE RESTRICT`;
    await tenantTable(
      runner,
      'rect_policy',
      `id uuid NOT NULL, version integer NOT NULL, valid_from date NOT NULL, rules jsonb NOT NULL, reason text NOT NULL, by_seat_id uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT rect_policy_pk PRIMARY KEY (office_id, id), CONSTRAINT rect_policy_version UNIQUE (office_id, version)`,
      [APP_ADDS],
    );
    await tenantTable(
      runner,
      'rect_plan',
      `id uuid NOT NULL, pilot_id uuid NOT NULL, programme_id uuid NOT NULL, unit_id uuid NOT NULL, doc_number text NOT NULL, letter_on date NOT NULL, due_on date NOT NULL, state text NOT NULL, note text NOT NULL,
       submitted_person uuid, submitted_name text, submitted_at timestamptz, reviewed_person uuid, reviewed_name text, reviewed_at timestamptz, created_at timestamptz NOT NULL,
       CONSTRAINT rect_plan_pk PRIMARY KEY (office_id, id), CONSTRAINT rect_plan_once UNIQUE (office_id, pilot_id), CONSTRAINT rect_plan_state CHECK (state IN ('to_plan', 'submitted', 'returned', 'agreed')),
       CONSTRAINT rect_plan_submitted CHECK (state = 'to_plan' OR submitted_person IS NOT NULL), CONSTRAINT rect_plan_agreed CHECK (state <> 'agreed' OR reviewed_person IS NOT NULL),
       CONSTRAINT rect_plan_two_people CHECK (reviewed_person <> submitted_person),
       ${refers('rect_plan', 'pilot', 'pilot_id', 'pilot')}, ${refers('rect_plan', 'programme', 'programme_id', 'programme')}, ${refers('rect_plan', 'unit', 'unit_id', 'unit')}`,
      [APP_CHANGES],
    );
    await tenantTable(
      runner,
      'rect_item',
      `id uuid NOT NULL, plan_id uuid NOT NULL, finding_id uuid NOT NULL, pilot_id uuid NOT NULL, programme_id uuid NOT NULL, unit_id uuid NOT NULL, no text NOT NULL, level text NOT NULL, category_code text NOT NULL, category_name text NOT NULL,
       title text NOT NULL, facts text NOT NULL, basis text NOT NULL, source text NOT NULL, track text NOT NULL, cause text NOT NULL, leaves jsonb NOT NULL, letter_on date NOT NULL,
       goal text NOT NULL, measures text NOT NULL, responsible_unit text NOT NULL, responsible_leader text NOT NULL, responsible_person text NOT NULL, matter text NOT NULL, due_on date, next_review_on date,
       state text NOT NULL, return_note text, extended integer NOT NULL, closed_on date, transferred_at timestamptz, version integer NOT NULL, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
       CONSTRAINT rect_item_pk PRIMARY KEY (office_id, id), CONSTRAINT rect_item_finding UNIQUE (office_id, finding_id), CONSTRAINT rect_item_no UNIQUE (office_id, programme_id, no),
       CONSTRAINT rect_item_track CHECK (track IN ${TRACKS}), CONSTRAINT rect_item_state CHECK (state IN ${STATES}), CONSTRAINT rect_item_level CHECK (level IN ('city', 'county')),
       CONSTRAINT rect_item_closed CHECK ((closed_on IS NOT NULL) = (state IN ('closed', 'effective'))), CONSTRAINT rect_item_due CHECK (due_on >= letter_on), CONSTRAINT rect_item_review CHECK ((next_review_on IS NOT NULL) = (track = 'long_term')),
       ${refers('rect_item', 'plan', 'plan_id', 'rect_plan')}, ${refers('rect_item', 'pilot', 'pilot_id', 'pilot')}, ${refers('rect_item', 'programme', 'programme_id', 'programme')}, ${refers('rect_item', 'unit', 'unit_id', 'unit')}`,
      [APP_CHANGES],
    );
    await runner.query('CREATE INDEX rect_item_by_programme ON wudan.rect_item (office_id, programme_id)');
    await runner.query('CREATE INDEX rect_item_by_unit ON wudan.rect_item (office_id, unit_id)');
    await runner.query('CREATE INDEX rect_item_by_plan ON wudan.rect_item (office_id, plan_id)');
    // What an exported row looked like: tells an edit in a file from a change that was made meanwhile.
    await tenantTable(
      runner,
      'rect_item_version',
      `id uuid NOT NULL, item_id uuid NOT NULL, version integer NOT NULL, cells jsonb NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT rect_item_version_pk PRIMARY KEY (office_id, id), CONSTRAINT rect_item_version_once UNIQUE (office_id, item_id, version), ${refers('rect_item_version', 'item', 'item_id', 'rect_item')}`,
      [APP_ADDS],
    );
    await tenantTable(
      runner,
      'rect_progress',
      `id uuid NOT NULL, item_id uuid NOT NULL, status text NOT NULL, text text NOT NULL, item_ids uuid[] NOT NULL, source text NOT NULL, by_seat_id uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL, withdrawn_at timestamptz,
       CONSTRAINT rect_progress_pk PRIMARY KEY (office_id, id), CONSTRAINT rect_progress_status CHECK (status IN ('on_track', 'behind', 'blocked', 'done')), CONSTRAINT rect_progress_source CHECK (source IN ('chat', 'console', 'import')),
       ${refers('rect_progress', 'item', 'item_id', 'rect_item')}`,
      [{ role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'], columns: { UPDATE: ['withdrawn_at'] } }],
    );
    await runner.query('CREATE INDEX rect_progress_by_item ON wudan.rect_progress (office_id, item_id)');
    await tenantTable(
      runner,
      'rect_extension',
      `id uuid NOT NULL, item_id uuid NOT NULL, from_date date NOT NULL, to_date date NOT NULL, reason text NOT NULL, state text NOT NULL, by_person uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       decided_person uuid, decided_name text, decided_at timestamptz, note text NOT NULL,
       CONSTRAINT rect_extension_pk PRIMARY KEY (office_id, id), CONSTRAINT rect_extension_state CHECK (state IN ('asked', 'granted', 'refused')), CONSTRAINT rect_extension_later CHECK (to_date > from_date),
       CONSTRAINT rect_extension_decided CHECK ((state = 'asked') = (decided_person IS NULL)), CONSTRAINT rect_extension_two_people CHECK (decided_person <> by_person),
       ${refers('rect_extension', 'item', 'item_id', 'rect_item')}`,
      [APP_CHANGES],
    );
    await runner.query("CREATE UNIQUE INDEX rect_extension_open ON wudan.rect_extension (office_id, item_id) WHERE state = 'asked'");
    await runner.query('CREATE INDEX rect_extension_by_item ON wudan.rect_extension (office_id, item_id)');
    await tenantTable(
      runner,
      'rect_reading',
      `id uuid NOT NULL, item_id uuid NOT NULL, due_on date NOT NULL, on_date date NOT NULL, value text NOT NULL, target text NOT NULL, good boolean NOT NULL, note text NOT NULL, by_person uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT rect_reading_pk PRIMARY KEY (office_id, id), CONSTRAINT rect_reading_once UNIQUE (office_id, item_id, due_on), CONSTRAINT rect_reading_day CHECK (on_date >= due_on), ${refers('rect_reading', 'item', 'item_id', 'rect_item')}`,
      [APP_ADDS],
    );
    // A close-out needs evidence and two people; who gave or confirmed the evidence is neither of the two that decide. The database has the last word.
    await tenantTable(
      runner,
      'rect_closing',
      `id uuid NOT NULL, item_id uuid NOT NULL, state text NOT NULL, requested_person uuid NOT NULL, requested_name text NOT NULL, requested_at timestamptz NOT NULL, summary text NOT NULL, evidence uuid[] NOT NULL, handled_by uuid[] NOT NULL,
       decided_person uuid, decided_name text, decided_at timestamptz, note text NOT NULL, closed_on date,
       CONSTRAINT rect_closing_pk PRIMARY KEY (office_id, id), CONSTRAINT rect_closing_state CHECK (state IN ('asked', 'closed', 'returned')), CONSTRAINT rect_closing_evidence CHECK (cardinality(evidence) >= 1),
       CONSTRAINT rect_closing_decided CHECK ((state = 'asked') = (decided_person IS NULL)), CONSTRAINT rect_closing_day CHECK ((closed_on IS NOT NULL) = (state = 'closed')),
       CONSTRAINT rect_closing_two_people CHECK (decided_person <> requested_person AND NOT (decided_person = ANY (handled_by))), ${refers('rect_closing', 'item', 'item_id', 'rect_item')}`,
      [APP_CHANGES],
    );
    await runner.query("CREATE UNIQUE INDEX rect_closing_open ON wudan.rect_closing (office_id, item_id) WHERE state = 'asked'");
    await runner.query('CREATE INDEX rect_closing_by_item ON wudan.rect_closing (office_id, item_id)');
    await tenantTable(
      runner,
      'rect_recheck',
      `id uuid NOT NULL, item_id uuid NOT NULL, on_date date NOT NULL, effective boolean NOT NULL, note text NOT NULL, by_person uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT rect_recheck_pk PRIMARY KEY (office_id, id), ${refers('rect_recheck', 'item', 'item_id', 'rect_item')}`,
      [APP_ADDS],
    );
    await runner.query('CREATE INDEX rect_recheck_by_item ON wudan.rect_recheck (office_id, item_id)');
    // A file that came in a chat and waits for one confirmation that it is to close a problem.
    await tenantTable(
      runner,
      'rect_draft',
      `id uuid NOT NULL, item_id uuid NOT NULL, prompt_id uuid NOT NULL, seat_id uuid NOT NULL, file_id uuid NOT NULL, caption text NOT NULL, channel text NOT NULL, event_id text NOT NULL, state text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT rect_draft_pk PRIMARY KEY (office_id, id), CONSTRAINT rect_draft_event UNIQUE (office_id, channel, event_id), CONSTRAINT rect_draft_state CHECK (state IN ('waiting', 'confirmed', 'dropped')),
       ${refers('rect_draft', 'item', 'item_id', 'rect_item')}, ${refers('rect_draft', 'prompt', 'prompt_id', 'prompt')}, ${refers('rect_draft', 'file', 'file_id', 'evidence_file')}`,
      [APP_CHANGES],
    );
    await runner.query('CREATE INDEX rect_draft_by_prompt ON wudan.rect_draft (office_id, prompt_id)');
    await tenantTable(
      runner,
      'alike_check',
      `id uuid NOT NULL, item_id uuid NOT NULL, question text NOT NULL, asked_on date NOT NULL, due_on date NOT NULL, by_person uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT alike_check_pk PRIMARY KEY (office_id, id), CONSTRAINT alike_check_due CHECK (due_on >= asked_on), ${refers('alike_check', 'item', 'item_id', 'rect_item')}`,
      [APP_ADDS],
    );
    await runner.query('CREATE INDEX alike_check_by_item ON wudan.alike_check (office_id, item_id)');
    await tenantTable(
      runner,
      'alike_answer',
      `id uuid NOT NULL, check_id uuid NOT NULL, unit_id uuid NOT NULL, answer text, text text NOT NULL, at timestamptz, by_name text,
       CONSTRAINT alike_answer_pk PRIMARY KEY (office_id, id), CONSTRAINT alike_answer_once UNIQUE (office_id, check_id, unit_id), CONSTRAINT alike_answer_word CHECK (answer IN ('none', 'has', 'unsure')),
       CONSTRAINT alike_answer_given CHECK ((answer IS NULL) = (at IS NULL)), ${refers('alike_answer', 'check', 'check_id', 'alike_check')}, ${refers('alike_answer', 'unit', 'unit_id', 'unit')}`,
      [APP_CHANGES],
    );
    await tenantTable(
      runner,
      'ledger_view',
      `id uuid NOT NULL, programme_id uuid NOT NULL, person_id uuid NOT NULL, name text NOT NULL, filter text NOT NULL, shared boolean NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT ledger_view_pk PRIMARY KEY (office_id, id), CONSTRAINT ledger_view_name UNIQUE (office_id, programme_id, person_id, name), ${refers('ledger_view', 'programme', 'programme_id', 'programme')}`,
      [APP_KEEPS],
    );
    await tenantTable(
      runner,
      'ledger_import',
      `id uuid NOT NULL, programme_id uuid NOT NULL, seat_id uuid NOT NULL, file_name text NOT NULL, sha256 text NOT NULL, counts jsonb NOT NULL, edits jsonb NOT NULL, created_at timestamptz NOT NULL, expires_at timestamptz NOT NULL, committed_at timestamptz,
       CONSTRAINT ledger_import_pk PRIMARY KEY (office_id, id), ${refers('ledger_import', 'programme', 'programme_id', 'programme')}`,
      [APP_KEEPS],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'ledger_import', 'ledger_view', 'alike_answer', 'alike_check', 'rect_draft', 'rect_recheck', 'rect_closing', 'rect_reading', 'rect_extension', 'rect_progress', 'rect_item_version', 'rect_item', 'rect_plan', 'rect_policy',
    ]) await runner.query(`DROP TABLE wudan.${table}`);
  }
}
