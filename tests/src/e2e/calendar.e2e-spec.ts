import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDateOf, type Id } from '@wudan/kernel-core';
import { TestHouse, type TestSeat } from '../house/test-house.js';

const YEAR = `query ($year: Int!, $region: String, $known: Date) { calendarYear(year: $year, regionCode: $region, asKnownOn: $known) {
  year regionCode state knownOn workingDays days { date working name exception provisional } sources { title publishedOn days } } }`;
const DUE = 'query ($from: Date!, $days: Int!, $known: Date) { dueDate(from: $from, workingDays: $days, asKnownOn: $known) { date provisional skipped { date name } } }';
const PUBLISH = 'mutation ($input: PublishCalendarInput!) { publishCalendar(input: $input) { year state regionCode workingDays sources { title publishedOn } days { date working name exception } } }';

interface Year {
  year: number;
  regionCode: string;
  state: string;
  knownOn: string;
  workingDays: number;
  days: { date: string; working: boolean; name: string | null; exception: boolean; provisional: boolean }[];
  sources: { title: string; publishedOn: string; days: number }[];
}

describe('working days', () => {
  let house: TestHouse;
  let province: Id;
  let city: Id;
  let national: TestSeat;
  let cityAdmin: TestSeat;
  let siblingAdmin: TestSeat;
  let today: string;

  const yearOf = async (seat: TestSeat, year: number, more: { region?: string; known?: string } = {}): Promise<Year> =>
    (await seat.client.ask<{ calendarYear: Year }>(YEAR, { year, ...more })).calendarYear;
  const day = (year: Year, date: string): Year['days'][number] | undefined => year.days.find((each) => each.date === date);
  const notice = (patch: Record<string, unknown> = {}): Record<string, unknown> => ({
    year: 2027,
    regionCode: '000000',
    title: '国务院办公厅关于2027年部分节假日安排的通知',
    publishedOn: today,
    days: [
      { date: '2027-01-01', kind: 'OFF', name: '元旦' },
      { date: '2027-02-05', kind: 'OFF', name: '春节' },
      { date: '2027-02-13', kind: 'WORK', name: '春节调休' },
    ],
    ...patch,
  });

  beforeAll(async () => {
    house = await TestHouse.open('calendar');
    today = localDateOf(house.clock.now());
    const root = await house.rootOffice({ level: 'national', regionCode: '000000' });
    province = await house.officeBelow(root, { level: 'province', regionCode: '520000' });
    city = await house.officeBelow(province, { level: 'city', regionCode: '520500' });
    const sibling = await house.officeBelow(province, { level: 'city', regionCode: '520300' });
    national = await house.seat(root, 'system_administrator');
    cityAdmin = await house.seat(city, 'system_administrator');
    siblingAdmin = await house.seat(sibling, 'system_administrator');
  });
  afterAll(() => house.close());

  it('are what was known on a day: in 2019 the May holiday grew on 22 March', async () => {
    const [before, after] = [await yearOf(cityAdmin, 2019, { known: '2019-03-21' }), await yearOf(cityAdmin, 2019, { known: '2019-03-22' })];
    const may = (year: Year): (boolean | undefined)[] => ['2019-04-28', '2019-05-01', '2019-05-02', '2019-05-03', '2019-05-04', '2019-05-05'].map((date) => day(year, date)?.working);
    expect(may(before)).toEqual([false, false, true, true, false, false]);
    expect(may(after)).toEqual([true, false, false, false, false, true]);
    expect([before.state, before.sources.length, after.state, after.sources.length]).toEqual(['PUBLISHED', 1, 'PUBLISHED', 2]);
    expect(after.days).toHaveLength(365);
    expect(after.workingDays).toBe(after.days.filter((each) => each.working).length);
    expect(after).toMatchObject({ regionCode: '520500', knownOn: '2019-03-22' });
    expect((await yearOf(cityAdmin, 2019, { known: '2018-12-01' })).state).toBe('PROVISIONAL');
  });

  it('follow the notices of each year and region', async () => {
    const facts: [number, string, string | undefined, Partial<Year['days'][number]>][] = [
      [2022, '2022-05-04', undefined, { working: false, name: '劳动节', exception: true }],
      [2022, '2022-05-07', undefined, { working: true, exception: true }],
      [2022, '2022-05-01', undefined, { working: false, exception: false }],
      [2020, '2020-01-31', undefined, { working: false }],
      [2024, '2024-04-11', undefined, { working: true, name: null }],
      [2024, '2024-04-11', '450100', { working: false }],
      [2018, '2018-12-29', undefined, { working: true, exception: true, provisional: true }],
    ];
    for (const [year, date, region, expected] of facts) {
      expect([date, region, day(await yearOf(cityAdmin, year, region === undefined ? {} : { region }), date)]).toEqual([date, region, expect.objectContaining(expected)]);
    }
  });

  it('count a period past weekends, holidays and working Saturdays', async () => {
    const cases: [string, number, string | undefined, string, number][] = [
      ['2022-04-29', 1, undefined, '2022-05-05', 5],
      ['2022-04-29', 3, undefined, '2022-05-07', 5],
      ['2022-04-29', 4, undefined, '2022-05-09', 6],
      ['2019-04-30', 1, '2019-03-21', '2019-05-02', 1],
      ['2019-04-30', 1, '2019-03-22', '2019-05-05', 4],
      ['2022-05-05', -1, undefined, '2022-04-29', 5],
      ['2022-05-01', 0, undefined, '2022-05-05', 4],
      ['2022-10-07', 2, undefined, '2022-10-09', 0],
    ];
    for (const [from, days, known, date, skipped] of cases) {
      const { dueDate } = await cityAdmin.client.ask<{ dueDate: { date: string; provisional: boolean; skipped: unknown[] } }>(DUE, { from, days, known });
      expect([from, days, known, dueDate.date, dueDate.skipped.length, dueDate.provisional]).toEqual([from, days, known, date, skipped, false]);
    }
    const { dueDate } = await cityAdmin.client.ask<{ dueDate: { provisional: boolean } }>(DUE, { from: '2026-12-30', days: 5 });
    expect(dueDate.provisional).toBe(true);
  });

  it.each([
    ['a year before all', YEAR, { year: 1990 }, 'CALENDAR_YEAR_OUT_OF_RANGE', 'year'],
    ['a year after all', YEAR, { year: 2101 }, 'CALENDAR_YEAR_OUT_OF_RANGE', 'year'],
    ['a region that is none', YEAR, { year: 2022, region: '52' }, 'CALENDAR_REGION_CODE_INVALID', 'regionCode'],
    ['known before all', YEAR, { year: 2022, known: '1999-12-31' }, 'CALENDAR_DATE_OUT_OF_RANGE', 'asKnownOn'],
    ['a start before all', DUE, { from: '1990-01-01', days: 1 }, 'CALENDAR_DATE_OUT_OF_RANGE', 'from'],
    ['too many days', DUE, { from: '2022-01-01', days: 5_001 }, 'CALENDAR_COUNT_OUT_OF_RANGE', 'workingDays'],
    ['a date that is none', DUE, { from: '2022-02-29', days: 1 }, 'DATE_INVALID', 'from'],
  ])('cannot be asked for with %s', async (_, query, variables, code, field) => {
    const [fault] = (await cityAdmin.client.send(query, variables)).errors;
    expect(fault?.extensions).toMatchObject({ code, field, kind: 'invalid' });
    expect(fault?.message).toMatch(/[\u4e00-\u9fff].*。$/s);
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['the country by another office', { regionCode: '000000' }, 'CALENDAR_REGION_NOT_YOURS', 'input.regionCode'],
    ['a sibling', { regionCode: '520300' }, 'CALENDAR_REGION_NOT_YOURS', 'input.regionCode'],
    ['the region above', { regionCode: '520000' }, 'CALENDAR_REGION_NOT_YOURS', 'input.regionCode'],
    ['a region that is none', { regionCode: '999999' }, 'REGION_CODE_INVALID', 'input.regionCode'],
    ['half a region', { regionCode: '5205' }, 'CALENDAR_REGION_CODE_INVALID', 'input.regionCode'],
    ['a year before all', { year: 1990 }, 'CALENDAR_YEAR_OUT_OF_RANGE', 'input.year'],
    ['work on a weekday', { days: [{ date: '2027-02-11', kind: 'WORK', name: '调休' }] }, 'CALENDAR_WORK_ON_WEEKDAY', 'input.days.0.kind'],
    ['a day twice', { days: [{ date: '2027-02-11', kind: 'OFF', name: '甲' }, { date: '2027-02-11', kind: 'OFF', name: '乙' }] }, 'CALENDAR_DATE_DUPLICATE', 'input.days.1.date'],
    ['a day of another year', { days: [{ date: '2026-02-11', kind: 'OFF', name: '甲' }] }, 'CALENDAR_DATE_OUTSIDE_YEAR', 'input.days.0.date'],
    ['no days', { days: [] }, 'CALENDAR_DAYS_EMPTY', 'input.days'],
    ['a day without a name', { days: [{ date: '2027-02-11', kind: 'OFF', name: ' ' }] }, 'CALENDAR_NAME_MISSING', 'input.days.0.name'],
    ['no title', { title: ' ' }, 'CALENDAR_TITLE_INVALID', 'input.title'],
    ['a notice of tomorrow', { publishedOn: '2099-01-01' }, 'CALENDAR_PUBLISHED_ON_IN_FUTURE', 'input.publishedOn'],
    ['a day that is none', { days: [{ date: '2027-02-29', kind: 'OFF', name: '甲' }] }, 'DATE_INVALID', 'input.days.0.date'],
    ['a kind nobody knows', { days: [{ date: '2027-02-11', kind: 'HALF', name: '甲' }] }, 'BAD_USER_INPUT', 'input.days.0.kind'],
  ])('are not published for %s', async (_, patch, code, field) => {
    const before = await yearOf(cityAdmin, 2027);
    const [fault] = (await cityAdmin.client.send(PUBLISH, { input: notice({ regionCode: '520500', ...patch }) })).errors;
    expect(fault?.extensions).toMatchObject({ code, field });
    expect(fault?.message).toMatch(/[\u4e00-\u9fff].*。$/s);
    expect(await yearOf(cityAdmin, 2027)).toEqual(before);
  });

  it('are provisional until the notice of the year is published, and then are not', async () => {
    const before = await yearOf(cityAdmin, 2027);
    expect(before.state).toBe('PROVISIONAL');
    expect(before.days.every((each) => each.provisional && !each.exception)).toBe(true);
    expect((await national.client.ask<{ publishCalendar: Year }>(PUBLISH, { input: notice() })).publishCalendar).toMatchObject({ year: 2027, state: 'PUBLISHED' });
    const after = await yearOf(cityAdmin, 2027);
    expect([after.state, day(after, '2027-01-01')?.working, day(after, '2027-02-13')?.working, day(after, '2027-01-04')?.provisional]).toEqual(['PUBLISHED', false, true, false]);
    expect(after.workingDays).toBe(before.workingDays - 1);
    expect((await yearOf(cityAdmin, 2027, { known: '2026-01-01' })).state).toBe('PROVISIONAL');
    const leader = await house.seat(city, 'leader');
    expect(await leader.client.codeOf(PUBLISH, { input: notice({ regionCode: '520500' }) })).toBe('FORBIDDEN');
  });

  it('of a region are its own, and a later notice amends an earlier one', async () => {
    const regional = { title: '毕节市关于州庆放假的通知', regionCode: null, days: [{ date: '2027-07-01', kind: 'OFF', name: '州庆' }] };
    expect((await cityAdmin.client.ask<{ publishCalendar: Year }>(PUBLISH, { input: notice(regional) })).publishCalendar.regionCode).toBe('520500');
    expect(day(await yearOf(cityAdmin, 2027), '2027-07-01')).toMatchObject({ working: false, name: '州庆' });
    expect(day(await yearOf(siblingAdmin, 2027), '2027-07-01')).toMatchObject({ working: true, name: null });
    const back = { title: '毕节市关于调整州庆放假的通知', regionCode: '520500', days: [{ date: '2027-07-01', kind: 'WORK', name: '恢复上班' }] };
    expect(await cityAdmin.client.codeOf(PUBLISH, { input: notice(back) })).toBeNull();
    const amended = await yearOf(cityAdmin, 2027);
    expect(day(amended, '2027-07-01')).toMatchObject({ working: true, name: '恢复上班' });
    expect(amended.sources.map((source) => source.title)).toEqual(expect.arrayContaining([regional.title, back.title]));
    const auditor = await house.seat(city, 'audit_administrator');
    const { auditEntries } = await auditor.client.ask<{ auditEntries: { totalCount: number } }>('{ auditEntries(action: "calendar.published") { totalCount } }');
    expect(auditEntries.totalCount).toBe(2);
  });
});
