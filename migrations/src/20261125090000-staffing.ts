import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Staffing20261125090000 implements MigrationInterface {
  name = 'Staffing20261125090000';

  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
