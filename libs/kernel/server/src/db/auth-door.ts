import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from './database.js';

const names = new Map<string, string>();

/** A statement's name, so that PostgreSQL plans it once a connection: the session look-up joins four tables on every request. */
function nameOf(sql: string): string {
  let name = names.get(sql);
  if (name === undefined) {
    name = createHash('sha256').update(sql).digest('base64url').slice(0, 32);
    names.set(sql, name);
  }
  return name;
}

/**
 * The door to what is looked up before an office is known: persons, sessions, token hashes, login attempts. Runs in the
 * `wudan_auth` role, one statement at a time, by exact key. Only repositories of the access context use it.
 */
@Injectable()
export class AuthDoor {
  constructor(@Inject(Database) private readonly database: Database) {}

  async query<T>(sql: string, parameters: readonly unknown[]): Promise<T[]> {
    const result = await this.database.auth.query({ name: nameOf(sql), text: sql, values: [...parameters] });
    return result.rows as T[];
  }
}
