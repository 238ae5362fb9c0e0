import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Linkage20261125091000 implements MigrationInterface {
  name = 'Linkage20261125091000';

  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
