import { useCan, useText, type Choice, type EnumOf } from '@wudan/kernel-ui';
import { useMemo } from 'react';
import { accessTexts } from './i18n/access-texts.js';

export type Role = EnumOf<'Role'>;

/** Every role, in the order of the matrix. */
export const ROLES = [
  'SYSTEM_ADMINISTRATOR',
  'SECURITY_ADMINISTRATOR',
  'AUDIT_ADMINISTRATOR',
  'LEADER',
  'ASSESSOR',
  'SUPERVISOR',
  'OVERSEER',
  'PARTNER',
  'UNIT_HEAD',
  'UNIT_CONTACT',
] as const satisfies readonly Role[];

const UNIT_ROLES: readonly Role[] = ['UNIT_HEAD', 'UNIT_CONTACT'];

/** The role a URL or a form names, if it names one. */
export function roleOf(text: string): Role | undefined {
  return ROLES.find((role) => role === text);
}

/** A seat of an assessed unit needs that unit. */
export function needsUnit(role: string): boolean {
  return UNIT_ROLES.some((one) => one === role);
}

/**
 * Roles this seat may hand out: who keeps the register of units hands out seats of units, the others hand out seats of the office.
 * The server decides; this only spares a person a choice that would be refused.
 */
export function useRoleChoices(): readonly Choice[] {
  const { t } = useText(accessTexts);
  const can = useCan();
  return useMemo(() => {
    const keepsUnits = can('read', 'Unit');
    return ROLES.filter((role) => needsUnit(role) === keepsUnits).map((role) => ({ value: role, label: t(`role.${role}`) }));
  }, [can, t]);
}
