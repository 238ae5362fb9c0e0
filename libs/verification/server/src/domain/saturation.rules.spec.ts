import { describe, expect, it } from '@jest/globals';
import { triangulate, type StreamReading } from './saturation.rules.js';

const LIMITS = { noise: 0.1, tolerance: 0.1, streamsAtLeast: 3, overload: 1.2 };
const stream = (code: string, count: number, grade: StreamReading['grade'] = 'B', hoursPerItem: number | null = 1): StreamReading => ({ code, label: code, count, hoursPerItem, grade });
const ask = (claim: number | null, streams: readonly StreamReading[], capacity: number | null = 100) => triangulate({ claim, capacity, streams }, LIMITS);

describe('saturation from independent counts', () => {
  it.each([
    ['agrees', 0.9, 'holds', 'agrees'],
    ['claims more', 1.1, 'differs', 'over'],
    ['claims less', 0.7, 'signal', 'under'],
    ['says nothing', null, 'unknown', 'no_claim'],
  ] as const)('%s', (_, claim, verdict, reason) => {
    expect(ask(claim, [stream('a', 88), stream('b', 90), stream('c', 92)])).toMatchObject({ verdict, reason, grade: 'B' });
  });

  it('is an interval, and without three counts that agree none', () => {
    const { interval } = ask(0.9, [stream('a', 90), stream('b', 90), stream('c', 90)]);
    expect([Number(interval?.low) < 0.9, Number(interval?.high) > 0.9]).toEqual([true, true]);
    expect(ask(0.9, [stream('a', 90), stream('b', 90)])).toMatchObject({ interval: null, grade: 'D', reason: 'few_streams' });
    expect(ask(0.9, [stream('a', 90), stream('b', 90), stream('c', 90, 'B', null)])).toMatchObject({ interval: null, reason: 'few_streams' });
    expect(ask(0.9, [stream('a', 90), stream('b', 90), stream('c', 90)], null)).toMatchObject({ interval: null, reason: 'no_capacity' });
  });

  it('leaves out the one that stands apart, whatever it claims', () => {
    const answer = ask(1.26, [stream('a', 88), stream('b', 90), stream('c', 92), stream('pushed', 126)]);
    expect(answer.estimates.filter(({ used }) => !used).map(({ code }) => code)).toEqual(['pushed']);
    expect(answer).toMatchObject({ verdict: 'differs', reason: 'over' });
  });

  it.each([
    ['three of a system', ['A', 'A', 'A', 'D'], 'A'],
    ['the third best decides', ['A', 'A', 'C', 'D'], 'C'],
    ['the unit\'s own word', ['A', 'D', 'D', 'D'], 'D'],
  ] as const)('grade: %s', (_, grades, grade) => {
    expect(ask(0.9, grades.map((each, index) => stream(String(index), 90, each))).grade).toBe(grade);
  });

  it('says overload without blaming', () => {
    expect(ask(1.5, [stream('a', 150), stream('b', 150), stream('c', 150)])).toMatchObject({ overload: true, verdict: 'signal' });
  });
});
