import { CODE_MUTANTS } from './mutants-of-code.js';
import { RIGHT_MUTANTS } from './mutants-of-rights.js';
import { TABLE_MUTANTS } from './mutants-of-tables.js';
import { WALL_MUTANTS } from './mutants-of-walls.js';
const ALL = [
    ...TABLE_MUTANTS,
    ...WALL_MUTANTS,
    ...RIGHT_MUTANTS,
    ...CODE_MUTANTS
];
/** Every fault that can be planted, by name. */ export const MUTANTS = new Map(ALL.map((mutant)=>[
        mutant.name,
        mutant
    ]));
if (MUTANTS.size !== ALL.length) throw new Error('two mutants share a name');

//# sourceMappingURL=mutants.js.map