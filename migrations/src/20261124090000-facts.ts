import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Facts20261124090000 implements MigrationInterface {
  name = 'Facts20261124090000';

  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
