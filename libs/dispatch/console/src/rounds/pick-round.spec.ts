import { describe, expect, it } from '@jest/globals';
import { pickRound } from './pick-round.js';

const round = (id: string, on: string, state: string) => ({ id, opensAt: `${on}T01:00:00Z`, state });

describe('the round a person means', () => {
  it.each([
    ['the newest open one', [round('a', '2022-04-20', 'open'), round('b', '2022-04-27', 'open')], 'b'],
    ['an open one before what closed later', [round('b', '2022-04-27', 'closed'), round('a', '2022-04-26', 'open')], 'a'],
    ['the latest closed one', [round('a', '2022-04-13', 'closed'), round('b', '2022-04-20', 'closed'), round('c', '2022-04-27', 'planned')], 'b'],
    ['a closed one before a recalled one', [round('a', '2022-04-13', 'closed'), round('b', '2022-04-20', 'recalled')], 'a'],
    ['the next planned one', [round('b', '2022-05-05', 'planned'), round('a', '2022-04-27', 'planned'), round('x', '2022-04-20', 'cancelled')], 'a'],
    ['none', [], undefined],
  ])('is %s', (_, rounds, id) => {
    expect(pickRound(rounds)).toBe(id);
  });
});
