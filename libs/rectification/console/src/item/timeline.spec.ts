import { describe, expect, it } from '@jest/globals';
import { goodInARow, timelineOf, trendOf } from './timeline.js';

const empty = { progress: [], extensions: [], readings: [], closing: null, rechecks: [] };
const at = (day: string): string => `${day}T02:00:00Z`;

describe('what happened to an item', () => {
  it('is told newest first, by the day in the office', () => {
    const told = timelineOf({
      ...empty,
      progress: [
        { id: '1', status: 'on_track', text: '已调整', itemIds: [], by: '李雷', at: at('2026-11-02'), source: 'chat' },
        { id: '2', status: 'behind', text: '受阻', itemIds: [], by: '李雷', at: '2026-11-04T17:00:00Z', source: 'console' },
      ],
      extensions: [{ id: '3', toDate: '2026-12-01', reason: '待批', state: 'granted', by: '李雷', at: at('2026-11-03'), decidedBy: '王芳', note: '同意' }],
      rechecks: [{ id: '4', onDate: '2026-12-20', effective: false, note: '反弹', by: '赵敏' }],
      closing: { state: 'closed', requestedBy: '李雷', requestedAt: at('2026-11-10'), summary: '完成', evidence: [{ itemId: '9', title: '批复' }], decidedBy: '赵敏', decidedAt: at('2026-11-11'), note: '属实', closedOn: '2026-11-11' },
    });
    expect(told.map(({ kind, on }) => `${on} ${kind}`)).toEqual([
      '2026-12-20 recheck',
      '2026-11-11 close_closed',
      '2026-11-10 close_asked',
      '2026-11-05 progress',
      '2026-11-03 extension_decided',
      '2026-11-03 extension',
      '2026-11-02 progress',
    ]);
  });

  it('says when a request was sent back, and nothing where nothing was', () => {
    const closing = { state: 'returned', requestedBy: '李雷', requestedAt: at('2026-11-10'), summary: '完成', evidence: [], decidedBy: '赵敏', decidedAt: at('2026-11-10'), note: '缺材料', closedOn: null };
    expect(timelineOf({ ...empty, closing }).map(({ kind }) => kind)).toEqual(['close_returned', 'close_asked']);
    expect(timelineOf(empty)).toEqual([]);
  });

  it.each([
    ['0.8', undefined, 'first'],
    ['0.8', '0.75', 'up'],
    ['0.7', '0.75', 'down'],
    ['0.750', '0.75', 'same'],
  ])('reads %s after %s as %s', (value, before, trend) => expect(trendOf(value, before)).toBe(trend));

  it.each([
    [[], 0],
    [[true], 1],
    [[true, false, true, true], 2],
    [[true, false], 0],
  ])('counts the good readings at the end of %j: %i', (goods, n) => expect(goodInARow(goods.map((good) => ({ good })))).toBe(n));
});
