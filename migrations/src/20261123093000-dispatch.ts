import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appFunction, systemTable, tenantTable, type RoleGrant } from './rls/tenant-wall.js';

const APP_EDITS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'] };
const APP_KEEPS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] };
const BOARD_COLUMNS = `id uuid, "unitName" text, stage text, light text, status text, percent integer, "lastReportAt" timestamptz, "dueAt" timestamptz, "openDifficulties" integer, "updatedAt" timestamptz`;

const boardRows = (columns: string, read: string): string =>
  `RETURNS TABLE (${columns}) LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
   BEGIN
     PERFORM app.set_office(p_office);
     RETURN QUERY SELECT ${read} FROM wudan.unit_board b WHERE b.office_id = p_office ORDER BY b.unit_id LIMIT p_limit;
   END $$`;

/** Rounds, reports, digests, what counties report up; the plan of who is asked when; the board's share of it. */
export class Dispatch20261123093000 implements MigrationInterface {
  name = 'Dispatch20261123093000';

  async up(runner: QueryRunner): Promise<void> {
    await this.#rounds(runner);
    await this.#offices(runner);
    await this.#plan(runner);
    await this.#board(runner);
    await appFunction(runner, REPORT_SIGNATURE, REPORT_BODY, ['wudan_app']);
    // Both rows are written by one statement of one function and nobody may delete an entry: the key costs a quick reply a tenth and keeps nothing.
    await runner.query('ALTER TABLE wudan.audit_unsealed DROP CONSTRAINT audit_unsealed_entry');
  }

