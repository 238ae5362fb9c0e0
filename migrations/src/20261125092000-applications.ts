import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Applications20261125092000 implements MigrationInterface {
  name = 'Applications20261125092000';

  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
