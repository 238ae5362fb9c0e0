import { describe, expect, it } from '@jest/globals';
import { checkHolidayNotice, findNoticeFaults, isRegionCode } from './holiday-notice.rules.js';
import type { HolidayNoticeDraft, NoticeDay } from './holiday-notice.rules.js';

const today = '2026-11-20';
const off = (date: string, name = '元旦'): NoticeDay => ({ date, kind: 'off', name });
const work = (date: string, name = '元旦调休'): NoticeDay => ({ date, kind: 'work', name });
const sound: HolidayNoticeDraft = {
  title: '国务院办公厅关于2027年部分节假日安排的通知',
  regionCode: '000000',
  year: 2027,
  publishedOn: '2026-11-10',
  days: [off('2027-01-01'), off('2027-01-02'), work('2027-01-03')],
};

describe('a holiday notice that somebody uploads', () => {
  it.each<[string, Partial<HolidayNoticeDraft>]>([
    ['as published', {}],
    ['published today', { publishedOn: today }],
    ['with a holiday on a weekend', { days: [off('2027-05-01')] }],
    ['with the last days of the neighbours', { days: [work('2026-12-26'), off('2027-01-01'), off('2028-01-07')] }],
    ['of a region', { regionCode: '450000' }],
    ['with the longest name', { days: [off('2027-01-01', '节'.repeat(30))] }],
  ])('passes %s', (_, over) => {
    expect(findNoticeFaults({ ...sound, ...over }, { today })).toEqual([]);
    expect(() => checkHolidayNotice({ ...sound, ...over }, { today })).not.toThrow();
  });

  it.each<[string, Partial<HolidayNoticeDraft>, string, string, string]>([
    ['an early year', { year: 1999 }, 'YEAR_OUT_OF_RANGE', 'input.year', '1999'],
    ['a broken year', { year: 2027.5 }, 'YEAR_OUT_OF_RANGE', 'input.year', '2027.5'],
    ['a region in letters', { regionCode: '贵州' }, 'REGION_CODE_INVALID', 'input.regionCode', '6位数字'],
    ['no title', { title: '  ' }, 'TITLE_INVALID', 'input.title', '200'],
    ['a long title', { title: '长'.repeat(201) }, 'TITLE_INVALID', 'input.title', '200'],
    ['an impossible publication date', { publishedOn: '2026-11-31' }, 'PUBLISHED_ON_INVALID', 'input.publishedOn', '2026-11-31'],
    ['a publication date to come', { publishedOn: '2026-11-21' }, 'PUBLISHED_ON_IN_FUTURE', 'input.publishedOn', '2026-11-20'],
    ['no days', { days: [] }, 'DAYS_EMPTY', 'input.days', '2027年'],
    ['too many days', { days: Array.from({ length: 401 }, () => off('2027-01-01')) }, 'DAYS_TOO_MANY', 'input.days', '401'],
    ['only days of the neighbour', { days: [off('2026-12-31')] }, 'NO_DAY_IN_YEAR', 'input.days', '2027'],
    ['an impossible date', { days: [off('2027-01-01'), off('2027-02-29')] }, 'DATE_INVALID', 'input.days.1.date', '2027-02-29'],
    ['a date far outside', { days: [off('2027-01-01'), off('2028-01-08')] }, 'DATE_OUTSIDE_YEAR', 'input.days.1.date', '2028-01-07'],
    ['a date twice', { days: [off('2027-01-01'), work('2027-01-01')] }, 'DATE_DUPLICATE', 'input.days.1.date', '第1行'],
    ['a working weekday', { days: [off('2027-01-01'), work('2027-01-05')] }, 'WORK_ON_WEEKDAY', 'input.days.1.kind', '2027-01-05是星期二'],
    ['a day without name', { days: [off('2027-01-01', ' ')] }, 'NAME_MISSING', 'input.days.0.name', '第1行'],
    ['a name too long', { days: [off('2027-01-01', '节'.repeat(31))] }, 'NAME_TOO_LONG', 'input.days.0.name', '30'],
  ])('refuses %s', (_, over, code, field, words) => {
    const expected = expect.objectContaining({
      code: `CALENDAR_${code}`, kind: 'invalid', field, message: expect.stringContaining(words),
    });
    expect(findNoticeFaults({ ...sound, ...over }, { today })).toEqual([expected]);
    expect(() => checkHolidayNotice({ ...sound, ...over }, { today })).toThrow(expected);
    for (const fault of findNoticeFaults({ ...sound, ...over }, { today })) expect(fault.message).toMatch(/请/);
  });

  it('names all faults at once, and throws the first', () => {
    const days = [work('2027-01-05', ''), off('2027-13-01'), work('2027-01-05')];
    const draft = { ...sound, year: 2101, title: '', days };
    expect(findNoticeFaults(draft, { today }).map((fault) => fault.code.slice(9))).toEqual([
      'YEAR_OUT_OF_RANGE', 'TITLE_INVALID', 'NAME_MISSING', 'WORK_ON_WEEKDAY', 'DATE_INVALID', 'DATE_DUPLICATE',
    ]);
    expect(() => checkHolidayNotice(draft, { today })).toThrow(/年度“2101”超出范围/);
  });

  it('calls a weekday back to work only where an earlier notice had made it a day off', () => {
    const draft = { ...sound, days: [work('2027-01-05'), work('2027-01-06')] };
    const faults = findNoticeFaults(draft, { today, wasOff: (date) => date === '2027-01-05' });
    expect(faults.map((fault) => fault.args['date'])).toEqual(['2027-01-06']);
  });

  it.each([['000000', true], ['520581', true], ['52058', false], ['5205811', false], ['52O581', false], ['', false]])(
    'region code %s: %s',
    (code, sane) => {
      expect(isRegionCode(code)).toBe(sane);
    },
  );
});
