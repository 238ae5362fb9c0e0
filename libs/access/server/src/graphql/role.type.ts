import { registerEnumType } from '@nestjs/graphql';
import { ROLES, type Role } from '@wudan/kernel-core';

/** `Role` of the schema: upper case outside, the stored word inside. */
export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role.toUpperCase(), role])) as Record<string, Role>;
registerEnumType(RoleEnum, { name: 'Role' });

export const InvitationStateEnum = { OPEN: 'open', ACCEPTED: 'accepted', REVOKED: 'revoked', EXPIRED: 'expired' } as const;
registerEnumType(InvitationStateEnum, { name: 'InvitationState' });
