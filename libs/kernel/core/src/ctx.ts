import type { Clock } from './clock.js';
import type { Id } from './id.js';
import type { ActingRole } from './role.js';

/** The seat that acts: one person in one role at one office, perhaps for one unit. */
export interface ActingSeat {
  readonly id: Id;
  readonly personId: Id;
  readonly personName: string;
  readonly role: ActingRole;
  /** Set for seats of an assessed unit: they see this unit only. */
  readonly unitId: Id | null;
}

/**
 * First argument of every use-case. Immutable; says who acts, for which office, in which request and by which clock.
 * There is no other way to learn any of the four.
 */
export interface Ctx {
  readonly officeId: Id;
  readonly seat: ActingSeat;
  readonly requestId: string;
  readonly clock: Clock;
  readonly locale: 'zh-CN' | 'en';
  /** Where the request came from, for the audit trail: an address or a channel name. */
  readonly origin: string;
  /** Key under which a repeated mutation gives the stored result instead of a second effect. */
  readonly idempotencyKey?: string;
}

/** Identifier of the seat that stands for the product itself in audit entries. */
export const SYSTEM_SEAT_ID: Id = '00000000-0000-7000-8000-000000000000';

/** A context in which the product itself acts inside one office: deliveries, due work, sealing. */
export function systemCtx(officeId: Id, clock: Clock, requestId: string): Ctx {
  return {
    officeId,
    seat: { id: SYSTEM_SEAT_ID, personId: SYSTEM_SEAT_ID, personName: '系统', role: 'system', unitId: null },
    requestId,
    clock,
    locale: 'zh-CN',
    origin: 'system',
  };
}
