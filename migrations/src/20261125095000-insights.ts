import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Insights20261125095000 implements MigrationInterface {
  name = 'Insights20261125095000';

  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
