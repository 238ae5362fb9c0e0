import { Foundation20261122090000 } from './20261122090000-foundation.js';
import { Tenancy20261122091000 } from './20261122091000-tenancy.js';
import { Access20261122092000 } from './20261122092000-access.js';
import { Calendar20261122093000 } from './20261122093000-calendar.js';
import { Board20261122094000 } from './20261122094000-board.js';

/** The one linear history. New migrations are added at the end. */
export const MIGRATIONS = [
  Foundation20261122090000,
  Tenancy20261122091000,
  Access20261122092000,
  Calendar20261122093000,
  Board20261122094000,
] as const;
