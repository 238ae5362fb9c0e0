import { describe, expect, it } from '@jest/globals';
import { officeLight, reportedShare } from './office-figures.js';

describe('figures of an office', () => {
  it.each([
    [0, 0, 0, 0, null],
    [3, 0, 0, 0, 0],
    [3, 1, 1, 0, 66],
    [3, 1, 1, 1, 100],
    [1000, 999, 0, 0, 99],
  ])('of %i units, %i on plan, %i lagging, %i blocked: %p percent have reported', (units, onPlan, lagging, blocked, share) => {
    expect(reportedShare({ units, onPlan, lagging, blocked })).toBe(share);
  });

  it.each([
    [0, 0, 0, 0, 'none'],
    [2, 2, 0, 0, 'ok'],
    [2, 1, 1, 0, 'due'],
    [3, 1, 1, 1, 'late'],
  ] as const)('of %i units, %i in order, %i close, %i past: %s', (units, normal, due, overdue, light) => {
    expect(officeLight({ units, normal, due, overdue })).toBe(light);
  });
});
