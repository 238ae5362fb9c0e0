import { describe, expect, it } from '@jest/globals';
import { BLANK_PROGRESS, isPercent, progressInput, progressValues } from './progress-values.js';

describe('what is typed into a report', () => {
  it.each([
    ['', true],
    ['0', true],
    [' 60 ', true],
    ['100', true],
    ['101', false],
    ['-1', false],
    ['6.5', false],
    ['六十', false],
  ])('%p as a percent: %p', (text, fine) => {
    expect(isPercent(text)).toBe(fine);
  });

  it('goes out without blanks and comes back the same', () => {
    const input = progressInput({ ...BLANK_PROGRESS, status: 'lagging', percent: '40', difficulty: ' 人手不足 ' });
    expect(input).toEqual({ status: 'lagging', percent: 40, done: null, difficulty: '人手不足', coordination: null, nextSteps: null });
    expect(progressValues(input)).toEqual({ ...BLANK_PROGRESS, status: 'lagging', percent: '40', difficulty: '人手不足' });
    expect(progressValues({ ...input, status: 'none', percent: null })).toMatchObject({ status: '', percent: '' });
  });
});
