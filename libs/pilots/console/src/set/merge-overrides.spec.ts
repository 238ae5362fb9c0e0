import { describe, expect, it } from '@jest/globals';
import { draftsOf, withOverride, withoutOverride } from './merge-overrides.js';

const by = { byName: '王某', at: '2026-11-20T02:00:00Z' };
const points = { code: 'B1.1', field: 'points', before: '8', after: '9', value: '9', reason: '重点任务多', ...by };
const removed = { code: 'D3.6', field: 'removed', before: '支持辅助类事业单位（1分）', after: null, value: null, reason: '无所属单位', ...by };

describe('overrides', () => {
  it('are sent again as they stand', () => {
    expect(draftsOf([points, removed])).toEqual([
      { code: 'B1.1', field: 'points', value: '9', reason: '重点任务多' },
      { code: 'D3.6', field: 'removed', value: null, reason: '无所属单位' },
    ]);
  });

  it('of the same field take the place of the former one', () => {
    const added = { code: 'B1.1', field: 'points', value: '7.5', reason: '调减' };
    expect(withOverride([points, removed], added)).toEqual([...draftsOf([removed]), added]);
  });

  it('of another field of the row stand beside it', () => {
    const added = { code: 'B1.1', field: 'name', value: '重点工作完成情况', reason: '用语' };
    expect(withOverride([points], added)).toEqual([...draftsOf([points]), added]);
  });

  it('can be taken back one by one', () => {
    expect(withoutOverride([points, removed], removed)).toEqual(draftsOf([points]));
  });
});
