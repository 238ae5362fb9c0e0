import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Establishment20261124092000 implements MigrationInterface {
  name = 'Establishment20261124092000';

  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
