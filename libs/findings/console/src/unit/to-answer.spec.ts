import { describe, expect, it } from '@jest/globals';
import { daysLeft, isToAnswer } from './to-answer.js';

const round = (side: string) => ({ id: 'r', side, stance: 'amend', text: '', by: '', at: '2022-09-01T00:00:00Z' });
const agreement = (...sides: string[]) => ({ state: 'undecided', officeText: '', unitText: null, dueOn: '2022-09-15', rounds: sides.map(round) });

describe('what a unit has to answer', () => {
  it.each<[string, readonly string[], readonly string[], boolean]>([
    ['nothing was said yet', ['position'], [], true],
    ['the unit waits for the office', ['position'], ['unit'], false],
    ['the office has answered', ['position'], ['unit', 'office'], true],
    ['the day has passed', [], [], false],
  ])('%s', (_, can, sides, expected) => {
    expect(isToAnswer({ can: [...can], agreement: agreement(...sides) })).toBe(expected);
  });

  it.each([
    ['2022-09-15', '2022-09-01', 14],
    ['2022-09-15', '2022-09-15', 0],
    ['2022-09-15', '2022-09-16', null],
  ])('until %s from %s', (dueOn, today, expected) => {
    expect(daysLeft(dueOn, today)).toBe(expected);
  });
});
