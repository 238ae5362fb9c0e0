import { describe, expect, it } from '@jest/globals';
import { addDays, isoWeekday, type LocalDate } from '@wudan/kernel-core';
import { dayFault, goodInARow, latestDue, lightOf, monthsLater, nextReview, remindersOf, rungsOf, type WorkingDays, type WorkingMinutes } from './rect-clock.rules.js';
import { SHIPPED_RULES } from './rect-policy.rules.js';

/** 2022 around 劳动节: 04-30 to 05-04 off, Sunday 04-24 and Saturday 05-07 worked. */
const OFF = new Set(['2022-05-02', '2022-05-03', '2022-05-04']);
const WORKED = new Set(['2022-04-24', '2022-05-07']);
const isWorked = (date: LocalDate): boolean => WORKED.has(date) || (isoWeekday(date) < 6 && !OFF.has(date));
const calendar: WorkingDays = {
  isWorkingDay: (date) => ({ working: isWorked(date), name: OFF.has(date) ? '劳动节' : null }),
  addWorkingDays: (from, count) => {
    let date = count === 0 ? from : addDays(from, Math.sign(count));
    for (let left = Math.abs(count) - (count !== 0 && isWorked(date) ? 1 : 0); left > 0 || !isWorked(date); left -= isWorked(date) ? 1 : 0) date = addDays(date, count < 0 ? -1 : 1);
    return { date };
  },
  workingDaysBetween: (from, to) => {
    let days = 0;
    const step = to < from ? -1 : 1;
    for (let date = from; date !== to; ) {
      date = addDays(date, step);
      if (isWorked(date)) days += step;
    }
    return { days };
  },
};
const clock: WorkingMinutes = { addWorkingMinutes: (instant, minutes) => ({ at: new Date(instant.getTime() + minutes * 60_000) }) };

describe('clocks of rectification', () => {
  it.each([
    ['2022-01-31', 1, '2022-02-28'],
    ['2022-11-30', 3, '2023-02-28'],
    ['2022-05-26', 6, '2022-11-26'],
  ])('%s + %i months is %s', (from, months, to) => expect(monthsLater(from, months)).toBe(to));

  it('sets the latest day of a track', () => {
    expect(latestDue(calendar, 'immediate', '2022-04-20', SHIPPED_RULES)).toBe('2022-05-06');
    expect(latestDue(calendar, 'time_limited', '2021-11-02', SHIPPED_RULES)).toBe('2022-05-05');
    expect(latestDue(calendar, 'long_term', '2022-04-20', SHIPPED_RULES)).toBeNull();
  });

  it('takes the first review after a day, so that a late one does not shift the rest', () => {
    expect(nextReview(calendar, '2022-01-24', 3, '2022-01-24')).toBe('2022-04-24');
    expect(nextReview(calendar, '2022-02-02', 3, '2022-02-02')).toBe('2022-05-05');
    expect(nextReview(calendar, '2022-01-24', 3, '2022-07-29')).toBe('2022-10-24');
  });

  it.each([
    ['2022-05-03', 'RECT_DAY_OFF', '2022-05-05'],
    ['2022-05-08', 'RECT_DAY_OFF', '2022-05-09'],
    ['2022-04-25', 'RECT_DAY_PAST', '2022-04-26'],
    ['2022-04-19', 'RECT_BEFORE_LETTER', '2022-04-26'],
  ])('refuses %s with %s and names %s', (day, code, next) => {
    const fault = dayFault(calendar, '整改时限', day, { today: '2022-04-26', letterOn: '2022-04-20' }, 'input.dueOn');
    expect([fault?.code, fault?.message.includes(next)]).toEqual([code, true]);
  });

  it('takes a Saturday that is worked', () => expect(dayFault(calendar, '整改时限', '2022-05-07', { today: '2022-04-26', letterOn: '2022-04-20' }, 'input.dueOn')).toBeNull());

  const item = { track: 'time_limited', dueOn: '2022-05-06', nextReviewOn: null, state: 'under_way' } as const;
  it.each([
    ['2022-04-25T01:00:00Z', 'normal', 6],
    ['2022-04-25T16:00:00Z', 'due_soon', 5],
    ['2022-05-06T09:29:59Z', 'due_soon', 0],
    ['2022-05-06T09:30:00Z', 'overdue', 0],
    ['2022-05-07T01:00:00Z', 'overdue', -1],
  ])('at %s the light is %s with %i working days left', (now, light, daysLeft) => expect(lightOf(calendar, item, new Date(now), { window: 5, askedAt: null })).toEqual({ light, daysLeft }));

  it('waits for the office once closing was asked for in time', () => {
    const asked = { ...item, state: 'close_requested' } as const;
    const now = new Date('2022-05-09T02:00:00Z');
    expect(lightOf(calendar, asked, now, { window: 5, askedAt: new Date('2022-05-06T09:00:00Z') }).light).toBe('normal');
    expect(lightOf(calendar, asked, now, { window: 5, askedAt: new Date('2022-05-07T02:00:00Z') }).light).toBe('overdue');
    expect(lightOf(calendar, { ...item, state: 'closed' }, now, { window: 5, askedAt: null })).toEqual({ light: 'done', daysLeft: null });
  });

  it('announces a day on working mornings and climbs after its end', () => {
    expect(remindersOf(calendar, '2022-05-06', SHIPPED_RULES).map(({ at }) => at.toISOString())).toEqual(['2022-04-26T01:00:00.000Z', '2022-05-05T01:00:00.000Z']);
    expect(rungsOf(calendar, clock, '2022-05-06', SHIPPED_RULES).map(({ at }) => at.toISOString())[0]).toBe('2022-05-06T10:00:00.000Z');
    // What became a day off moves on.
    expect(rungsOf(calendar, clock, '2022-05-03', SHIPPED_RULES).map(({ at }) => at.toISOString())[0]).toBe('2022-05-05T10:00:00.000Z');
  });

  it.each([
    [[], 0],
    [[true], 1],
    [[true, false], 0],
    [[false, true, true], 2],
  ])('%j ends in %i good readings', (good, count) => expect(goodInARow(good.map((each) => ({ good: each })))).toBe(count));
});