  async #rounds(runner: QueryRunner): Promise<void> {
    await tenantTable(
      runner,
      'dispatch_policy',
      `id uuid NOT NULL, version integer NOT NULL, effective_on date NOT NULL, ladder jsonb NOT NULL, acknowledge_minutes integer NOT NULL, due_within_days integer NOT NULL, trusted_delay_minutes integer NOT NULL,
       reason text NOT NULL, by_name text NOT NULL, created_at timestamptz NOT NULL,
       CONSTRAINT dispatch_policy_pk PRIMARY KEY (office_id, id), CONSTRAINT dispatch_policy_version_once UNIQUE (office_id, version)`,
      [{ role: 'wudan_app', commands: ['SELECT', 'INSERT'] }],
    );
    await tenantTable(
      runner,
      'round',
      `id uuid NOT NULL, programme_id uuid NOT NULL, number integer, mode text NOT NULL, nominal_on date NOT NULL, asks_on date NOT NULL, moved_reason text, moved_by text, provisional boolean NOT NULL, note text,
       opens_at timestamptz NOT NULL, cutoff_at timestamptz NOT NULL, state text NOT NULL, opened_at timestamptz, closed_at timestamptz, recalled_at timestamptz, recalled_by text, recall_reason text,
       CONSTRAINT round_pk PRIMARY KEY (office_id, id), CONSTRAINT round_mode CHECK (mode IN ('weekly', 'daily', 'both', 'ad_hoc')),
       CONSTRAINT round_state CHECK (state IN ('planned', 'open', 'closed', 'cancelled', 'recalled')), CONSTRAINT round_cutoff CHECK (cutoff_at > opens_at),
       CONSTRAINT round_programme FOREIGN KEY (office_id, programme_id) REFERENCES wudan.programme (office_id, id) ON DELETE RESTRICT`,
      [APP_EDITS],
    );
    await runner.query("CREATE UNIQUE INDEX round_once_a_day ON wudan.round (office_id, programme_id, asks_on) WHERE mode <> 'ad_hoc' AND state <> 'cancelled'");
    await runner.query('CREATE INDEX round_by_programme ON wudan.round (office_id, programme_id, opens_at)');
    await tenantTable(
      runner,
      'round_unit',
      `round_id uuid NOT NULL, unit_id uuid NOT NULL, prompt_id uuid,
       CONSTRAINT round_unit_pk PRIMARY KEY (office_id, round_id, unit_id),
       CONSTRAINT round_unit_round FOREIGN KEY (office_id, round_id) REFERENCES wudan.round (office_id, id) ON DELETE RESTRICT,
       CONSTRAINT round_unit_unit FOREIGN KEY (office_id, unit_id) REFERENCES wudan.unit (office_id, id) ON DELETE RESTRICT`,
      [APP_EDITS],
    );
    await tenantTable(
      runner,
      'progress_report',
      `round_id uuid NOT NULL, unit_id uuid NOT NULL, prompt_id uuid, answer_id uuid, status text NOT NULL, percent integer, done text, difficulty text, coordination text, next_steps text,
       reporter_name text NOT NULL, source text NOT NULL, source_name text, entered_by text, late boolean NOT NULL, first_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
       CONSTRAINT progress_report_pk PRIMARY KEY (office_id, round_id, unit_id), CONSTRAINT progress_report_status CHECK (status IN ('on_plan', 'lagging', 'blocked')),
       CONSTRAINT progress_report_source CHECK (source IN ('self', 'telephone', 'paper', 'visit')), CONSTRAINT progress_report_percent CHECK (percent BETWEEN 0 AND 100),
       CONSTRAINT progress_report_round FOREIGN KEY (office_id, round_id) REFERENCES wudan.round (office_id, id) ON DELETE RESTRICT,
       CONSTRAINT progress_report_unit FOREIGN KEY (office_id, unit_id) REFERENCES wudan.unit (office_id, id) ON DELETE RESTRICT`,
      [APP_KEEPS],
    );
    await runner.query('CREATE INDEX progress_report_by_unit ON wudan.progress_report (office_id, unit_id, updated_at)');
    await tenantTable(
      runner,
      'round_digest',
      `round_id uuid NOT NULL, asked integer NOT NULL, answered integer NOT NULL, late integer NOT NULL, on_plan integer NOT NULL, lagging integer NOT NULL, blocked integer NOT NULL, silent jsonb NOT NULL,
       made_at timestamptz NOT NULL, CONSTRAINT round_digest_pk PRIMARY KEY (office_id, round_id),
       CONSTRAINT round_digest_round FOREIGN KEY (office_id, round_id) REFERENCES wudan.round (office_id, id) ON DELETE RESTRICT`,
      [{ role: 'wudan_app', commands: ['SELECT', 'INSERT'] }],
    );
    await tenantTable(
      runner,
      'correction_request',
      `id uuid NOT NULL, round_id uuid NOT NULL, unit_id uuid NOT NULL, value jsonb NOT NULL, reason text NOT NULL, state text NOT NULL, by_name text NOT NULL, requested_at timestamptz NOT NULL,
       decided_by text, decided_at timestamptz, decision text,
       CONSTRAINT correction_request_pk PRIMARY KEY (office_id, id), CONSTRAINT correction_request_state CHECK (state IN ('open', 'accepted', 'refused')),
       CONSTRAINT correction_request_round FOREIGN KEY (office_id, round_id) REFERENCES wudan.round (office_id, id) ON DELETE RESTRICT,
       CONSTRAINT correction_request_unit FOREIGN KEY (office_id, unit_id) REFERENCES wudan.unit (office_id, id) ON DELETE RESTRICT`,
      [APP_EDITS],
    );
    await runner.query("CREATE UNIQUE INDEX correction_request_one_open ON wudan.correction_request (office_id, round_id, unit_id) WHERE state = 'open'");
  }

  async #offices(runner: QueryRunner): Promise<void> {
    await tenantTable(
      runner,
      'county_report',
      `round_id uuid NOT NULL, county_office_id uuid NOT NULL, state text NOT NULL, figures jsonb, note text, confirmed_by text, late boolean NOT NULL, asked_at timestamptz NOT NULL, reported_at timestamptz,
       CONSTRAINT county_report_pk PRIMARY KEY (office_id, round_id, county_office_id), CONSTRAINT county_report_state CHECK (state IN ('asked', 'reported', 'silent', 'recalled')),
       CONSTRAINT county_report_round FOREIGN KEY (office_id, round_id) REFERENCES wudan.round (office_id, id) ON DELETE RESTRICT`,
      [APP_EDITS],
    );
    await tenantTable(
      runner,
      'upward_report',
      `id uuid NOT NULL, upper_office_id uuid NOT NULL, upper_round_id uuid NOT NULL, label text NOT NULL, cutoff_at timestamptz NOT NULL, figures jsonb NOT NULL, note text, state text NOT NULL,
       asked_at timestamptz NOT NULL, confirmed_at timestamptz, confirmed_by text, late boolean NOT NULL,
       CONSTRAINT upward_report_pk PRIMARY KEY (office_id, id), CONSTRAINT upward_report_once UNIQUE (office_id, upper_round_id),
       CONSTRAINT upward_report_state CHECK (state IN ('open', 'confirmed', 'silent', 'recalled'))`,
      [APP_EDITS],
    );
  }

  async #plan(runner: QueryRunner): Promise<void> {
    const planner = (...commands: RoleGrant['commands'][number][]): RoleGrant[] => [{ role: 'wudan_planner', commands: ['SELECT', 'INSERT', 'DELETE', ...commands] }];
    await systemTable(
      runner,
      'round_due',
      `round_id uuid CONSTRAINT round_due_pk PRIMARY KEY, office_id uuid NOT NULL, programme_id uuid NOT NULL, asks_on date NOT NULL, cadence text NOT NULL, opens_at timestamptz NOT NULL,
       calendar_revision integer NOT NULL, planned_at timestamptz`,
      planner('UPDATE'),
    );
    await runner.query('CREATE INDEX round_due_waiting ON wudan.round_due (opens_at) WHERE planned_at IS NULL');
    await runner.query('CREATE INDEX round_due_planned ON wudan.round_due (planned_at, office_id) WHERE planned_at IS NOT NULL');
    await runner.query('CREATE INDEX round_due_by_programme ON wudan.round_due (programme_id)');
    await systemTable(
      runner,
      'ask_roster',
      `office_id uuid NOT NULL, programme_id uuid NOT NULL, unit_id uuid NOT NULL, cadence text NOT NULL, from_on date NOT NULL, to_on date NOT NULL,
       CONSTRAINT ask_roster_pk PRIMARY KEY (programme_id, unit_id, cadence, from_on)`,
      planner(),
    );
    await systemTable(
      runner,
      'prompt_plan',
      `office_id uuid NOT NULL, round_id uuid NOT NULL, unit_id uuid NOT NULL, run_at timestamptz NOT NULL`,
      planner(),
    );
    await runner.query('CREATE INDEX prompt_plan_by_round ON wudan.prompt_plan (office_id, round_id)');
  }

  async #board(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE wudan.unit_board ADD COLUMN status text NOT NULL DEFAULT 'none', ADD COLUMN due_at timestamptz");
    await runner.query("ALTER TABLE wudan.unit_board ADD CONSTRAINT unit_board_status CHECK (status IN ('none', 'on_plan', 'lagging', 'blocked'))");
    for (const column of ['normal', 'due', 'overdue', 'on_plan', 'lagging', 'blocked', 'difficulties', 'percent']) {
      await runner.query(`ALTER TABLE wudan.published_office ADD COLUMN ${column} integer NOT NULL DEFAULT 0`);
    }
    await runner.query('DROP FUNCTION app.board_rows(uuid, integer)');
    await appFunction(
      runner,
      'board_rows(p_office uuid, p_limit integer)',
      boardRows(BOARD_COLUMNS, 'b.unit_id, b.unit_name, b.stage, b.light, b.status, b.percent, b.last_report_at, b.due_at, b.open_difficulties, b.updated_at'),
      ['wudan_app'],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE wudan.audit_unsealed ADD CONSTRAINT audit_unsealed_entry FOREIGN KEY (office_id, entry_id) REFERENCES wudan.audit_entry (office_id, id) ON DELETE RESTRICT');
    await runner.query('DROP FUNCTION app.report_progress(uuid, uuid, uuid, uuid, integer, text, text, uuid, text, jsonb, timestamptz, timestamptz, text, jsonb, jsonb, uuid)');
    await runner.query('DROP FUNCTION app.board_rows(uuid, integer)');
    await appFunction(
      runner,
      'board_rows(p_office uuid, p_limit integer)',
      boardRows(
        `id uuid, "unitName" text, stage text, light text, percent integer, "lastReportAt" timestamptz, "openDifficulties" integer, "updatedAt" timestamptz`,
        'b.unit_id, b.unit_name, b.stage, b.light, b.percent, b.last_report_at, b.open_difficulties, b.updated_at',
      ),
      ['wudan_app'],
    );
    await runner.query('ALTER TABLE wudan.unit_board DROP COLUMN status, DROP COLUMN due_at');
    for (const column of ['normal', 'due', 'overdue', 'on_plan', 'lagging', 'blocked', 'difficulties', 'percent']) {
      await runner.query(`ALTER TABLE wudan.published_office DROP COLUMN ${column}`);
    }
    for (const table of ['prompt_plan', 'ask_roster', 'round_due', 'upward_report', 'county_report', 'correction_request', 'round_digest', 'progress_report', 'round_unit', 'round', 'dispatch_policy']) {
      await runner.query(`DROP TABLE wudan.${table}`);
    }
  }
}

