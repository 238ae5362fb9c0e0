import { Inject, Injectable } from '@nestjs/common';
import { Database } from './database.js';

/**
 * The door to what is looked up before an office is known: persons, sessions, token hashes, login attempts. Runs in the
 * `wudan_auth` role, one statement at a time, by exact key. Only repositories of the access context use it.
 */
@Injectable()
export class AuthDoor {
  constructor(@Inject(Database) private readonly database: Database) {}

  async query<T>(sql: string, parameters: readonly unknown[]): Promise<T[]> {
    const result = await this.database.auth.query(sql, [...parameters]);
    return result.rows as T[];
  }
}
