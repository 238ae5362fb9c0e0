import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Practice20261125093000 implements MigrationInterface {
  name = 'Practice20261125093000';

  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
