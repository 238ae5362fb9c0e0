import { describe, expect, it } from '@jest/globals';
import type { HolidayNotice, NoticeDay } from './holiday-notice.rules.js';
import { planRounds } from './move-round.rules.js';
import type { MovePolicy, RoundRule } from './move-round.rules.js';
import { WorkingCalendar } from './working-calendar.rules.js';

const off = (name: string, ...dates: string[]): NoticeDay[] => dates.map((date) => ({ date, kind: 'off', name }));
const notice: HolidayNotice = {
  id: 'a', title: '通知', regionCode: '000000', year: 2025, publishedOn: '2024-11-12',
  days: [
    ...off('元旦', '2025-01-01'),
    ...off('国庆节', '2025-10-01', '2025-10-02', '2025-10-03', '2025-10-04', '2025-10-05', '2025-10-06', '2025-10-07', '2025-10-08'),
  ],
};
const calendar = new WorkingCalendar({ notices: [notice], regionCode: '520500', knownOn: '2025-12-31' });
const wednesdays = (policy: MovePolicy, from: string, to: string, over: Partial<RoundRule> = {}): RoundRule => ({
  weekday: 3, from, to, policy, ...over,
});

describe('planRounds', () => {
  it('plans every such weekday of the period, both ends included', () => {
    expect(planRounds(calendar, wednesdays('next', '2025-03-05', '2025-03-19'))).toEqual([
      { nominalOn: '2025-03-05', plannedOn: '2025-03-05', provisional: false },
      { nominalOn: '2025-03-12', plannedOn: '2025-03-12', provisional: false },
      { nominalOn: '2025-03-19', plannedOn: '2025-03-19', provisional: false },
    ]);
    expect(planRounds(calendar, wednesdays('next', '2025-01-01', '2025-12-31'))).toHaveLength(53);
    expect(planRounds(calendar, wednesdays('next', '2025-03-06', '2025-03-11'))).toEqual([]);
  });

  it.each<[MovePolicy, string | null, boolean, string]>([
    ['next', '2025-01-02', false, '2025年1月1日（星期三）为元旦假期，按规则顺延至下一个工作日'],
    ['previous', '2024-12-31', true, '2025年1月1日（星期三）为元旦假期，按规则提前至上一个工作日'],
    ['skip', null, false, '2025年1月1日（星期三）为元旦假期，按规则本期取消'],
  ])('a holiday moves by the rule %s', (policy, plannedOn, provisional, reason) => {
    expect(planRounds(calendar, wednesdays(policy, '2025-01-01', '2025-01-01'))).toEqual([
      { nominalOn: '2025-01-01', plannedOn, movedFrom: '2025-01-01', reason, provisional },
    ]);
  });

  it.each<[MovePolicy, (string | null)[]]>([
    ['next', [null, '2025-10-09']],
    ['previous', ['2025-09-30', null]],
  ])('two rounds of one long holiday do not share a day: %s', (policy, planned) => {
    const rounds = planRounds(calendar, wednesdays(policy, '2025-10-01', '2025-10-08'));
    expect(rounds.map((round) => round.plannedOn)).toEqual(planned);
    expect(rounds.find((round) => round.plannedOn === null)?.reason).toMatch(/已有一期，并入该期$/);
  });

  it('keeps what was set by hand and says when nobody works that day', () => {
    const overrides = [
      { nominalOn: '2025-03-05', plannedOn: '2025-03-12', reason: '与督查合并' },
      { nominalOn: '2025-03-19', plannedOn: '2025-03-22', reason: '防汛值守' },
      { nominalOn: '2025-03-26', plannedOn: null, reason: '集中培训' },
      { nominalOn: '2025-06-04', plannedOn: null, reason: '不在本期间' },
    ];
    const rounds = planRounds(calendar, wednesdays('next', '2025-03-01', '2025-03-31', { overrides }));
    expect(rounds.map((round) => [round.plannedOn, round.movedFrom, round.reason])).toEqual([
      ['2025-03-12', '2025-03-05', '与督查合并'],
      [null, '2025-03-12', '2025年3月12日（星期三）已有一期，并入该期'],
      ['2025-03-22', '2025-03-19', '防汛值守（2025年3月22日（星期六）为休息日）'],
      [null, '2025-03-26', '集中培训'],
    ]);
  });

  it('marks every round of an unknown year, and one moved into it', () => {
    const rounds = planRounds(calendar, wednesdays('next', '2025-12-24', '2026-01-14', {
      overrides: [{ nominalOn: '2025-12-31', plannedOn: '2026-01-05', reason: '年终结账' }],
    }));
    expect(rounds.map((round) => [round.nominalOn, round.provisional])).toEqual([
      ['2025-12-24', false], ['2025-12-31', true], ['2026-01-07', true], ['2026-01-14', true],
    ]);
  });

  it.each<[string, Partial<RoundRule>, string]>([
    ['a weekday that is none', { weekday: 8 }, 'CALENDAR_WEEKDAY_INVALID'],
    ['a period backwards', { to: '2025-02-01' }, 'CALENDAR_PERIOD_REVERSED'],
    ['a period of a lifetime', { to: '2080-01-01' }, 'CALENDAR_PERIOD_TOO_LONG'],
    ['a period that ends never', { to: '2025-02-30' }, 'CALENDAR_DATE_OUT_OF_RANGE'],
    ['an override of another weekday', { overrides: [{ nominalOn: '2025-03-06', plannedOn: null, reason: '' }] }, 'CALENDAR_OVERRIDE_MISPLACED'],
    ['an override to no date', { overrides: [{ nominalOn: '2025-03-05', plannedOn: '明天', reason: '' }] }, 'CALENDAR_DATE_OUT_OF_RANGE'],
    ['two overrides of one round', { overrides: [
      { nominalOn: '2025-03-05', plannedOn: null, reason: '' }, { nominalOn: '2025-03-05', plannedOn: '2025-03-06', reason: '' },
    ] }, 'CALENDAR_OVERRIDE_DUPLICATE'],
  ])('refuses %s', (_, over, code) => {
    const rule = wednesdays('next', '2025-03-01', '2025-03-31', over);
    expect(() => planRounds(calendar, rule)).toThrow(expect.objectContaining({ code, kind: 'invalid' }));
  });
});
