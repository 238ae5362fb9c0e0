import type { FaultKind } from './catalogue-fault.js';
import { CODE_MUTANTS } from './mutants-of-code.js';
import { RIGHT_MUTANTS } from './mutants-of-rights.js';
import { TABLE_MUTANTS } from './mutants-of-tables.js';
import { WALL_MUTANTS } from './mutants-of-walls.js';

/** One planted fault: what is done to the migrated schema, and the kinds of fault that must be named for it. */
export interface Mutant {
  readonly name: string;
  readonly sql: readonly string[];
  readonly expects: readonly FaultKind[];
}

const ALL = [...TABLE_MUTANTS, ...WALL_MUTANTS, ...RIGHT_MUTANTS, ...CODE_MUTANTS];

/** Every fault that can be planted, by name. */
export const MUTANTS: ReadonlyMap<string, Mutant> = new Map(ALL.map((mutant) => [mutant.name, mutant]));
if (MUTANTS.size !== ALL.length) throw new Error('two mutants share a name');
