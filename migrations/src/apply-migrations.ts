import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from './history.js';

/** A data source that runs the history as the owner of the schema, with an empty search path. */
export function migrationSource(adminUrl: string): DataSource {
  const url = new URL(adminUrl);
  url.searchParams.set('options', '-c role=wudan_owner -c search_path=');
  return new DataSource({
    type: 'postgres',
    url: url.toString(),
    schema: 'wudan',
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    logging: false,
  });
}

/** Applies what is missing, in order. Returns how many were applied. */
export async function applyMigrations(adminUrl: string): Promise<number> {
  const source = await migrationSource(adminUrl).initialize();
  try {
    return (await source.runMigrations()).length;
  } finally {
    await source.destroy();
  }
}
