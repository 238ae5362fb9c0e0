import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@wudan/kernel-core';
import { isAccount, isPhone, normalAccount, normalPersonName } from './account.rules.js';
import { personDetails } from './person-details.rules.js';

const UNIT = '019a0000-0000-7000-8000-0000000000aa';

describe('accounts', () => {
  it.each([
    ['zhangsan', true],
    ['li4', true],
    ['7-days.of_work', true],
    ['a'.repeat(32), true],
    ['a'.repeat(33), false],
    ['ab', false],
    ['_abc', false],
    ['张三', false],
    ['zhang san', false],
    ['Zhang', false],
    ["a'; drop", false],
    ['', false],
  ])('“%s”: %p', (account, good) => {
    expect(isAccount(account)).toBe(good);
  });

  it('are compared in small half-width letters', () => {
    expect(normalAccount('  ＺhangＳan１ ')).toBe('zhangsan1');
  });
});

describe('names and telephones', () => {
  it.each([
    [' 张 三 ', '张 三'],
    ['阿不都热合曼·买买提', '阿不都热合曼·买买提'],
    ['𠮷田', '𠮷田'],
    ['张', null],
    ['  ', null],
    ['张\u200b三', null],
    ['张'.repeat(51), null],
  ])('name “%s”', (text, name) => {
    expect(normalPersonName(text)).toBe(name);
  });

  it.each([
    ['13800000000', true],
    ['138 0000 0000', true],
    ['0857-8222222', true],
    ['08578222222', true],
    ['12800000000', false],
    ['1380000000', false],
    ['+8613800000000', false],
    ['电话', false],
  ])('telephone “%s”: %p', (text, good) => {
    expect(isPhone(text)).toBe(good);
  });
});

describe('personDetails', () => {
  const contact = { role: 'unit_contact' as const, personName: ' 孙丽 ', unitId: UNIT };
  it('cleans what is kept', () => {
    expect(personDetails({ ...contact, phone: '138 0000 0000' })).toEqual({ role: 'unit_contact', personName: '孙丽', phone: '13800000000', unitId: UNIT });
    expect(personDetails({ role: 'leader', personName: '孙丽', phone: ' ', unitId: null })).toEqual({ role: 'leader', personName: '孙丽', phone: null, unitId: null });
  });

  it.each<[string, Parameters<typeof personDetails>[0], string, string]>([
    ['a name', { ...contact, personName: '孙' }, 'PERSON_NAME_INVALID', 'input.personName'],
    ['a telephone', { ...contact, phone: '123' }, 'PHONE_INVALID', 'input.phone'],
    ['a unit', { ...contact, unitId: null }, 'UNIT_REQUIRED', 'input.unitId'],
    ['an empty unit', { ...contact, unitId: '' }, 'UNIT_REQUIRED', 'input.unitId'],
    ['a unit too many', { ...contact, role: 'leader' }, 'UNIT_NOT_ALLOWED', 'input.unitId'],
  ])('refuses %s', (_, input, code, field) => {
    const fault = personDetails(input);
    expect(fault).toBeInstanceOf(DomainError);
    expect(fault).toMatchObject({ code, field, kind: 'invalid' });
  });
});
