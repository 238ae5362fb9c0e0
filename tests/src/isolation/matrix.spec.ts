import 'reflect-metadata';
import '@wudan/access-server';
import '@wudan/board-server';
import '@wudan/calendar-server';
import { describe, expect, it } from '@jest/globals';
import { abilityOf, definedPolicies } from '@wudan/kernel-server';
import { ROLES, type Role } from '@wudan/kernel-core';
import { WHO } from './matrix.js';
import { MATRIX, ROW_RULES } from './reviewed-matrix.js';

/**
 * What each role may do to which rows, for review: a change of a policy shows here as a changed line. `+` every row of the office, `.` none,
 * otherwise the rows: audiences (administrator, staff, unit), `own` the seat's unit, kinds of import lists. Columns: system, security and audit
 * administrator, leader, assessor, supervisor, overseer, head and contact of a unit, partner.
 */
const REVIEWED = `
                    | SYS                 | SEC | AUD | LEA        | ASS          | SUP          | OVE | UH  | UC  | PAR
  AuditEntry.read   | .                   | .   | +   | .          | .            | .            | .   | .   | .   | .
  BoardRow.read     | .                   | .   | .   | +          | +            | +            | .   | own | own | .
  Calendar.publish  | +                   | .   | .   | .          | .            | .            | .   | .   | .   | .
  Calendar.read     | +                   | +   | +   | +          | +            | +            | +   | +   | +   | +
  Import.read       | offices people      | .   | .   | .          | people units | people units | .   | .   | .   | .
  Import.run        | offices people      | .   | .   | .          | people units | people units | .   | .   | .   | .
  Invitation.create | administrator staff | .   | .   | .          | unit         | unit         | .   | .   | .   | .
  Invitation.read   | administrator staff | +   | .   | .          | unit         | unit         | .   | .   | .   | .
  Invitation.revoke | administrator staff | .   | .   | .          | unit         | unit         | .   | .   | .   | .
  Office.configure  | +                   | +   | .   | .          | .            | .            | .   | .   | .   | .
  Office.create     | +                   | .   | .   | .          | .            | .            | .   | .   | .   | .
  Office.move       | +                   | .   | .   | .          | .            | .            | .   | .   | .   | .
  Office.read       | +                   | +   | +   | +          | +            | +            | +   | +   | +   | +
  Office.rename     | +                   | .   | .   | .          | .            | .            | .   | .   | .   | .
  Overview.read     | .                   | .   | .   | +          | .            | +            | +   | .   | .   | .
  Seat.end          | .                   | +   | .   | .          | .            | unit         | .   | .   | .   | .
  Seat.grant        | .                   | +   | .   | .          | .            | unit         | .   | .   | .   | .
  Seat.read         | administrator staff | +   | .   | staff unit | staff unit   | staff unit   | .   | own | own | .
  Unit.create       | .                   | .   | .   | .          | +            | +            | .   | .   | .   | .
  Unit.read         | .                   | .   | .   | +          | +            | +            | .   | own | own | .
  Unit.retire       | .                   | .   | .   | .          | +            | +            | .   | .   | .   | .
  Unit.update       | .                   | .   | .   | .          | +            | +            | .   | .   | .   | .
`;

const UNIT = 'the-own-unit';

function cellOf(role: Role, action: string, subject: string): string {
  const unitId = role === 'unit_head' || role === 'unit_contact' ? UNIT : null;
  const rules = abilityOf({ id: `seat of ${role}`, personId: 'person', personName: '', role, unitId }).rulesFor(action, subject);
  if (rules.length === 0) return '.';
  const rows = rules.map(({ conditions }) => Object.values((conditions ?? {}) as Record<string, unknown>).map((value) => (value === UNIT ? 'own' : String(value))).join('&'));
  return rows.includes('') ? '+' : rows.sort().join(' ');
}

const compact = (line: string): string => line.split('|').map((cell) => cell.trim()).join(' | ');

describe('the reviewed matrix', () => {
  it('holds the whole role × action matrix of abilities', () => {
    const lines = definedPolicies()
      .flatMap(({ subject, actions }) => actions.map((action) => [`${subject}.${action}`, ...ROLES.map((role) => cellOf(role, action, subject))].join(' | ')))
      .sort();
    expect(lines).toEqual(REVIEWED.split('\n').slice(2, -1).map(compact));
  });

  it('names a permission that exists at every door, and a sign for each of the eleven', () => {
    const known = new Set(definedPolicies().flatMap(({ subject, actions }) => actions.map((action) => `${subject}.${action}`)));
    for (const { field, door, signs } of MATRIX.values()) {
      if (typeof door === 'object') expect([field, known.has(`${door.subject}.${door.action}`)]).toEqual([field, true]);
      expect([field, Object.keys(signs)]).toEqual([field, [...WHO]]);
    }
  });

  it('lets nobody name a row of an operation whose door is shut to them', () => {
    const contradictions = ROW_RULES.flatMap(({ place, field, target, signs }) =>
      Object.keys(signs)
        .filter((role) => ['.', '?', 'x'].includes(MATRIX.get(field)?.signs[role as Role] ?? 'x'))
        .map((role) => `${place} ${target}: ${role}`),
    );
    expect(contradictions).toEqual([]);
  });
});
