import { describe, expect, it } from '@jest/globals';
import { afterSave, isShown, sameEdit, scoreProblem } from './row-edit.js';

const edit = { score: '2.50', claim: null, statement: '按时完成', naReason: null };

describe('a row that is typed', () => {
  it.each([
    ['', null, null],
    ['3', null, null],
    ['3.01', null, 'score.tooMuch'],
    ['2.4', '80', null],
    ['2.41', '80', 'score.overCeiling'],
    ['abc', null, 'score.notNumber'],
    ['1.005', null, 'score.notNumber'],
  ])('%j under a ceiling of %j: %j', (typed, ceilingPct, key) => expect(scoreProblem({ points: '3.00', ceilingPct }, typed)?.key ?? null).toBe(key));

  it('is the same when only the writing differs', () => {
    expect(sameEdit(edit, { ...edit, score: '2.5', statement: ' 按时完成 ' })).toBe(true);
    expect(sameEdit(edit, { ...edit, score: '2.4' })).toBe(false);
    expect(sameEdit(edit, { ...edit, score: null })).toBe(false);
    expect(sameEdit(edit, { ...edit, naReason: '无此职责' })).toBe(false);
  });

  it.each([
    ['nothing typed since', '', '', '2.4', '2.4'],
    ['typed in another writing', '2.50', '', '2.5', '2.5'],
    ['typed on while the save was under way', '2.45', '', '2.4', '2.45'],
    ['not a number yet', '2.', '', '2.4', '2.'],
    ['taken back', '2.4', '2.4', '', ''],
  ])('keeps what was typed after a save: %s', (_, now, before, stored, shown) => expect(afterSave(now, before, stored)).toBe(shown));

  it('is shown by the filter', () => {
    const row = { needs: 'score', returned: false, naReason: null, naAccepted: null };
    expect(['', 'missing', 'returned', 'na'].map((filter) => isShown(row, filter))).toEqual([true, true, false, false]);
    expect(isShown({ ...row, returned: true, needs: null }, 'returned')).toBe(true);
  });
});
