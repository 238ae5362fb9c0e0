import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Forecast20261125096000 implements MigrationInterface {
  name = 'Forecast20261125096000';

  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
