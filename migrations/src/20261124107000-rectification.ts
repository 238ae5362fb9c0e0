import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Rectification20261124107000 implements MigrationInterface {
  name = 'Rectification20261124107000';

  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
