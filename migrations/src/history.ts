import { Foundation20261122090000 } from './20261122090000-foundation.js';
import { Tenancy20261122091000 } from './20261122091000-tenancy.js';
import { Access20261122092000 } from './20261122092000-access.js';
import { Calendar20261122093000 } from './20261122093000-calendar.js';
import { Board20261122094000 } from './20261122094000-board.js';
import { Channels20261123090000 } from './20261123090000-channels.js';
import { Prompts20261123091000 } from './20261123091000-prompts.js';
import { Pilots20261123092000 } from './20261123092000-pilots.js';
import { Dispatch20261123093000 } from './20261123093000-dispatch.js';

/** The one linear history. New migrations are added at the end. */
export const MIGRATIONS = [
  Foundation20261122090000,
  Tenancy20261122091000,
  Access20261122092000,
  Calendar20261122093000,
  Board20261122094000,
  Channels20261123090000,
  Prompts20261123091000,
  Pilots20261123092000,
  Dispatch20261123093000,
] as const;
