import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reorganisation20261125097000 implements MigrationInterface {
  name = 'Reorganisation20261125097000';

  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
