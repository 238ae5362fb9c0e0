import { caslSubject } from './casl-subject.mjs';
import { clockPort } from './clock-port.mjs';
import { contextDoor } from './context-door.mjs';
import { fileNames } from './file-names.mjs';
import { guardedOperations } from './guarded-operations.mjs';
import { layers } from './layers.mjs';
import { noProcessEnv } from './no-process-env.mjs';
import { pathBans } from './path-bans.mjs';
import { reasonedDisable } from './reasoned-disable.mjs';
import { sqlClock } from './sql-clock.mjs';

/** The house's own rules as an ESLint plugin; each is explained by the head of its file. */
export const wudan = {
  meta: { name: 'wudan' },
  rules: {
    'casl-subject': caslSubject,
    'clock-port': clockPort,
    'context-door': contextDoor,
    'file-names': fileNames,
    'guarded-operations': guardedOperations,
    layers,
    'no-process-env': noProcessEnv,
    'path-bans': pathBans,
    'reasoned-disable': reasonedDisable,
    'sql-clock': sqlClock,
  },
};
