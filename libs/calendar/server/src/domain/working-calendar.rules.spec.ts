import { describe, expect, it } from '@jest/globals';
import { addDays } from '@wudan/kernel-core';
import fc from 'fast-check';
import type { HolidayNotice, NoticeDay } from './holiday-notice.rules.js';
import { WorkingCalendar, changedDays } from './working-calendar.rules.js';

const off = (date: string, name = '假日'): NoticeDay => ({ date, kind: 'off', name });
const work = (date: string, name = '调休'): NoticeDay => ({ date, kind: 'work', name });
const notice = (over: Partial<HolidayNotice> & Pick<HolidayNotice, 'id'>): HolidayNotice => ({
  title: '通知',
  regionCode: '000000',
  year: 2025,
  publishedOn: '2024-11-12',
  days: [],
  ...over,
});
const calendar = (
  notices: HolidayNotice[],
  knownOn = '2025-12-31',
  regionCode = '520500',
): WorkingCalendar => new WorkingCalendar({ notices, regionCode, knownOn });

const base = notice({
  id: 'a',
  days: [work('2024-12-28'), off('2025-01-01', '元旦'), off('2025-05-01', '劳动节'), off('2025-05-04', '劳动节')],
});
const amendment = notice({
  id: 'b',
  publishedOn: '2025-03-22',
  days: [off('2025-05-02', '劳动节'), work('2025-04-27', '劳动节调休')],
});

describe('WorkingCalendar: what decides a day', () => {
  it.each([
    ['a plain Monday', '2025-03-03', true, null, false, false],
    ['a plain Sunday', '2025-03-02', false, null, false, false],
    ['a weekday off', '2025-05-01', false, '劳动节', true, false],
    ['a holiday on a Sunday', '2025-05-04', false, '劳动节', false, false],
    ['a working Sunday', '2025-04-27', true, '劳动节调休', true, false],
    ['a working Saturday of the year before', '2024-12-28', true, '调休', true, true],
    ['a Monday of an unknown year', '2027-03-01', true, null, false, true],
    ['a Sunday of an unknown year', '2027-02-28', false, null, false, true],
    ['a Monday before the first notice', '2018-03-05', true, null, false, true],
  ])('%s', (_, date, working, name, exception, provisional) => {
    expect(calendar([amendment, base]).isWorkingDay(date)).toEqual({
      date, working, name, exception, provisional,
    });
  });

  it.each([
    ['the day before the first notice', '2024-11-11', 'PROVISIONAL', true, true],
    ['the day of the first notice', '2024-11-12', 'PUBLISHED', true, false],
    ['the day before the amendment', '2025-03-21', 'PUBLISHED', true, false],
    ['the day of the amendment', '2025-03-22', 'PUBLISHED', false, false],
  ])('as known on %s', (_, knownOn, state, secondWorks, provisional) => {
    const known = calendar([base, amendment], knownOn);
    expect(known.stateOf(2025)).toBe(state);
    expect(known.isWorkingDay('2025-05-02')).toMatchObject({ working: secondWorks, provisional });
  });

  it('lets the notice published last decide, whatever the order they are given in', () => {
    const back = notice({ id: 'c', publishedOn: '2025-04-01', days: [work('2025-05-02')] });
    for (const list of [[base, amendment, back], [back, amendment, base]])
      expect(calendar(list).isWorkingDay('2025-05-02').working).toBe(true);
    expect(changedDays(calendar([base]), calendar([base, amendment]), '2025-01-01', '2025-12-31').map((day) => [day.date, day.working]))
      .toEqual([['2025-04-27', true], ['2025-05-02', false]]);
  });

  it.each([
    ['the region itself', '450000', true, true],
    ['a county below', '450102', true, false],
    ['its own city', '450100', true, false],
    ['another region', '520500', false, true],
    ['the nation', '000000', false, true],
  ])('adds regional notices to the national ones: %s', (_, regionCode, folkOff, dayWorks) => {
    const folk = notice({ id: 'r', regionCode: '450000', publishedOn: '2025-02-01', days: [off('2025-03-31', '三月三')] });
    const city = notice({ id: 's', regionCode: '450100', publishedOn: '2025-01-05', days: [off('2025-06-18'), work('2025-05-01')] });
    const known = calendar([city, folk, base], '2025-12-31', regionCode);
    expect(known.isWorkingDay('2025-03-31').working).toBe(!folkOff);
    expect(known.isWorkingDay('2025-06-18').working).toBe(dayWorks);
    expect(known.isWorkingDay('2025-05-01').working).toBe(!dayWorks);
    expect(known.stateOf(2025)).toBe('PUBLISHED');
  });

  it('does not take a year as published for a regional notice alone', () => {
    const folk = notice({ id: 'r', regionCode: '520000', days: [off('2025-03-31')] });
    expect(calendar([folk]).year(2025).state).toBe('PROVISIONAL');
    expect(calendar([folk]).isWorkingDay('2025-03-31')).toMatchObject({ working: false, provisional: true });
  });

  it('replaces a superseded notice as a whole from the day the correction is known, and no stranger\'s', () => {
    const right = notice({ id: 'z', publishedOn: '2025-01-10', supersedes: 'a', days: [off('2025-01-01')] });
    expect(calendar([base, right], '2025-01-09').isWorkingDay('2025-05-01').working).toBe(false);
    expect(calendar([base, right], '2025-01-10').isWorkingDay('2025-05-01').working).toBe(true);
    for (const stranger of [{ ...right, regionCode: '520500' }, { ...right, year: 2024 }, { ...right, publishedOn: '2024-01-01' }])
      expect(calendar([base, stranger]).isWorkingDay('2025-05-01').working).toBe(false);
  });
});

