import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Exchange20261124102000 implements MigrationInterface {
  name = 'Exchange20261124102000';

  async up(_runner: QueryRunner): Promise<void> {}

  async down(_runner: QueryRunner): Promise<void> {}
}
