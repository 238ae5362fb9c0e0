import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../house-check/program.js';

/** The statements of the planner as the product runs them. Their file is nobody's door, so it is opened by its path: a copy here would measure itself. */
export interface PlanStatements {
  /** `$1` the instant. */
  readonly PLAN_SQL: string;
  /** `$1` office, `$2` round. */
  readonly CLAIM_SQL: string;
  /** `$1` how many rounds. */
  readonly WAITING_SQL: string;
  readonly OUTDATED_SQL: string;
}

export async function planStatements(): Promise<PlanStatements> {
  return (await import(pathToFileURL(join(ROOT, 'libs', 'dispatch', 'server', 'dist', 'data', 'prompt-plan.repository.js')).href)) as PlanStatements;
}
