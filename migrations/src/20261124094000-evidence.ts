import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Evidence20261124094000 implements MigrationInterface {
  name = 'Evidence20261124094000';

  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
