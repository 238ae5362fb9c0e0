import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Catalogue20261124091000 implements MigrationInterface {
  name = 'Catalogue20261124091000';

  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
