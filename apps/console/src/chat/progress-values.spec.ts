import { describe, expect, it } from '@jest/globals';
import { checkProgress, checkReason, EMPTY_PROGRESS, lengthOf, readPercent, savedValues } from './progress-values.js';

describe('the form of a progress report', () => {
  it.each([
    ['60', 60],
    [' 60 % ', 60],
    ['６０％', 60],
    ['0', 0],
    ['100', 100],
    ['101', null],
    ['-1', null],
    ['6.5', null],
    ['六十', null],
    ['１２０', null],
    ['1e2', null],
  ])('reads the percentage %j as %j', (typed, percent) => {
    expect(readPercent(typed)).toBe(percent);
  });

  it('sends what is filled in, and an empty text only where it clears a saved one', () => {
    const saved = savedValues({ percent: 40, done: '已梳理', difficulty: '人手不足', other: 1 });
    const { value, faults } = checkProgress({ ...saved, percent: '60', done: ' ', nextSteps: ' 核对台账 ' }, saved);
    expect(value).toEqual({ percent: 60, done: '', difficulty: '人手不足', nextSteps: '核对台账' });
    expect(faults).toEqual({});
    expect(checkProgress(EMPTY_PROGRESS, EMPTY_PROGRESS).value).toEqual({});
  });

  it('names each field that does not fit, counted in characters as people count them', () => {
    const long = '𠮷'.repeat(503);
    expect(lengthOf(long)).toBe(503);
    const { value, faults } = checkProgress({ ...EMPTY_PROGRESS, percent: '120', done: long, difficulty: '字'.repeat(500) }, EMPTY_PROGRESS);
    expect(value).toEqual({ difficulty: '字'.repeat(500) });
    expect(faults).toEqual({ percent: { key: 'fault.percent' }, done: { key: 'fault.long', args: { most: 500, over: 3 } } });
  });

  it.each([
    ['', 'fault.reason'],
    [' 错 ', 'fault.reason'],
    ['填错', undefined],
    ['错'.repeat(200), undefined],
    ['错'.repeat(201), 'fault.long'],
  ])('takes a reason of 2 to 200 characters: %#', (text, fault) => {
    expect(checkReason(text)?.key).toBe(fault);
  });
});
