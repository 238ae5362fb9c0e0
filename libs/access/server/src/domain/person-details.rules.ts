import type { DomainError, Id, Role } from '@wudan/kernel-core';
import { personNameInvalid, phoneInvalid, unitNotAllowed, unitRequired } from './access.errors.js';
import { isPhone, normalPersonName } from './account.rules.js';
import { audienceOf } from './invitation.rules.js';

export interface PersonDetails {
  readonly role: Role;
  readonly personName: string;
  readonly phone: string | null;
  readonly unitId: Id | null;
}

/** The first thing wrong with whom an invitation is for, or the cleaned details. */
export function personDetails(input: { role: Role; personName: string; phone?: string | null; unitId?: Id | null }): PersonDetails | DomainError {
  const personName = normalPersonName(input.personName);
  if (personName === null) return personNameInvalid();
  const phone = input.phone?.replace(/\s/g, '') ?? '';
  if (phone !== '' && !isPhone(phone)) return phoneInvalid();
  const ofUnit = audienceOf(input.role) === 'unit';
  if (ofUnit && !input.unitId) return unitRequired();
  if (!ofUnit && input.unitId) return unitNotAllowed();
  return { role: input.role, personName, phone: phone === '' ? null : phone, unitId: input.unitId ?? null };
}
