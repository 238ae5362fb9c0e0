import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OfficeAssessment20261124104000 implements MigrationInterface {
  name = 'OfficeAssessment20261124104000';

  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
