import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appFunction, tenantTable } from './rls/tenant-wall.js';

const READ = ['evidence_cell', 'evidence_request', 'evidence_tally'];

/** The counts of a pilot's evidence are kept with every change of a cell, so that opening the scoring grid does not count some two hundred cells anew. */
export class EvidenceTally20261124101000 implements MigrationInterface {
  name = 'EvidenceTally20261124101000';

  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(
      runner,
      'evidence_tally',
      `pilot_id uuid NOT NULL, counts text NOT NULL, CONSTRAINT evidence_tally_pk PRIMARY KEY (office_id, pilot_id),
       CONSTRAINT evidence_tally_pilot FOREIGN KEY (office_id, pilot_id) REFERENCES wudan.pilot (office_id, id) ON DELETE RESTRICT`,
      [{ role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'] }],
    );
    await appFunction(
      runner,
      'evidence_counts(p_office uuid, p_pilot uuid)',
      `RETURNS text LANGUAGE sql STABLE SET search_path = '' AS $$
         SELECT coalesce(json_agg(x ORDER BY x.code), '[]'::json)::text
           FROM (SELECT r.leaf_code AS code, count(*)::integer AS cells,
                   (count(*) FILTER (WHERE c.state IN ('held', 'sighted') OR (c.state = 'substituted' AND c.loss_state = 'countersigned')))::integer AS filled,
                   (count(*) FILTER (WHERE c.review = 'accepted'))::integer AS accepted, (count(*) FILTER (WHERE c.review = 'returned'))::integer AS returned,
                   (count(*) FILTER (WHERE c.state IN ('lost', 'substituted') AND c.loss_state IS DISTINCT FROM 'countersigned'))::integer AS pending,
                   CASE WHEN count(c.ceiling_pct) FILTER (WHERE r.required AND c.state <> 'not_applicable') > 0
                     THEN (round(avg(coalesce(c.ceiling_pct::numeric, 1)) FILTER (WHERE r.required AND c.state <> 'not_applicable'), 2))::text END AS ceiling
                   FROM wudan.evidence_cell c JOIN wudan.evidence_request r ON r.office_id = p_office AND r.id = c.request_id
                  WHERE c.office_id = p_office AND c.pilot_id = p_pilot AND c.retired_at IS NULL GROUP BY r.leaf_code) x $$`,
      ['wudan_app'],
    );
    for (const table of READ) await runner.query(`ALTER TABLE wudan.${table} NO FORCE ROW LEVEL SECURITY`);
    await runner.query('INSERT INTO wudan.evidence_tally (office_id, pilot_id, counts) SELECT office_id, pilot_id, app.evidence_counts(office_id, pilot_id) FROM wudan.evidence_cell GROUP BY office_id, pilot_id');
    for (const table of READ) await runner.query(`ALTER TABLE wudan.${table} FORCE ROW LEVEL SECURITY`);
    await this.#grid(runner, `coalesce((SELECT t.counts FROM wudan.evidence_tally t WHERE t.office_id = p_office AND t.pilot_id = p_pilot), '[]')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.#grid(runner, 'app.evidence_counts(p_office, p_pilot)');
    await runner.query('DROP TABLE wudan.evidence_tally');
  }

  /** Everything of a pilot's scoring grid in one call: a hot read. What the compiled set says is kept by the process per set. */
  async #grid(runner: QueryRunner, evidence: string): Promise<void> {
    await runner.query('DROP FUNCTION app.scoring_grid(uuid, uuid)');
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
             ${evidence}
           FROM wudan.pilot p JOIN wudan.unit u ON u.office_id = p_office AND u.id = p.unit_id LEFT JOIN wudan.indicator_set i ON i.office_id = p_office AND i.pilot_id = p_pilot AND i.state = 'issued'
             LEFT JOIN wudan.self_assessment a ON a.office_id = p_office AND a.pilot_id = p_pilot
          WHERE p.office_id = p_office AND p.id = p_pilot;
       END $$`,
      ['wudan_app'],
    );
  }
}
