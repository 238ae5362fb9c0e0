import { describe, expect, it } from '@jest/globals';
import { ADMINISTRATOR_ROLES, ROLES, type Role } from '@wudan/kernel-core';
import { audienceOf, INVITATION_HOURS, seatConflict } from './invitation.rules.js';

describe('audienceOf', () => {
  it('sorts every role into one of three', () => {
    const sorted = Object.fromEntries(ROLES.map((role) => [role, audienceOf(role)]));
    expect(sorted).toEqual({
      system_administrator: 'administrator',
      security_administrator: 'administrator',
      audit_administrator: 'administrator',
      leader: 'staff',
      assessor: 'staff',
      supervisor: 'staff',
      overseer: 'staff',
      unit_head: 'unit',
      unit_contact: 'unit',
      partner: 'staff',
    });
    expect(INVITATION_HOURS).toBe(72);
  });
});

describe('seatConflict', () => {
  it.each<[readonly Role[], Role, ReturnType<typeof seatConflict>]>([
    [[], 'system_administrator', null],
    [[], 'unit_contact', null],
    [['leader'], 'assessor', null],
    [['unit_head'], 'unit_contact', null],
    [['leader', 'assessor', 'partner'], 'supervisor', null],
    [['system_administrator'], 'security_administrator', 'second_administrator'],
    [['audit_administrator'], 'audit_administrator', 'second_administrator'],
    [['leader'], 'system_administrator', 'administrator_and_other'],
    [['security_administrator'], 'leader', 'administrator_and_other'],
    [['security_administrator'], 'unit_contact', 'administrator_and_other'],
    [['leader', 'security_administrator'], 'system_administrator', 'second_administrator'],
  ])('of %j and %s', (held, wanted, conflict) => {
    expect(seatConflict(held, wanted)).toBe(conflict);
  });

  it('never lets two administrators be one person, nor an administrator hold anything else', () => {
    for (const administrator of ADMINISTRATOR_ROLES) {
      for (const role of ROLES) {
        expect(seatConflict([administrator], role)).not.toBeNull();
        expect(seatConflict([role], administrator)).not.toBeNull();
      }
    }
  });
});
