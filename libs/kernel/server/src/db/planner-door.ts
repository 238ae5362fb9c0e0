import { Inject, Injectable } from '@nestjs/common';
import { Database } from './database.js';

/**
 * The door to the plan of what is asked when, over all offices: ids, dates and instants. Runs in the `wudan_planner` role,
 * one statement a transaction. Only the planner of the dispatch context uses it.
 */
@Injectable()
export class PlannerDoor {
  constructor(@Inject(Database) private readonly database: Database) {}

  query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.database.inRole('wudan_planner', (query) => query<T>(sql, parameters));
  }
}
