export { MIGRATIONS } from './history.js';
export { applyMigrations, migrationSource } from './apply-migrations.js';
export { prepareDatabase, withDatabase, type PrepareOptions, type Prepared } from './prepare-database.js';
