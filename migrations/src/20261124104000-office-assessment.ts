import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appFunction, tenantTable, type RoleGrant } from './rls/tenant-wall.js';

const APP_CHANGES: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'] };
const APP_ADDS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT'] };

const SELF_STAGES = "('self', 'desk', 'on_site')";
const STAGES = "('self', 'desk', 'on_site', 'desk_2', 'on_site_2')";
const ACTS = "'scored', 'returned', 'na_accepted', 'na_refused', 'set_changed'";
const TABLES = ['office_reopening', 'office_step', 'office_assessment', 'office_decision', 'office_part', 'interest_declaration', 'scoring_policy'];
const FORCED = ['leaf_score', 'leaf_score_entry', 'self_assessment', 'office_assessment'];

/** The office's side of scoring: dated policy, declarations of interest, marks beside the unit's own, the way to the recorded decision, and its frozen result. */
export class OfficeAssessment20261124104000 implements MigrationInterface {
  name = 'OfficeAssessment20261124104000';

  async up(runner: QueryRunner): Promise<void> {
    const ofPilot = (table: string): string => `CONSTRAINT ${table}_pilot FOREIGN KEY (office_id, pilot_id) REFERENCES wudan.pilot (office_id, id) ON DELETE RESTRICT`;
    await tenantTable(
      runner,
      'scoring_policy',
      `id uuid NOT NULL, version integer NOT NULL, valid_from date NOT NULL, reason_gap integer NOT NULL, variance_limit integer NOT NULL, second_assessor text NOT NULL, grade_d_share text NOT NULL, peers_at_least integer NOT NULL,
       by_seat_id uuid NOT NULL, by_name text NOT NULL, made_at timestamptz NOT NULL, CONSTRAINT scoring_policy_pk PRIMARY KEY (office_id, id), CONSTRAINT scoring_policy_version UNIQUE (office_id, version),
       CONSTRAINT scoring_policy_points CHECK (reason_gap BETWEEN 0 AND 1000 AND variance_limit BETWEEN 0 AND 1000), CONSTRAINT scoring_policy_second CHECK (second_assessor IN ('none', 'individual_and_level', 'all')),
       CONSTRAINT scoring_policy_share CHECK (grade_d_share::numeric > 0 AND grade_d_share::numeric <= 1), CONSTRAINT scoring_policy_peers CHECK (peers_at_least BETWEEN 3 AND 50)`,
      [APP_ADDS],
    );
    await tenantTable(
      runner,
      'interest_declaration',
      `id uuid NOT NULL, pilot_id uuid NOT NULL, person_id uuid NOT NULL, seat_id uuid NOT NULL, name text NOT NULL, interest text NOT NULL, note text NOT NULL, declared_at timestamptz NOT NULL,
       CONSTRAINT interest_declaration_pk PRIMARY KEY (office_id, id), ${ofPilot('interest_declaration')}, CONSTRAINT interest_declaration_of UNIQUE (office_id, id, pilot_id, person_id, interest),
       CONSTRAINT interest_declaration_interest CHECK (interest IN ('none', 'borrowed_from_unit', 'relative', 'former_post', 'other'))`,
      [APP_ADDS],
    );
    await runner.query('CREATE INDEX interest_declaration_by_pilot ON wudan.interest_declaration (office_id, pilot_id, id)');
    // Four eyes by person: the key lets nobody hold two parts of one assessment, whatever seats they have; marks and reviews refer to the part they need. Who scores has declared that no interest stands against it.
    await tenantTable(
      runner,
      'office_part',
      `pilot_id uuid NOT NULL, person_id uuid NOT NULL, part text NOT NULL, declaration_id uuid, interest text, taken_at timestamptz NOT NULL,
       CONSTRAINT office_part_pk PRIMARY KEY (office_id, pilot_id, person_id), ${ofPilot('office_part')}, CONSTRAINT office_part_of UNIQUE (office_id, pilot_id, person_id, part), CONSTRAINT office_part_part CHECK (part IN ('first', 'second', 'section', 'leader')),
       CONSTRAINT office_part_declared CHECK (CASE WHEN part IN ('first', 'second') THEN declaration_id IS NOT NULL AND interest IS NOT NULL AND interest = 'none' ELSE declaration_id IS NULL AND interest IS NULL END),
       CONSTRAINT office_part_declaration FOREIGN KEY (office_id, declaration_id, pilot_id, person_id, interest) REFERENCES wudan.interest_declaration (office_id, id, pilot_id, person_id, interest) ON DELETE RESTRICT`,
      [APP_ADDS],
    );
    await tenantTable(
      runner,
      'office_decision',
      `id uuid NOT NULL, pilot_id uuid NOT NULL, form text NOT NULL, decided_on date NOT NULL, doc_number text NOT NULL, note text NOT NULL, scan_name text, scan_sha256 text, scan_size integer, total integer NOT NULL, grade text NOT NULL, frozen text NOT NULL,
       recorded_person_id uuid NOT NULL, recorded_part text NOT NULL, recorded_seat_id uuid NOT NULL, recorded_name text NOT NULL, recorded_at timestamptz NOT NULL,
       CONSTRAINT office_decision_pk PRIMARY KEY (office_id, id), ${ofPilot('office_decision')}, CONSTRAINT office_decision_of UNIQUE (office_id, pilot_id, id), CONSTRAINT office_decision_form CHECK (form IN ('meeting', 'circulation')),
       CONSTRAINT office_decision_scan CHECK ((scan_name IS NULL) = (scan_sha256 IS NULL) AND (scan_name IS NULL) = (scan_size IS NULL)), CONSTRAINT office_decision_recorder CHECK (recorded_part IN ('section', 'leader')),
       CONSTRAINT office_decision_part FOREIGN KEY (office_id, pilot_id, recorded_person_id, recorded_part) REFERENCES wudan.office_part (office_id, pilot_id, person_id, part) ON DELETE RESTRICT`,
      [APP_ADDS],
    );
    await tenantTable(
      runner,
      'office_assessment',
      `pilot_id uuid NOT NULL, state text NOT NULL, stage text NOT NULL, version integer NOT NULL, decision_id uuid, letter_at timestamptz, opened_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
       CONSTRAINT office_assessment_pk PRIMARY KEY (office_id, pilot_id), ${ofPilot('office_assessment')}, CONSTRAINT office_assessment_state CHECK (state IN ('scoring', 'section_review', 'leader_review', 'decision', 'approved')),
       CONSTRAINT office_assessment_stage CHECK (stage IN ('desk', 'on_site')), CONSTRAINT office_assessment_decided CHECK ((state = 'approved') = (decision_id IS NOT NULL)), CONSTRAINT office_assessment_letter CHECK (letter_at IS NULL OR state = 'approved'),
       CONSTRAINT office_assessment_decision FOREIGN KEY (office_id, pilot_id, decision_id) REFERENCES wudan.office_decision (office_id, pilot_id, id) ON DELETE RESTRICT`,
      [APP_CHANGES],
    );
    await tenantTable(
      runner,
      'office_step',
      `id uuid NOT NULL, pilot_id uuid NOT NULL, act text NOT NULL, note text NOT NULL, by_person_id uuid, part text, by_seat_id uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT office_step_pk PRIMARY KEY (office_id, id), ${ofPilot('office_step')},
       CONSTRAINT office_step_act CHECK (act IN ('opened', 'stage_advanced', 'submitted', 'section_passed', 'section_returned', 'leader_passed', 'leader_returned', 'decided', 'unlocked', 'leaf_reopened', 'set_changed')),
       CONSTRAINT office_step_part_of_act CHECK (CASE WHEN act IN ('stage_advanced', 'submitted') THEN part IS NOT NULL AND part IN ('first', 'second') WHEN act IN ('section_passed', 'section_returned') THEN part IS NOT NULL AND part = 'section'
         WHEN act IN ('leader_passed', 'leader_returned') THEN part IS NOT NULL AND part = 'leader' ELSE part IS NULL END AND (part IS NULL) = (by_person_id IS NULL)),
       CONSTRAINT office_step_part FOREIGN KEY (office_id, pilot_id, by_person_id, part) REFERENCES wudan.office_part (office_id, pilot_id, person_id, part) ON DELETE RESTRICT`,
      [APP_ADDS],
    );
    await runner.query('CREATE INDEX office_step_by_pilot ON wudan.office_step (office_id, pilot_id, id)');
    await tenantTable(
      runner,
      'office_reopening',
      `id uuid NOT NULL, pilot_id uuid NOT NULL, code text NOT NULL, reason text NOT NULL, rescored boolean NOT NULL, by_seat_id uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL, closed_at timestamptz,
       CONSTRAINT office_reopening_pk PRIMARY KEY (office_id, id), ${ofPilot('office_reopening')}`,
      [APP_CHANGES],
    );
    await runner.query('CREATE UNIQUE INDEX office_reopening_once ON wudan.office_reopening (office_id, pilot_id, code) WHERE closed_at IS NULL');
    await this.#marks(runner);
    await this.#grid(runner, true);
    await this.#unforced(runner, async () => {
      await runner.query(
        `INSERT INTO wudan.office_assessment (office_id, pilot_id, state, stage, version, opened_at, updated_at)
         SELECT office_id, pilot_id, 'scoring', 'desk', 1, submitted_at, submitted_at FROM wudan.self_assessment WHERE submitted_at IS NOT NULL`,
      );
    });
  }

  /** Marks of the office: whose part made them, and which second mark the first assessor has settled. */
  async #marks(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE wudan.leaf_score ADD COLUMN by_person_id uuid, ADD COLUMN part text, ADD COLUMN settled integer');
    for (const table of ['leaf_score', 'leaf_score_entry']) {
      await runner.query(`ALTER TABLE wudan.${table} DROP CONSTRAINT ${table}_stage`);
      await runner.query(`ALTER TABLE wudan.${table} ADD CONSTRAINT ${table}_stage CHECK (stage IN ${STAGES})`);
    }
    await runner.query('ALTER TABLE wudan.leaf_score_entry DROP CONSTRAINT leaf_score_entry_act');
    await runner.query(`ALTER TABLE wudan.leaf_score_entry ADD CONSTRAINT leaf_score_entry_act CHECK (act IN (${ACTS}, 'settled', 'taken_back', 'reopened'))`);
    await runner.query(
      `ALTER TABLE wudan.leaf_score ADD CONSTRAINT leaf_score_by CHECK (CASE WHEN stage = 'self' THEN part IS NULL AND by_person_id IS NULL
         ELSE by_person_id IS NOT NULL AND part IS NOT NULL AND part = CASE WHEN stage IN ('desk', 'on_site') THEN 'first' ELSE 'second' END END)`,
    );
    await runner.query(
      'ALTER TABLE wudan.leaf_score ADD CONSTRAINT leaf_score_part FOREIGN KEY (office_id, pilot_id, by_person_id, part) REFERENCES wudan.office_part (office_id, pilot_id, person_id, part) ON DELETE RESTRICT',
    );
  }

  /** The owner of a table reads it whole only while its wall is not forced upon him. */
  async #unforced(runner: QueryRunner, work: () => Promise<void>): Promise<void> {
    for (const table of FORCED) await runner.query(`ALTER TABLE wudan.${table} NO FORCE ROW LEVEL SECURITY`);
    await work();
    for (const table of FORCED) await runner.query(`ALTER TABLE wudan.${table} FORCE ROW LEVEL SECURITY`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.#grid(runner, false);
    await runner.query('ALTER TABLE wudan.leaf_score DROP CONSTRAINT leaf_score_part');
    await runner.query('ALTER TABLE wudan.leaf_score DROP CONSTRAINT leaf_score_by');
    await this.#unforced(runner, async () => {
      await runner.query("DELETE FROM wudan.leaf_score WHERE stage <> 'self'");
      await runner.query("DELETE FROM wudan.leaf_score_entry WHERE stage <> 'self'");
    });
    await runner.query('ALTER TABLE wudan.leaf_score_entry DROP CONSTRAINT leaf_score_entry_act');
    await runner.query(`ALTER TABLE wudan.leaf_score_entry ADD CONSTRAINT leaf_score_entry_act CHECK (act IN (${ACTS}))`);
    for (const table of ['leaf_score', 'leaf_score_entry']) {
      await runner.query(`ALTER TABLE wudan.${table} DROP CONSTRAINT ${table}_stage`);
      await runner.query(`ALTER TABLE wudan.${table} ADD CONSTRAINT ${table}_stage CHECK (stage IN ${SELF_STAGES})`);
    }
    await runner.query('ALTER TABLE wudan.leaf_score DROP COLUMN by_person_id, DROP COLUMN part, DROP COLUMN settled');
    for (const table of TABLES) await runner.query(`DROP TABLE wudan.${table}`);
  }

  /** Everything of a pilot's scoring grid in one call: a hot read. With the office's side it also says where that stands and which share the policy leaves to what the unit itself reports. */
  async #grid(runner: QueryRunner, office: boolean): Promise<void> {
    await runner.query('DROP FUNCTION app.scoring_grid(uuid, uuid)');
    await appFunction(
      runner,
      'scoring_grid(p_office uuid, p_pilot uuid)',
      `RETURNS TABLE ("pilotId" uuid, "unitId" uuid, "unitName" text, stage text, "cutoffOn" text, "dueOn" text, "setId" uuid, "setVersion" integer, "setHash" text, "scoredSetId" uuid, state text, version integer, late boolean, "signedBy" text, "signedAt" timestamptz,
         "submittedBy" text, "submittedAt" timestamptz, "newestFactId" uuid, scores text, evidence text${office ? ', "openedAt" timestamptz, "officeState" text, "gradeDShare" text' : ''})
       LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
       BEGIN
         PERFORM app.set_office(p_office);
         RETURN QUERY SELECT p.id, p.unit_id, u.name, p.stage, to_char(p.cutoff_on, 'YYYY-MM-DD'), to_char(p.self_due_on, 'YYYY-MM-DD'), i.id, i.version, i.content_hash, a.indicator_set_id, a.state, a.version, a.late, a.signed_name, a.signed_at, a.submitted_name, a.submitted_at,
             (SELECT f.id FROM wudan.fact f WHERE f.office_id = p_office AND f.unit_id = p.unit_id AND f.superseded_at IS NULL ORDER BY f.id DESC LIMIT 1),
             (SELECT coalesce(json_agg(x), '[]'::json)::text
                FROM (SELECT s.code, s.score, s.claim, s.statement, s.na_reason AS "naReason", s.na_accepted AS "naAccepted", s.returned, s.rescored, s.return_reason AS "returnReason", s.version,
                             s.by_name AS "updatedBy", s.at AS "updatedAt" FROM wudan.leaf_score s WHERE s.office_id = p_office AND s.pilot_id = p_pilot AND s.stage = 'self') x),
             coalesce((SELECT t.counts FROM wudan.evidence_tally t WHERE t.office_id = p_office AND t.pilot_id = p_pilot), '[]')${office ? `,
             coalesce(a.created_at, i.issued_at),
             (SELECT o.state FROM wudan.office_assessment o WHERE o.office_id = p_office AND o.pilot_id = p_pilot),
             (SELECT sp.grade_d_share FROM wudan.scoring_policy sp WHERE sp.office_id = p_office AND sp.valid_from <= (coalesce(a.created_at, i.issued_at) AT TIME ZONE 'Asia/Shanghai')::date AND sp.made_at <= coalesce(a.created_at, i.issued_at)
               ORDER BY sp.valid_from DESC, sp.version DESC LIMIT 1)` : ''}
           FROM wudan.pilot p JOIN wudan.unit u ON u.office_id = p_office AND u.id = p.unit_id LEFT JOIN wudan.indicator_set i ON i.office_id = p_office AND i.pilot_id = p_pilot AND i.state = 'issued'
             LEFT JOIN wudan.self_assessment a ON a.office_id = p_office AND a.pilot_id = p_pilot
          WHERE p.office_id = p_office AND p.id = p_pilot;
       END $$`,
      ['wudan_app'],
    );
  }
}
