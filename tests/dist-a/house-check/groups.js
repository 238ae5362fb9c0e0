import { bootRefusals } from './boot-refusals.js';
import { crowdedPool } from './crowded-pool.js';
import { doors } from './doors.js';
import { emptiedQueue } from './emptied-queue.js';
import { lintRefusals } from './lint-refusals.js';
import { processesOn } from './processes.js';
import { startLife } from './start-life.js';
import { startRefusals } from './start-refusals.js';
/** Everything the house promises, in the order in which it is looked at. */ export const GROUPS = [
    bootRefusals,
    startRefusals,
    startLife,
    processesOn('postgres'),
    processesOn('redis'),
    emptiedQueue,
    lintRefusals,
    doors,
    crowdedPool
];

//# sourceMappingURL=groups.js.map