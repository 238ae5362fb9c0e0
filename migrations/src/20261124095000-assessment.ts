import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appFunction, tenantTable, type RoleGrant } from './rls/tenant-wall.js';

const APP_CHANGES: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'] };
const APP_ADDS: RoleGrant = { role: 'wudan_app', commands: ['SELECT', 'INSERT'] };

const STAGES = "('self', 'desk', 'on_site')";

/** Scores of the leaves of a pilot's indicator set, the unit's own assessment and its report. */
export class Assessment20261124095000 implements MigrationInterface {
  name = 'Assessment20261124095000';

  async up(runner: QueryRunner): Promise<void> {
    const ofPilot = (table: string): string => `CONSTRAINT ${table}_pilot FOREIGN KEY (office_id, pilot_id) REFERENCES wudan.pilot (office_id, id) ON DELETE RESTRICT`;
    await tenantTable(
      runner,
      'self_assessment',
      `pilot_id uuid NOT NULL, indicator_set_id uuid NOT NULL, state text NOT NULL, version integer NOT NULL, late boolean NOT NULL, signed_seat_id uuid, signed_name text, signed_at timestamptz,
       submitted_seat_id uuid, submitted_name text, submitted_at timestamptz, created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
       CONSTRAINT self_assessment_pk PRIMARY KEY (office_id, pilot_id), ${ofPilot('self_assessment')},
       CONSTRAINT self_assessment_set FOREIGN KEY (office_id, indicator_set_id) REFERENCES wudan.indicator_set (office_id, id) ON DELETE RESTRICT,
       CONSTRAINT self_assessment_state CHECK (state IN ('open', 'signed', 'submitted', 'returned')),
       CONSTRAINT self_assessment_signature CHECK ((signed_at IS NULL) = (signed_name IS NULL) AND (state NOT IN ('signed', 'submitted') OR signed_at IS NOT NULL)),
       CONSTRAINT self_assessment_submission CHECK ((submitted_at IS NULL) = (submitted_name IS NULL) AND (state NOT IN ('submitted', 'returned') OR submitted_at IS NOT NULL))`,
      [APP_CHANGES],
    );
    // One row a leaf and a stage of scoring. Points are integers of hundredths.
    await tenantTable(
      runner,
      'leaf_score',
      `pilot_id uuid NOT NULL, stage text NOT NULL, code text NOT NULL, score integer, claim text, statement text NOT NULL, na_reason text, na_accepted boolean, na_note text,
       returned boolean NOT NULL, rescored boolean NOT NULL, return_reason text, version integer NOT NULL, by_seat_id uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT leaf_score_pk PRIMARY KEY (office_id, pilot_id, stage, code), ${ofPilot('leaf_score')}, CONSTRAINT leaf_score_stage CHECK (stage IN ${STAGES}),
       CONSTRAINT leaf_score_points CHECK (score BETWEEN 0 AND 12000), CONSTRAINT leaf_score_na CHECK (na_reason IS NOT NULL OR na_accepted IS NULL),
       CONSTRAINT leaf_score_na_or_score CHECK (score IS NULL OR na_reason IS NULL OR na_accepted = false), CONSTRAINT leaf_score_returned CHECK (returned = (return_reason IS NOT NULL) AND (returned OR NOT rescored))`,
      [APP_CHANGES],
    );
    await tenantTable(
      runner,
      'leaf_score_entry',
      `id uuid NOT NULL, pilot_id uuid NOT NULL, stage text NOT NULL, code text NOT NULL, act text NOT NULL, score integer, claim text, statement text NOT NULL, na_reason text, note text,
       by_seat_id uuid NOT NULL, by_name text NOT NULL, at timestamptz NOT NULL,
       CONSTRAINT leaf_score_entry_pk PRIMARY KEY (office_id, id), ${ofPilot('leaf_score_entry')}, CONSTRAINT leaf_score_entry_stage CHECK (stage IN ${STAGES}),
       CONSTRAINT leaf_score_entry_act CHECK (act IN ('scored', 'returned', 'na_accepted', 'na_refused', 'set_changed'))`,
      [APP_ADDS],
    );
    await runner.query('CREATE INDEX leaf_score_entry_by_leaf ON wudan.leaf_score_entry (office_id, pilot_id, stage, code, id)');
    await tenantTable(
      runner,
      'self_report',
      `pilot_id uuid NOT NULL, version integer NOT NULL, sections jsonb NOT NULL, by_seat_id uuid NOT NULL, by_name text NOT NULL, updated_at timestamptz NOT NULL,
       CONSTRAINT self_report_pk PRIMARY KEY (office_id, pilot_id), ${ofPilot('self_report')}`,
      [APP_CHANGES],
    );
    await this.#grid(runner);
  }

