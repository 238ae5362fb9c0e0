import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable, type RoleGrant } from './rls/tenant-wall.js';

const APP_CHANGES: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'] };
const APP_ADDS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT'] };

/** Findings and how both sides agree on them, the assessment report, the feedback letter, and counts from offices below. */
export class Findings20261124106000 implements MigrationInterface {
  name = 'Findings20261124106000';

  async up(runner: QueryRunner): Promise<void> {
    const refers = (table: string, parent: string): string =>
      `CONSTRAINT ${table}_${parent} FOREIGN KEY (office_id, ${parent}_id) REFERENCES wudan.${parent} (office_id, id) ON DELETE RESTRICT`;
    const ofPilot = (table: string): string => refers(table, 'pilot');
    await tenantTable(
      runner,
      'finding_category',
      `code text NOT NULL, name text NOT NULL, valid_from date NOT NULL, retired_on date, own boolean NOT NULL, by_seat_id uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT finding_category_pk PRIMARY KEY (office_id, code), CONSTRAINT finding_category_code CHECK (code ~ '^[A-Z][A-Z0-9]{1,11}$')`,
      [APP_CHANGES],
    );
    await tenantTable(
      runner,
      'feedback_policy',
      `programme_id uuid NOT NULL, version integer NOT NULL, show_scores boolean NOT NULL, sum_aspects boolean NOT NULL, silence_accepts boolean NOT NULL, plan_days integer NOT NULL, objection_days integer NOT NULL,
       comment_days integer NOT NULL, max_rounds integer NOT NULL, by_seat_id uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT feedback_policy_pk PRIMARY KEY (office_id, programme_id, version), ${refers('feedback_policy', 'programme')},
       CONSTRAINT feedback_policy_days CHECK (plan_days BETWEEN 1 AND 120 AND objection_days BETWEEN 1 AND 120 AND comment_days BETWEEN 1 AND 120 AND max_rounds BETWEEN 1 AND 10)`,
      [APP_ADDS],
    );
    await tenantTable(runner, 'finding_number', 'year text NOT NULL, last integer NOT NULL, CONSTRAINT finding_number_pk PRIMARY KEY (office_id, year)', [APP_CHANGES]);
    await tenantTable(
      runner,
      'finding',
      `id uuid NOT NULL, no text NOT NULL, programme_id uuid NOT NULL, pilot_id uuid NOT NULL, unit_id uuid NOT NULL, level text NOT NULL, category_code text NOT NULL, category_name text NOT NULL, title text NOT NULL,
       facts text NOT NULL, basis text NOT NULL, source text NOT NULL, source_note text NOT NULL, cause text NOT NULL, track text NOT NULL, leaves jsonb NOT NULL, evidence jsonb NOT NULL, state text NOT NULL, agreement text NOT NULL,
       unit_text text, wordings text[] NOT NULL, shown_at timestamptz, drop_reason text, sealed boolean NOT NULL, followed text, recurs_of uuid, version integer NOT NULL, opened_seat_id uuid NOT NULL, opened_by text NOT NULL,
       opened_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
       CONSTRAINT finding_pk PRIMARY KEY (office_id, id), CONSTRAINT finding_no UNIQUE (office_id, no), ${refers('finding', 'programme')}, ${ofPilot('finding')}, ${refers('finding', 'unit')},
       CONSTRAINT finding_recurs FOREIGN KEY (office_id, recurs_of) REFERENCES wudan.finding (office_id, id) ON DELETE RESTRICT, CONSTRAINT finding_recurs_other CHECK (recurs_of <> id),
       CONSTRAINT finding_level CHECK (level IN ('city', 'county')), CONSTRAINT finding_source CHECK (source IN ('self', 'desk', 'on_site', 'external', 'check', 'opinion')),
       CONSTRAINT finding_cause CHECK (cause IN ('system', 'unit', 'other')), CONSTRAINT finding_track CHECK (track IN ('immediate', 'time_limited', 'long_term')),
       CONSTRAINT finding_state CHECK (state IN ('draft', 'proposed', 'agreed', 'differs', 'confirmed', 'notified', 'dropped')), CONSTRAINT finding_agreement CHECK (agreement IN ('undecided', 'agreed', 'differs')),
       CONSTRAINT finding_decided CHECK (sealed OR state NOT IN ('agreed', 'differs', 'confirmed', 'notified') OR agreement <> 'undecided'), CONSTRAINT finding_differs CHECK (agreement <> 'differs' OR unit_text IS NOT NULL),
       CONSTRAINT finding_dropped CHECK ((state = 'dropped') = (drop_reason IS NOT NULL))`,
      [APP_CHANGES],
    );
    for (const by of ['pilot', 'programme', 'unit']) await runner.query(`CREATE INDEX finding_by_${by} ON wudan.finding (office_id, ${by}_id)`);
    const ofFinding = (table: string): string => refers(table, 'finding');
    await tenantTable(
      runner,
      'finding_seal',
      `finding_id uuid NOT NULL, doc_number text NOT NULL, on_date date NOT NULL, sent_to text NOT NULL, reason text NOT NULL, by_seat_id uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT finding_seal_pk PRIMARY KEY (office_id, finding_id), ${ofFinding('finding_seal')}`,
      [APP_ADDS],
    );
    await tenantTable(
      runner,
      'finding_task',
      `finding_id uuid NOT NULL, text text NOT NULL, due_on date, responsible text NOT NULL, done_on date, by_seat_id uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT finding_task_pk PRIMARY KEY (office_id, finding_id), ${ofFinding('finding_task')}`,
      [APP_CHANGES],
    );
    await tenantTable(
      runner,
      'agreement_round',
      `id uuid NOT NULL, finding_id uuid NOT NULL, side text NOT NULL, stance text NOT NULL, text text NOT NULL, seat_id uuid NOT NULL, person_id uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT agreement_round_pk PRIMARY KEY (office_id, id), ${ofFinding('agreement_round')},
       CONSTRAINT agreement_round_stance CHECK ((side = 'unit' AND stance IN ('accept', 'amend', 'object', 'silent')) OR (side = 'office' AND stance IN ('adopt', 'keep', 'adapt', 'final'))),
       CONSTRAINT agreement_round_text CHECK (text <> '' OR stance IN ('accept', 'adopt', 'keep', 'silent'))`,
      [APP_ADDS],
    );
    await runner.query('CREATE INDEX agreement_round_by_finding ON wudan.agreement_round (office_id, finding_id, id)');
    // Who hands a report in never approves it: by person, whatever seat.
    await tenantTable(
      runner,
      'assessment_report',
      `pilot_id uuid NOT NULL, programme_id uuid NOT NULL, unit_id uuid NOT NULL, state text NOT NULL, version integer NOT NULL, sections jsonb NOT NULL, comment_due_on date, shown_at timestamptz, submitted_person_id uuid,
       approved_person_id uuid, approved_on date, grade text, total text, updated_at timestamptz NOT NULL,
       CONSTRAINT assessment_report_pk PRIMARY KEY (office_id, pilot_id), ${ofPilot('assessment_report')}, ${refers('assessment_report', 'programme')}, ${refers('assessment_report', 'unit')},
       CONSTRAINT assessment_report_state CHECK (state IN ('draft', 'comment', 'settled', 'review', 'approved', 'issued')), CONSTRAINT assessment_report_comment CHECK (state <> 'comment' OR comment_due_on IS NOT NULL),
       CONSTRAINT assessment_report_submitted CHECK (state <> 'review' OR submitted_person_id IS NOT NULL),
       CONSTRAINT assessment_report_approved CHECK (state NOT IN ('approved', 'issued') OR (approved_person_id IS NOT NULL AND approved_on IS NOT NULL)),
       CONSTRAINT assessment_report_four_eyes CHECK (approved_person_id <> submitted_person_id)`,
      [APP_CHANGES],
    );
    await tenantTable(
      runner,
      'report_step',
      `id uuid NOT NULL, pilot_id uuid NOT NULL, act text NOT NULL, note text NOT NULL, seat_id uuid NOT NULL, person_id uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT report_step_pk PRIMARY KEY (office_id, id), ${ofPilot('report_step')},
       CONSTRAINT report_step_act CHECK (act IN ('drafted', 'edited', 'sent_for_comment', 'settled', 'submitted', 'approved', 'returned', 'issued', 'redrafted', 'reopened'))`,
      [APP_ADDS],
    );
    await runner.query('CREATE INDEX report_step_by_pilot ON wudan.report_step (office_id, pilot_id, id)');
    await tenantTable(
      runner,
      'feedback_letter',
      `pilot_id uuid NOT NULL, doc_number text NOT NULL, doc_key text NOT NULL, issued_on date NOT NULL, plan_due_on date NOT NULL, objection_due_on date NOT NULL, contact_name text NOT NULL, contact_phone text NOT NULL,
       reason text NOT NULL, by_seat_id uuid NOT NULL, person_id uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT feedback_letter_pk PRIMARY KEY (office_id, pilot_id), CONSTRAINT feedback_letter_number UNIQUE (office_id, doc_key), ${ofPilot('feedback_letter')},
       CONSTRAINT feedback_letter_days CHECK (plan_due_on > issued_on AND objection_due_on > issued_on)`,
      [APP_ADDS],
    );
    await tenantTable(
      runner,
      'lower_finding_count',
      `from_office_id uuid NOT NULL, from_programme_id uuid NOT NULL, programme_name text NOT NULL, starts_on date NOT NULL, ends_on date NOT NULL, tallies jsonb NOT NULL, counted_at timestamptz NOT NULL,
       CONSTRAINT lower_finding_count_pk PRIMARY KEY (office_id, from_office_id, from_programme_id)`,
      [APP_CHANGES],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['lower_finding_count', 'feedback_letter', 'report_step', 'assessment_report', 'agreement_round', 'finding_task', 'finding_seal', 'finding', 'finding_number', 'feedback_policy', 'finding_category']) {
      await runner.query(`DROP TABLE wudan.${table}`);
    }
  }
}
