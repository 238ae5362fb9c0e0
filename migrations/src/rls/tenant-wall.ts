import type { QueryRunner } from 'typeorm';

/** Commands a role may use on a table. */
export type Grant = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/** Who may do what; columns narrow an UPDATE or INSERT to the named ones. */
export interface RoleGrant {
  readonly role: 'wudan_app' | 'wudan_auth' | 'wudan_relay' | 'wudan_planner' | 'wudan_reference';
  readonly commands: readonly Grant[];
  readonly columns?: Partial<Record<Grant, readonly string[]>>;
}

const SCHEMA = 'wudan';
const GUARD = 'office_id = app.office_id()';

async function grant(runner: QueryRunner, table: string, grants: readonly RoleGrant[]): Promise<void> {
  for (const { role, commands, columns } of grants) {
    for (const command of commands) {
      const only = columns?.[command];
      await runner.query(`GRANT ${command}${only ? ` (${only.join(', ')})` : ''} ON ${SCHEMA}.${table} TO ${role}`);
    }
  }
}

/**
 * Makes a tenant table: `office_id` first, row-level security forced, and one policy with the one guard for every
 * granted command of every role. The body must begin its keys with `office_id`.
 */
export async function tenantTable(runner: QueryRunner, table: string, body: string, grants: readonly RoleGrant[]): Promise<void> {
  await runner.query(`CREATE TABLE ${SCHEMA}.${table} (office_id uuid NOT NULL, ${body})`);
  await raiseWall(runner, table, grants);
}

/** The wall alone, for a table that exists already. */
export async function raiseWall(runner: QueryRunner, table: string, grants: readonly RoleGrant[]): Promise<void> {
  await runner.query(`ALTER TABLE ${SCHEMA}.${table} ENABLE ROW LEVEL SECURITY`);
  await runner.query(`ALTER TABLE ${SCHEMA}.${table} FORCE ROW LEVEL SECURITY`);
  await runner.query(`COMMENT ON TABLE ${SCHEMA}.${table} IS 'class: tenant'`);
  await grant(runner, table, grants);
  for (const { role, commands } of grants) {
    for (const command of commands) {
      const using = command === 'INSERT' ? '' : ` USING (${GUARD})`;
      const check = command === 'INSERT' || command === 'UPDATE' ? ` WITH CHECK (${GUARD})` : '';
      const name = `${table}_${role.replace('wudan_', '')}_${command.toLowerCase()}`;
      await runner.query(`CREATE POLICY ${name} ON ${SCHEMA}.${table} FOR ${command} TO ${role}${using}${check}`);
    }
  }
}

/** Makes a reference table: read by all, written by `wudan_reference` alone, nothing confidential. */
export async function referenceTable(runner: QueryRunner, table: string, body: string): Promise<void> {
  await runner.query(`CREATE TABLE ${SCHEMA}.${table} (${body})`);
  await runner.query(`COMMENT ON TABLE ${SCHEMA}.${table} IS 'class: reference'`);
  await grant(runner, table, [
    { role: 'wudan_app', commands: ['SELECT'] },
    { role: 'wudan_auth', commands: ['SELECT'] },
    { role: 'wudan_relay', commands: ['SELECT'] },
    { role: 'wudan_planner', commands: ['SELECT'] },
    { role: 'wudan_reference', commands: ['SELECT', 'INSERT', 'UPDATE'] },
  ]);
}

/** Makes a system table: one of the closed list of docs/adr/0002, reached by its named role and columns only. */
export async function systemTable(runner: QueryRunner, table: string, body: string, grants: readonly RoleGrant[]): Promise<void> {
  await runner.query(`CREATE TABLE ${SCHEMA}.${table} (${body})`);
  await runner.query(`COMMENT ON TABLE ${SCHEMA}.${table} IS 'class: system'`);
  await grant(runner, table, grants);
}

/** Makes a function that runs with its caller's rights and may be called by the named roles only. */
export async function appFunction(runner: QueryRunner, signature: string, definition: string, roles: readonly string[]): Promise<void> {
  await runner.query(`CREATE FUNCTION app.${signature} ${definition}`);
  const bare = `app.${signature.slice(0, signature.indexOf('('))}(${argumentTypes(signature)})`;
  await runner.query(`REVOKE ALL ON FUNCTION ${bare} FROM PUBLIC`);
  await runner.query(`GRANT EXECUTE ON FUNCTION ${bare} TO ${roles.join(', ')}`);
}

function argumentTypes(signature: string): string {
  const inside = signature.slice(signature.indexOf('(') + 1, signature.lastIndexOf(')')).trim();
  if (inside === '') return '';
  return inside
    .split(',')
    .map((argument) => argument.trim().split(/\s+/).slice(1).join(' '))
    .join(', ');
}
