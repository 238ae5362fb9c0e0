import { describe, expect, it } from '@jest/globals';
import type { Role } from '@wudan/kernel-core';
import { contactsOn, type ContactSeat } from './contacts.rules.js';

const seat = (id: string, role: Role, day: number): ContactSeat => ({ id, role, personName: id, unitId: 'u', createdAt: new Date(Date.UTC(2022, 3, day)) });
const first = seat('first', 'unit_contact', 1);
const second = seat('second', 'unit_contact', 2);
const head = seat('head', 'unit_head', 3);
const leave = (seatId: string, coverSeatId: string) => ({ seatId, coverSeatId, fromOn: '2022-04-13', toOn: '2022-04-15' });

describe('who is asked for a unit', () => {
  it.each([
    ['the longest-serving contact, the next as backup', [second, head, first], {}, [], { contact: 'first', backup: 'second', head: 'head' }],
    ['in the order that the office set', [first, second], { first: 2, second: 1 }, [], { contact: 'second', backup: 'first', head: null }],
    ['the head when there is no contact', [head], {}, [], { contact: 'head', backup: null, head: 'head' }],
    ['nobody when there is nobody', [], {}, [], { contact: null, backup: null, head: null }],
    ['the cover during leave, who is no backup to himself', [first, second], {}, [leave('first', 'second')], { contact: 'second', backup: null, head: null }],
    ['the person before the leave begins', [first, second], {}, [{ ...leave('first', 'second'), fromOn: '2022-04-14' }], { contact: 'first', backup: 'second', head: null }],
    ['the person when the cover has left', [first], {}, [leave('first', 'gone')], { contact: 'first', backup: null, head: null }],
    ['the head as cover of the contact', [first, second, head], {}, [leave('first', 'head')], { contact: 'head', backup: 'second', head: 'head' }],
  ])('is %s', (_, seats, order, absences, expected) => {
    expect(contactsOn(seats, new Map(Object.entries(order)), absences, '2022-04-13')).toEqual(expected);
  });
});
