import { describe, expect, it } from '@jest/globals';
import { asksReason, differs, gapOf, isSecond, isShownMark, markEditOf, sameMark, signedPoints } from './mark-edit.js';

const mark = (score: string | null, statement = '') => ({ score, statement, by: '王芳', at: '2026-11-23T01:00:00Z', version: 1 });
const row = { desk: mark('2.50', '缺一份'), onSite: mark('2.00'), second: mark('3.00') };

describe('the mark of an assessor', () => {
  it.each([
    ['desk', false, { score: '2.50', reason: '缺一份' }],
    ['on_site', false, { score: '2.00', reason: '' }],
    ['on_site', true, { score: '3.00', reason: '' }],
  ])('is read from its own column: %s, second %s', (stage, second, edit) => expect(markEditOf(row, { stage, second })).toEqual(edit));

  it('is empty before it is given', () => expect(markEditOf({ ...row, onSite: null }, { stage: 'on_site', second: false })).toEqual({ score: null, reason: '' }));

  it('is the same when only the writing differs', () => {
    expect(sameMark({ score: '2.50', reason: ' 缺一份' }, { score: '2.5', reason: '缺一份' })).toBe(true);
    expect(sameMark({ score: '2.50', reason: '' }, { score: null, reason: '' })).toBe(false);
    expect(sameMark({ score: '2.50', reason: '' }, { score: '2.50', reason: '缺一份' })).toBe(false);
  });

  it.each([
    ['2.5', '3.00', '-0.50'],
    ['3', '3.00', '0.00'],
    ['3.01', '3.00', '0.01'],
    ['', '3.00', null],
    ['abc', '3.00', null],
    ['3', null, null],
  ])('%j against %j: %j', (typed, self, gap) => expect(gapOf(typed, self)).toBe(gap));

  it.each([
    ['-0.50', '−0.5'],
    ['+1.00', '+1'],
    ['0.25', '+0.25'],
    ['0.00', '0'],
  ])('%s is read as %s', (gap, shown) => expect(signedPoints(gap)).toBe(shown));

  it.each([
    ['2.5', '3.00', null, '0', true],
    ['2.5', '3.00', null, '0.5', false],
    ['2.49', '3.00', null, '0.5', true],
    ['3.5', '3.00', null, '0.25', true],
    ['3', '3.00', null, '0', false],
    ['3', '3.00', '2.50', '0', true],
    ['3', '3.00', '3.00', '0', false],
    ['4', null, null, '0', false],
    ['3.99', null, null, '1', true],
    ['', '3.00', '2.00', '0', false],
  ])('%j against %j, in place of %j, with %s free: asks a reason %s', (typed, self, replaced, free, asked) => expect(asksReason(typed, { self, points: '4.00', replaced }, free)).toBe(asked));

  it.each([
    ['second', [], false, true],
    ['first', ['score'], true, false],
    ['none', ['score'], true, false],
    ['none', ['score', 'score_second'], false, false],
    ['none', ['score', 'score_second'], true, true],
    ['none', ['score_second'], false, true],
  ])('part %s that may %j, second chosen %s: second %s', (myPart, can, chosen, second) => expect(isSecond({ myPart, can }, chosen)).toBe(second));

  it('is shown by the filter', () => {
    const one = { needs: 'settle', gap: '-0.50', reopened: false };
    expect(['', 'missing', 'gaps', 'settle', 'reopened'].map((filter) => isShownMark(one, filter))).toEqual([true, true, true, true, false]);
    expect(differs({ gap: '0.00' })).toBe(false);
    expect(differs({ gap: null })).toBe(false);
    expect(isShownMark({ needs: null, gap: '+0.00', reopened: true }, 'reopened')).toBe(true);
  });
});
