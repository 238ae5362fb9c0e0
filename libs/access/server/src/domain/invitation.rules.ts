import { ADMINISTRATOR_ROLES, UNIT_ROLES, type ActingRole, type Role } from '@wudan/kernel-core';

/** How long an invitation may be accepted. */
export const INVITATION_HOURS = 72;

/** Where an invitation stands. */
export type InvitationStateCode = 'open' | 'accepted' | 'revoked' | 'expired';

/** Whom a seat or invitation is for; permissions distinguish these three, not the ten roles. */
export type Audience = 'administrator' | 'staff' | 'unit';

export function audienceOf(role: ActingRole): Audience {
  if ((ADMINISTRATOR_ROLES as readonly string[]).includes(role)) return 'administrator';
  return (UNIT_ROLES as readonly string[]).includes(role) ? 'unit' : 'staff';
}

/** Why a person with these seats may not take this one as well, or null. Own rule after the separation of the three administrators. */
export function seatConflict(held: readonly Role[], wanted: Role): 'second_administrator' | 'administrator_and_other' | null {
  const heldAdministrator = held.some((role) => audienceOf(role) === 'administrator');
  if (audienceOf(wanted) === 'administrator') {
    if (heldAdministrator) return 'second_administrator';
    return held.length > 0 ? 'administrator_and_other' : null;
  }
  return heldAdministrator ? 'administrator_and_other' : null;
}
