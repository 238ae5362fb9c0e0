import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Assessment20261124095000 implements MigrationInterface {
  name = 'Assessment20261124095000';

  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
