import { describe, expect, it } from '@jest/globals';
import { changedRows, editOf } from './result-edits.js';

const item = (position: number, result: 'right' | 'wrong' | null = null) => ({ position, key: String(position), content: '内容', result, checkedValue: '', note: '', checkedBy: null });

describe('results typed into a work paper', () => {
  it('sends what is judged and changed, and nothing else', () => {
    const items = [item(1), item(2, 'right'), item(3, 'right'), item(4)];
    const edits = {
      1: { result: 'wrong', checkedValue: '0', note: '没有材料' },
      2: { result: 'right', checkedValue: '', note: '' },
      3: { result: 'wrong', checkedValue: '', note: '重复计数' },
      4: { result: '', checkedValue: '', note: '待核' },
    };
    expect(changedRows(items, edits)).toEqual([{ position: 1, ...edits[1] }, { position: 3, ...edits[3] }]);
    expect(changedRows(items, {})).toEqual([]);
  });

  it('shows what stands until something is typed', () => {
    expect(editOf({}, item(2, 'wrong'))).toEqual({ result: 'wrong', checkedValue: '', note: '' });
  });
});
