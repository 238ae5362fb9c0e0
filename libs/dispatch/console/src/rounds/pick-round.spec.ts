import { describe, expect, it } from '@jest/globals';
import { pickRound } from './pick-round.js';

const round = (id: string, asksOn: string, state: string) => ({ id, programmeId: 'p', asksOn, state });

describe('the round a person means', () => {
  it.each([
    ['the newest open one', [round('b', '2022-04-27', 'open'), round('a', '2022-04-20', 'open')], [], 'b'],
    ['an open one before what closed today', [round('b', '2022-04-27', 'closed'), round('a', '2022-04-27', 'open')], [], 'a'],
    ['the latest held one', [], [round('a', '2022-04-13', 'closed'), round('b', '2022-04-20', 'closed'), round('c', '2022-04-27', 'planned')], 'b'],
    ['a held one before a recalled one', [], [round('a', '2022-04-13', 'closed'), round('b', '2022-04-20', 'recalled')], 'a'],
    ['the next planned one', [], [round('b', '2022-05-05', 'planned'), round('a', '2022-04-27', 'planned'), round('x', '2022-04-20', 'cancelled')], 'a'],
    ['none', [], [], undefined],
  ])('is %s', (_, open, all, id) => {
    expect(pickRound(open, all)).toBe(id);
  });
});
