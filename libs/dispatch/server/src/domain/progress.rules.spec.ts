import { describe, expect, it } from '@jest/globals';
import type { DomainError } from '@wudan/kernel-core';
import { checkRules, policyOn, SHIPPED_POLICY, SHIPPED_RULES } from './policy.rules.js';
import { readProgress, summaryOf } from './progress.rules.js';
import { digestText, roundLabel } from './round-text.rules.js';

const faultOf = (run: () => unknown): Pick<DomainError, 'code' | 'field'> | null => {
  try {
    run();
    return null;
  } catch (error) {
    const { code, field } = error as DomainError;
    return { code, field };
  }
};

describe('what a unit reports', () => {
  it.each([
    [{ status: 'lagging', percent: 40, difficulty: ' 考勤表丢失 ', done: null }, { status: 'lagging', percent: 40, difficulty: '考勤表丢失' }],
    [{ percent: '55' }, { percent: 55 }],
    [{ percent: 0 }, { percent: 0 }],
    [{}, {}],
  ])('%j is read', (given, value) => {
    expect(readProgress(given)).toEqual(value);
  });

  it.each([
    [{ status: 'done' }, 'PROGRESS_STATUS_UNKNOWN', 'input.status'],
    [{ percent: 101 }, 'PROGRESS_PERCENT_INVALID', 'input.percent'],
    [{ percent: -1 }, 'PROGRESS_PERCENT_INVALID', 'input.percent'],
    [{ percent: 33.3 }, 'PROGRESS_PERCENT_INVALID', 'input.percent'],
    [{ percent: '一半' }, 'PROGRESS_PERCENT_INVALID', 'input.percent'],
    [{ done: '长'.repeat(501) }, 'PROGRESS_TEXT_TOO_LONG', 'input.done'],
    [{ done: 7 }, 'PROGRESS_VALUE_UNKNOWN', 'input.done'],
    [{ __proto__polluted: true }, 'PROGRESS_VALUE_UNKNOWN', 'input.__proto__polluted'],
  ])('%j is refused', (given, code, field) => {
    expect(faultOf(() => readProgress(given, 'input.'))).toEqual({ code, field });
  });

  it('reads as one line', () => {
    expect(summaryOf({ status: 'lagging', percent: 40, difficulty: '考勤表丢失' })).toBe('滞后，完成40%，存在困难：考勤表丢失');
    expect(summaryOf({ status: 'on_plan', sourceName: '李老师' })).toBe('按计划，编办代填（李老师）');
  });
});

describe('rules with dates', () => {
  it('holds the latest effective version, of one day the newer', () => {
    const version = (number: number, effectiveOn: string) => ({ ...SHIPPED_POLICY, version: number, effectiveOn });
    const all = [version(4, '2022-06-01'), version(3, '2022-05-01'), version(2, '2022-05-01'), SHIPPED_POLICY];
    expect(['2022-04-30', '2022-05-01', '2022-05-31', '2022-06-01'].map((on) => policyOn(all, on).version)).toEqual([1, 3, 3, 4]);
  });

  it.each([
    [{ ladder: [] }, 'input.ladder'],
    [{ ladder: [{ afterMinutes: 120, to: 'contact' }, { afterMinutes: 120, to: 'backup' }] }, 'input.ladder.1.afterMinutes'],
    [{ ladder: [{ afterMinutes: 120, to: 'mayor' }] }, 'input.ladder.0.to'],
    [{ acknowledgeMinutes: 0 }, 'input.acknowledgeMinutes'],
    [{ dueWithinDays: 0 }, 'input.dueWithinDays'],
    [{ trustedDelayMinutes: 500 }, 'input.trustedDelayMinutes'],
  ])('refuses %j', (patch, field) => {
    expect(faultOf(() => checkRules({ ...SHIPPED_RULES, ...patch }))).toEqual({ code: 'POLICY_INVALID', field });
  });
});

describe('texts of a round', () => {
  it.each([
    [{ number: 3, mode: 'weekly', asksOn: '2022-04-27' }, '第3期周调度（4月27日）'],
    [{ number: 13, mode: 'daily', asksOn: '2022-06-24' }, '第13期日调度（6月24日）'],
    [{ number: null, mode: 'ad_hoc', asksOn: '2022-05-10' }, '临时询问（5月10日）'],
    [{ number: null, mode: 'both', asksOn: '2022-06-29' }, '周调度（6月29日）'],
  ])('%j is called %s', (round, label) => {
    expect(roundLabel(round)).toBe(label);
  });

  it.each([
    [{ asked: 6, answered: 5, late: 0, onPlan: 3, lagging: 1, blocked: 1, silent: ['市金融办'] }, '应报6，已报5（按计划3、滞后1、受阻1）。未报1：市金融办。'],
    [{ asked: 6, answered: 6, late: 0, onPlan: 6, lagging: 0, blocked: 0, silent: [] }, '应报6，已报6（按计划6、滞后0、受阻0）。全部已报。'],
    [{ asked: 0, answered: 0, late: 0, onPlan: 0, lagging: 0, blocked: 0, silent: [] }, '应报0，已报0（按计划0、滞后0、受阻0）。本期无应报单位。'],
  ])('the digest %#', (digest, text) => {
    expect(digestText(digest)).toBe(text);
    expect([...digestText({ ...digest, silent: Array.from({ length: 40 }, () => '某某某单位') })].length).toBeLessThanOrEqual(120);
  });
});
