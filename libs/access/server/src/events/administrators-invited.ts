import { defineMail } from '@wudan/kernel-server';
import type { Id, Role } from '@wudan/kernel-core';

export interface AdministratorInvitation {
  readonly id: Id;
  readonly role: Role;
  readonly personName: string;
  readonly phone: string | null;
  readonly expiresAt: string;
}

/** To a newly founded office: its three administrators, whose links the founder holds. */
export const administratorsInvited = defineMail<{ invitations: readonly AdministratorInvitation[] }>('administrators.invited');