describe('WorkingCalendar: a year', () => {
  it('lists every day with its sources', () => {
    const known = calendar([amendment, base]);
    const year = known.year(2025);
    expect(year).toMatchObject({ year: 2025, state: 'PUBLISHED', regionCode: '520500', knownOn: '2025-12-31' });
    expect(year.days).toHaveLength(365);
    expect(year.days.at(-1)?.date).toBe('2025-12-31');
    expect(year.workingDays).toBe(261 - 3 + 1);
    expect(year.sources.map((source) => source.id)).toEqual(['a', 'b']);
    expect(known.year(2024)).toMatchObject({ state: 'PROVISIONAL', workingDays: 263 });
    expect(known.year(2024).sources.map((source) => source.id)).toEqual(['a']);
    expect(known.year(2028).days).toHaveLength(366);
    expect(known.year(2028).days.every((day) => day.provisional)).toBe(true);
  });
});

describe('WorkingCalendar: counting', () => {
  const known = calendar([base, amendment]);

  it.each([
    ['the day after is day 1', '2025-03-03', 1, '2025-03-04', false, 0],
    ['from a Saturday', '2025-03-08', 1, '2025-03-10', false, 1],
    ['over a long holiday', '2025-04-30', 1, '2025-05-05', false, 4],
    ['over a working Sunday', '2025-04-25', 2, '2025-04-28', false, 1],
    ['backwards', '2025-05-05', -1, '2025-04-30', false, 4],
    ['0 on a working day', '2025-04-27', 0, '2025-04-27', false, 0],
    ['0 on a day off rolls on', '2025-05-01', 0, '2025-05-05', false, 4],
    ['into an unknown year', '2025-12-31', 1, '2026-01-01', true, 0],
    ['across unknown years', '2025-12-01', 20, '2025-12-29', false, 8],
    ['from an unknown year into a known one', '2024-12-31', 1, '2025-01-02', false, 1],
    ['back into an unknown year', '2025-01-02', -1, '2024-12-31', true, 1],
  ])('%s', (_, from, count, date, provisional, skipped) => {
    const due = known.addWorkingDays(from, count);
    expect(due).toMatchObject({ date, provisional });
    expect(due.skipped).toHaveLength(skipped);
    expect(due.skipped.map((day) => day.date)).toEqual(due.skipped.map((day) => day.date).sort());
  });

  it('names what it passed over', () => {
    expect(known.addWorkingDays('2025-04-30', 1).skipped.map((day) => [day.date, day.name])).toEqual([
      ['2025-05-01', '劳动节'], ['2025-05-02', '劳动节'], ['2025-05-03', null], ['2025-05-04', '劳动节'],
    ]);
    expect(known.nextWorkingDay('2025-04-30').date).toBe('2025-05-05');
    expect(known.previousWorkingDay('2025-05-05').date).toBe('2025-04-30');
  });

  it.each([
    ['same day', '2025-03-03', '2025-03-03', 0, false],
    ['the start is left out', '2025-03-03', '2025-03-04', 1, false],
    ['over the holiday', '2025-04-30', '2025-05-05', 1, false],
    ['negative', '2025-05-05', '2025-04-30', -1, false],
    ['over a provisional year', '2025-12-31', '2026-01-02', 2, true],
  ])('between: %s', (_, from, to, days, provisional) => {
    expect(known.workingDaysBetween(from, to)).toEqual({ days, provisional });
  });

  it('agrees with itself: what was added is what lies between, and going back returns', () => {
    const start = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2024-06-01', days));
    fc.assert(
      fc.property(start, fc.integer({ min: -300, max: 300 }), (day, count) => {
        const from = known.addWorkingDays(day, 0).date;
        const due = known.addWorkingDays(from, count);
        expect(known.isWorkingDay(due.date).working).toBe(true);
        expect(known.workingDaysBetween(from, due.date).days).toBe(count);
        expect(known.addWorkingDays(due.date, -count).date).toBe(from);
        expect(due.skipped.every((passed) => !passed.working)).toBe(true);
      }),
    );
  });

  it.each([
    ['no date', () => known.isWorkingDay('2025-02-30'), 'CALENDAR_DATE_OUT_OF_RANGE'],
    ['no text of a date', () => known.addWorkingDays('明天', 3), 'CALENDAR_DATE_OUT_OF_RANGE'],
    ['the last century', () => known.workingDaysBetween('1999-12-31', '2025-01-01'), 'CALENDAR_DATE_OUT_OF_RANGE'],
    ['half a day', () => known.addWorkingDays('2025-01-01', 0.5), 'CALENDAR_COUNT_OUT_OF_RANGE'],
    ['not a number', () => known.addWorkingDays('2025-01-01', Number.NaN), 'CALENDAR_COUNT_OUT_OF_RANGE'],
    ['a life', () => known.addWorkingDays('2025-01-01', 5001), 'CALENDAR_COUNT_OUT_OF_RANGE'],
    ['a year of the next century', () => known.year(2101), 'CALENDAR_YEAR_OUT_OF_RANGE'],
    ['a short region code', () => calendar([], '2025-01-01', '5205'), 'CALENDAR_REGION_CODE_INVALID'],
  ])('refuses %s', (_, act, code) => {
    expect(act).toThrow(expect.objectContaining({ code, kind: 'invalid', message: expect.stringMatching(/请/) }));
  });
});
