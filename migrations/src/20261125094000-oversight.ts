import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Oversight20261125094000 implements MigrationInterface {
  name = 'Oversight20261125094000';

  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
