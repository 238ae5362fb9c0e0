import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isId, isoWeekday } from '@wudan/kernel-core';
import chineseDays from 'chinese-days';
import { diffPlan } from './diff-plan.rules.js';
import { findNoticeFaults } from './holiday-notice.rules.js';
import type { HolidayNotice } from './holiday-notice.rules.js';
import { planRounds } from './move-round.rules.js';
import type { MovePolicy } from './move-round.rules.js';
import { WorkingCalendar, changedDays } from './working-calendar.rules.js';

const notices = JSON.parse(
  readFileSync(new URL('../../data/holiday-notices.json', import.meta.url), 'utf8'),
) as HolidayNotice[];
const knownOn = (date: string, regionCode = '520500'): WorkingCalendar =>
  new WorkingCalendar({ notices, regionCode, knownOn: date });
const final = knownOn('2026-12-31');

describe('the seeded notices', () => {
  it('are notices that could have been uploaded on the day they were published', () => {
    expect(new Set(notices.map((notice) => notice.id)).size).toBe(notices.length);
    for (const notice of notices) {
      expect(isId(notice.id)).toBe(true);
      expect(findNoticeFaults(notice, { today: notice.publishedOn })).toEqual([]);
      expect(notice.days.map((day) => day.date)).toEqual(notice.days.map((day) => day.date).sort());
    }
  });

  it('agree with chinese-days on every date from 2019 to 2026', () => {
    const days = final.daysFrom('2019-01-01', '2026-12-31');
    expect(days).toHaveLength(2922);
    const different = days.filter((day) => day.working !== chineseDays.isWorkday(day.date));
    expect(different).toEqual([]);
  });

  // Weekdays less the statutory holidays of 全国年节及纪念日放假办法 (11 to 2024, 13 from 2025); 2020 less the two days
  // 01-31 and 02-01 that the extension of the Spring Festival added.
  it.each([[2019, 250], [2020, 249], [2021, 250], [2022, 249], [2023, 249], [2024, 251], [2025, 248], [2026, 248]])(
    '%s has %s working days and is published',
    (year, workingDays) => {
      expect(final.year(year)).toMatchObject({ workingDays, state: 'PUBLISHED' });
    },
  );

  it.each([
    ['2018-12-29', true], ['2018-12-31', false],
    ['2019-05-01', false], ['2019-05-04', false], ['2019-05-05', true],
    ['2020-01-31', false], ['2020-02-01', false], ['2020-02-03', true],
    ['2022-05-04', false], ['2022-05-05', true], ['2022-04-24', true], ['2022-05-07', true],
    ['2022-12-31', false], ['2023-01-02', false],
    ['2024-02-09', true], ['2025-01-28', false], ['2026-01-04', true], ['2026-02-23', false],
  ])('%s works: %s', (date, working) => {
    expect(final.isWorkingDay(date).working).toBe(working);
  });

  it('know the extension of the Spring Festival of 2020 only from its publication', () => {
    const changed = changedDays(knownOn('2020-01-26'), knownOn('2020-01-27'), '2020-01-01', '2020-12-31');
    expect(changed.map((day) => [day.date, day.working])).toEqual([['2020-01-31', false], ['2020-02-01', false]]);
  });

  it.each([
    ['2018-12-05', [2019], 'PROVISIONAL'], ['2018-12-06', [2019], 'PUBLISHED'],
    ['2025-11-03', [2026], 'PROVISIONAL'], ['2025-11-04', [2026], 'PUBLISHED'],
    ['2026-12-31', [2018, 2027], 'PROVISIONAL'],
  ])('as known on %s the years %j are %s', (date, years, state) => {
    for (const year of years) expect(knownOn(date).stateOf(year)).toBe(state);
  });

  it('give Guangxi and what lies below it its own holiday, and nobody else', () => {
    for (const [region, working] of [['450000', false], ['450102', false], ['520500', true], ['000000', true]] as const) {
      expect(knownOn('2026-12-31', region).isWorkingDay('2024-04-11').working).toBe(working);
      expect(knownOn('2024-03-21', region).isWorkingDay('2024-04-11').working).toBe(true);
    }
  });
});

describe('the plan around Wednesday 2019-05-01, before and after the notice of 2019-03-22', () => {
  const before = knownOn('2019-03-21');
  const after = knownOn('2019-03-22');
  const plan = (calendar: WorkingCalendar, policy: MovePolicy) =>
    planRounds(calendar, { weekday: 3, from: '2019-01-01', to: '2019-12-31', policy });

  it('differs in exactly the days the two notices say', () => {
    const changed = changedDays(before, after, '2019-01-01', '2019-12-31');
    expect(changed.map((day) => [day.date, day.working, isoWeekday(day.date)])).toEqual([
      ['2019-04-28', true, 7], ['2019-05-02', false, 4], ['2019-05-03', false, 5], ['2019-05-05', true, 7],
    ]);
    expect(changed.every((day) => !day.provisional && day.exception)).toBe(true);
    expect(before.isWorkingDay('2019-05-01')).toMatchObject({ working: false, name: '劳动节' });
  });

  it('moves the one round of the holiday from Thursday to the working Sunday and announces it', () => {
    expect(diffPlan(plan(before, 'next'), plan(after, 'next'))).toEqual([
      expect.objectContaining({
        nominalOn: '2019-05-01',
        kind: 'moved',
        before: expect.objectContaining({ plannedOn: '2019-05-02', provisional: false }),
        after: expect.objectContaining({ plannedOn: '2019-05-05', movedFrom: '2019-05-01', provisional: false }),
        announcement:
          '2019年5月1日（星期三）一期由2019年5月2日（星期四）改为2019年5月5日（星期日）：2019年5月1日（星期三）为劳动节假期，按规则顺延至下一个工作日。',
      }),
    ]);
  });

  it.each<[MovePolicy, string | null]>([['previous', '2019-04-30'], ['skip', null]])(
    'changes nothing under the rule %s',
    (policy, plannedOn) => {
      expect(diffPlan(plan(before, policy), plan(after, policy))).toEqual([]);
      expect(plan(after, policy).find((round) => round.nominalOn === '2019-05-01')?.plannedOn).toBe(plannedOn);
    },
  );

  it('moves a deadline that was counted over the holiday', () => {
    expect(before.addWorkingDays('2019-04-30', 1).date).toBe('2019-05-02');
    expect(after.addWorkingDays('2019-04-30', 1).date).toBe('2019-05-05');
    expect(before.addWorkingDays('2019-04-26', 5).date).toBe('2019-05-06');
    expect(after.addWorkingDays('2019-04-26', 5).date).toBe('2019-05-06');
  });

  it('marks an unknown year as provisional and confirms or moves it on publication, never silently', () => {
    const rule = { weekday: 3, from: '2019-01-01', to: '2019-12-31', policy: 'next' } as const;
    const unknown = planRounds(knownOn('2018-12-05'), rule);
    expect(unknown.every((round) => round.provisional)).toBe(true);
    const changes = diffPlan(unknown, planRounds(knownOn('2018-12-06'), rule));
    expect(changes).toHaveLength(unknown.length);
    expect(changes.filter((change) => change.kind === 'moved').map((change) => [change.nominalOn, change.after?.plannedOn])).toEqual([
      ['2019-02-06', '2019-02-11'], ['2019-05-01', '2019-05-02'], ['2019-10-02', '2019-10-08'],
    ]);
  });
});