const REPORT_SIGNATURE = `report_progress(p_office uuid, p_seat uuid, p_unit uuid, p_prompt uuid, p_version integer, p_channel text, p_event text, p_answer uuid, p_receipt text, p_value jsonb, p_tapped timestamptz, p_at timestamptz, p_name text, p_audit jsonb, p_outbox jsonb, p_index uuid)`;

/**
 * One tap, saved in one call: the answer, the report, the row of the board, the trail and the outbox, or none of them.
 * `outcome` says which rule decided: saved, duplicate, reused, absent, not_holder, superseded, closed, recalled, expired, status_missing.
 */
const REPORT_BODY = `RETURNS TABLE (outcome text, "answerId" uuid, "receiptNo" text, late boolean, "promptVersion" integer, "cutoffAt" timestamptz, "roundId" uuid, "unitId" uuid, value jsonb)
LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
#variable_conflict use_column
DECLARE
  v_prompt record;
  v_known record;
  v_before jsonb := '{}';
  v_value jsonb;
  v_late boolean;
BEGIN
  PERFORM app.set_office(p_office);
  SELECT p.version, p.state, p.unit_id, p.subject_id, p.answer_id, r.cutoff_at INTO v_prompt
    FROM wudan.prompt p JOIN wudan.round r ON r.office_id = p_office AND r.id = p.subject_id
   WHERE p.office_id = p_office AND p.id = p_prompt AND p.subject_type = 'round' FOR UPDATE OF p;
  IF NOT FOUND OR (p_unit IS NOT NULL AND v_prompt.unit_id IS DISTINCT FROM p_unit) THEN
    RETURN QUERY SELECT 'absent'::text, NULL::uuid, NULL::text, false, 0, NULL::timestamptz, NULL::uuid, NULL::uuid, NULL::jsonb;
    RETURN;
  END IF;
  SELECT a.id, a.prompt_id, a.receipt_no, a.late, a.value INTO v_known
    FROM wudan.prompt_answer a WHERE a.office_id = p_office AND a.channel = p_channel AND a.event_id = p_event;
  IF FOUND THEN
    RETURN QUERY SELECT CASE WHEN v_known.prompt_id = p_prompt THEN 'duplicate' ELSE 'reused' END, v_known.id, v_known.receipt_no, v_known.late, v_prompt.version, v_prompt.cutoff_at, v_prompt.subject_id, v_prompt.unit_id, v_known.value;
    RETURN;
  END IF;
  v_late := p_tapped > v_prompt.cutoff_at;
  IF NOT EXISTS (SELECT FROM wudan.seat s WHERE s.office_id = p_office AND s.id = p_seat AND s.ended_on IS NULL) THEN
    RETURN QUERY SELECT 'not_holder'::text, NULL::uuid, NULL::text, false, v_prompt.version, v_prompt.cutoff_at, v_prompt.subject_id, v_prompt.unit_id, NULL::jsonb;
    RETURN;
  END IF;
  IF v_prompt.version <> p_version OR v_prompt.state IN ('recalled', 'expired', 'superseded') OR (v_late AND v_prompt.answer_id IS NOT NULL) THEN
    RETURN QUERY SELECT CASE WHEN v_prompt.state IN ('recalled', 'expired', 'superseded') THEN v_prompt.state WHEN v_prompt.version <> p_version THEN 'superseded' ELSE 'closed' END,
      NULL::uuid, NULL::text, false, v_prompt.version, v_prompt.cutoff_at, v_prompt.subject_id, v_prompt.unit_id, NULL::jsonb;
    RETURN;
  END IF;
  IF v_prompt.answer_id IS NOT NULL THEN
    SELECT coalesce(a.value, '{}') INTO v_before FROM wudan.prompt_answer a WHERE a.office_id = p_office AND a.id = v_prompt.answer_id;
  END IF;
  v_value := v_before || p_value;
  IF v_value ->> 'status' IS NULL THEN
    RETURN QUERY SELECT 'status_missing'::text, NULL::uuid, NULL::text, false, v_prompt.version, v_prompt.cutoff_at, v_prompt.subject_id, v_prompt.unit_id, NULL::jsonb;
    RETURN;
  END IF;
  INSERT INTO wudan.prompt_answer (office_id, id, prompt_id, prompt_version, seat_id, person_name, channel, event_id, value, receipt_no, late, tapped_at, received_at, replaces_id)
  VALUES (p_office, p_answer, p_prompt, p_version, p_seat, p_name, p_channel, p_event, v_value, p_receipt, v_late, p_tapped, p_at, v_prompt.answer_id)
  ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'reused'::text, NULL::uuid, NULL::text, false, v_prompt.version, v_prompt.cutoff_at, v_prompt.subject_id, v_prompt.unit_id, NULL::jsonb;
    RETURN;
  END IF;
  UPDATE wudan.prompt SET state = 'answered', answer_id = p_answer, updated_at = p_at WHERE office_id = p_office AND id = p_prompt;
  UPDATE wudan.channel_message SET state = 'cancelled' WHERE office_id = p_office AND prompt_id = p_prompt AND state = 'queued' AND action = 'send' AND kind IN ('card', 'reminder', 'escalation');
  INSERT INTO wudan.progress_report AS g (office_id, round_id, unit_id, prompt_id, answer_id, status, percent, done, difficulty, coordination, next_steps, reporter_name, source, late, first_at, updated_at)
  VALUES (p_office, v_prompt.subject_id, v_prompt.unit_id, p_prompt, p_answer, v_value ->> 'status', (v_value ->> 'percent')::integer, v_value ->> 'done', v_value ->> 'difficulty', v_value ->> 'coordination',
          v_value ->> 'nextSteps', p_name, 'self', v_late, p_at, p_at)
  ON CONFLICT (office_id, round_id, unit_id) DO UPDATE SET prompt_id = excluded.prompt_id, answer_id = excluded.answer_id, status = excluded.status, percent = excluded.percent, done = excluded.done,
    difficulty = excluded.difficulty, coordination = excluded.coordination, next_steps = excluded.next_steps, reporter_name = excluded.reporter_name, source = excluded.source, source_name = NULL, entered_by = NULL,
    updated_at = excluded.updated_at;
  UPDATE wudan.unit_board SET status = v_value ->> 'status', percent = coalesce((v_value ->> 'percent')::integer, percent), light = 'normal', last_report_at = p_at, updated_at = p_at,
    open_difficulties = CASE WHEN v_value ->> 'status' = 'blocked' OR coalesce(v_value ->> 'difficulty', '') <> '' THEN 1 ELSE 0 END
   WHERE office_id = p_office AND unit_id = v_prompt.unit_id;
  PERFORM app.flush_unit(p_office, p_audit, p_outbox, p_index, p_at);
  RETURN QUERY SELECT 'saved'::text, p_answer, p_receipt, v_late, v_prompt.version, v_prompt.cutoff_at, v_prompt.subject_id, v_prompt.unit_id, v_value;
END $$`;
