import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Verification20261124105000 implements MigrationInterface {
  name = 'Verification20261124105000';

  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
