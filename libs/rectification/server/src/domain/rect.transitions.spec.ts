import { describe, expect, it } from '@jest/globals';
import { ITEM_STATES, type ItemState } from './rect-item.js';
import { isOpenTo, stateAfter, type ItemAction } from './rect.transitions.js';

const open = (action: ItemAction, track: 'immediate' | 'time_limited'): ItemState[] => ITEM_STATES.filter((state) => isOpenTo({ state, track }, action));

describe('transitions of a problem', () => {
  it.each([
    ['plan', ['to_plan']],
    ['agree', ['to_plan']],
    ['report', ['planned', 'under_way', 'relapsed']],
    ['request_extension', ['planned', 'under_way', 'relapsed']],
    ['request_close', ['planned', 'under_way', 'relapsed']],
    ['record_reading', ['planned', 'under_way', 'close_requested', 'relapsed']],
    ['close', ['close_requested']],
    ['return_close', ['close_requested']],
    ['recheck_good', ['closed', 'effective']],
    ['recheck_bad', ['closed', 'effective']],
  ] as const)('%s is open in %j', (action, states) => expect(open(action, 'time_limited')).toEqual(states));

  it('does not wait for the plan where a problem is put right at once', () => {
    expect(open('report', 'immediate')).toContain('to_plan');
    expect(open('request_close', 'immediate')).toContain('to_plan');
    expect(open('close', 'immediate')).toEqual(['close_requested']);
  });

  it('says what is wrong in words', () => {
    expect(() => stateAfter({ state: 'closed', track: 'time_limited' }, 'report')).toThrow('该问题当前为“已销号”，不能报告进展。');
    expect(stateAfter({ state: 'relapsed', track: 'time_limited' }, 'request_extension')).toBe('relapsed');
    expect(stateAfter({ state: 'closed', track: 'long_term' }, 'recheck_bad')).toBe('relapsed');
  });
});
