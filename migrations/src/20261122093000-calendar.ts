import type { MigrationInterface, QueryRunner } from 'typeorm';
import { referenceTable } from './rls/tenant-wall.js';

/** Holiday notices: when they apply, and since when they are known. */
export class Calendar20261122093000 implements MigrationInterface {
  name = 'Calendar20261122093000';

  async up(runner: QueryRunner): Promise<void> {
    await referenceTable(
      runner,
      'holiday_notice',
      `id text CONSTRAINT holiday_notice_pk PRIMARY KEY, region_code text NOT NULL, year integer NOT NULL, title text NOT NULL, published_on date NOT NULL,
       days jsonb NOT NULL, recorded_by_office_id uuid, recorded_at timestamptz NOT NULL`,
    );
    await runner.query('CREATE INDEX holiday_notice_by_year ON wudan.holiday_notice (year, region_code)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE wudan.holiday_notice');
  }
}