  /** Everything of a pilot's scoring grid in one call: a hot read. What the compiled set says is kept by the process per set. */
  async #grid(runner: QueryRunner): Promise<void> {
    await appFunction(
      runner,
      'scoring_grid(p_office uuid, p_pilot uuid)',
      `RETURNS TABLE ("pilotId" uuid, "unitId" uuid, "unitName" text, stage text, "cutoffOn" text, "dueOn" text, "setId" uuid, "setVersion" integer, "setHash" text, "scoredSetId" uuid, state text, version integer, late boolean, "signedBy" text, "signedAt" timestamptz,
         "submittedBy" text, "submittedAt" timestamptz, "newestFactId" uuid, scores text, evidence text)
       LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
       BEGIN
         PERFORM app.set_office(p_office);
         RETURN QUERY SELECT p.id, p.unit_id, u.name, p.stage, to_char(p.cutoff_on, 'YYYY-MM-DD'), to_char(p.self_due_on, 'YYYY-MM-DD'), i.id, i.version, i.content_hash, a.indicator_set_id, a.state, a.version, a.late, a.signed_name, a.signed_at, a.submitted_name, a.submitted_at,
             (SELECT f.id FROM wudan.fact f WHERE f.office_id = p_office AND f.unit_id = p.unit_id AND f.superseded_at IS NULL ORDER BY f.id DESC LIMIT 1),
             (SELECT coalesce(json_agg(x), '[]'::json)::text
                FROM (SELECT s.code, s.score, s.claim, s.statement, s.na_reason AS "naReason", s.na_accepted AS "naAccepted", s.returned, s.rescored, s.return_reason AS "returnReason", s.version,
                             s.by_name AS "updatedBy", s.at AS "updatedAt" FROM wudan.leaf_score s WHERE s.office_id = p_office AND s.pilot_id = p_pilot AND s.stage = 'self') x),
             (SELECT coalesce(json_agg(x), '[]'::json)::text
                FROM (SELECT r.leaf_code AS code, count(*)::integer AS cells,
                        (count(*) FILTER (WHERE c.state IN ('held', 'sighted') OR (c.state = 'substituted' AND c.loss_state = 'countersigned')))::integer AS filled,
                        (count(*) FILTER (WHERE c.review = 'accepted'))::integer AS accepted, (count(*) FILTER (WHERE c.review = 'returned'))::integer AS returned,
                        (count(*) FILTER (WHERE c.state IN ('lost', 'substituted') AND c.loss_state IS DISTINCT FROM 'countersigned'))::integer AS pending,
                        CASE WHEN count(c.ceiling_pct) FILTER (WHERE r.required AND c.state <> 'not_applicable') > 0
                          THEN (round(avg(coalesce(c.ceiling_pct::numeric, 1)) FILTER (WHERE r.required AND c.state <> 'not_applicable'), 2))::text END AS ceiling
                        FROM wudan.evidence_cell c JOIN wudan.evidence_request r ON r.office_id = p_office AND r.id = c.request_id
                       WHERE c.office_id = p_office AND c.pilot_id = p_pilot AND c.retired_at IS NULL GROUP BY r.leaf_code) x)
           FROM wudan.pilot p JOIN wudan.unit u ON u.office_id = p_office AND u.id = p.unit_id LEFT JOIN wudan.indicator_set i ON i.office_id = p_office AND i.pilot_id = p_pilot AND i.state = 'issued'
             LEFT JOIN wudan.self_assessment a ON a.office_id = p_office AND a.pilot_id = p_pilot
          WHERE p.office_id = p_office AND p.id = p_pilot;
       END $$`,
      ['wudan_app'],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION app.scoring_grid(uuid, uuid)');
    for (const table of ['self_report', 'leaf_score_entry', 'leaf_score', 'self_assessment']) await runner.query(`DROP TABLE wudan.${table}`);
  }
}
