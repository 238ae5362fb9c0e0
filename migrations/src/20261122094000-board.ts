import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appFunction, tenantTable } from './rls/tenant-wall.js';

/** Summary rows: one a unit, kept in the writing transaction, and one an office below, delivered by letter. */
export class Board20261122094000 implements MigrationInterface {
  name = 'Board20261122094000';

  async up(runner: QueryRunner): Promise<void> {
    await tenantTable(
      runner,
      'unit_board',
      `unit_id uuid NOT NULL, unit_name text NOT NULL, stage text NOT NULL, light text NOT NULL, percent integer NOT NULL, last_report_at timestamptz, open_difficulties integer NOT NULL,
       updated_at timestamptz NOT NULL, CONSTRAINT unit_board_pk PRIMARY KEY (office_id, unit_id),
       CONSTRAINT unit_board_unit FOREIGN KEY (office_id, unit_id) REFERENCES wudan.unit (office_id, id) ON DELETE RESTRICT,
       CONSTRAINT unit_board_percent CHECK (percent BETWEEN 0 AND 100)`,
      [{ role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE', 'DELETE'] }],
    );
    await tenantTable(
      runner,
      'published_office',
      `source_office_id uuid NOT NULL, units integer NOT NULL, seats integer NOT NULL, as_of timestamptz NOT NULL, CONSTRAINT published_office_pk PRIMARY KEY (office_id, source_office_id)`,
      [{ role: 'wudan_app', commands: ['SELECT', 'INSERT', 'UPDATE'] }],
    );
    await appFunction(
      runner,
      'board_rows(p_office uuid, p_limit integer)',
      `RETURNS TABLE (id uuid, "unitName" text, stage text, light text, percent integer, "lastReportAt" timestamptz, "openDifficulties" integer, "updatedAt" timestamptz)
       LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
       BEGIN
         PERFORM app.set_office(p_office);
         RETURN QUERY SELECT b.unit_id, b.unit_name, b.stage, b.light, b.percent, b.last_report_at, b.open_difficulties, b.updated_at
           FROM wudan.unit_board b WHERE b.office_id = p_office ORDER BY b.unit_id LIMIT p_limit;
       END $$`,
      ['wudan_app'],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION app.board_rows(uuid, integer)');
    await runner.query('DROP TABLE wudan.published_office');
    await runner.query('DROP TABLE wudan.unit_board');
  }
}
