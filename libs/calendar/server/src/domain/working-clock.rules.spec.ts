import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WorkingCalendar } from './working-calendar.rules.js';
import { OFFICE_HOURS, WorkingClock } from './working-clock.rules.js';

const calendar = new WorkingCalendar({
  regionCode: '520500',
  knownOn: '2025-12-31',
  notices: [
    {
      id: 'a', title: '通知', regionCode: '000000', year: 2025, publishedOn: '2024-11-12',
      days: [
        { date: '2025-05-01', kind: 'off', name: '劳动节' },
        { date: '2025-05-02', kind: 'off', name: '劳动节' },
        { date: '2025-04-27', kind: 'work', name: '劳动节调休' },
      ],
    },
  ],
});
const clock = new WorkingClock(calendar);
const at = (local: string): Date => new Date(`${local}:00+08:00`);

describe('WorkingClock', () => {
  it.each([
    ['within a span', '2025-03-03T09:10', 30, '2025-03-03T09:40'],
    ['ends at closing, not at the next opening', '2025-03-03T11:00', 60, '2025-03-03T12:00'],
    ['over lunch', '2025-03-03T11:30', 60, '2025-03-03T14:00'],
    ['overnight', '2025-03-03T17:00', 60, '2025-03-04T09:30'],
    ['from before opening', '2025-03-03T06:00', 15, '2025-03-03T09:15'],
    ['over the holiday', '2025-04-30T17:00', 31, '2025-05-05T09:01'],
    ['on a working Sunday', '2025-04-26T10:00', 420, '2025-04-27T17:30'],
    ['a whole day of 420 minutes', '2025-03-03T10:00', 420, '2025-03-04T10:00'],
    ['0 while open', '2025-03-03T10:00', 0, '2025-03-03T10:00'],
    ['0 while closed', '2025-03-03T12:00', 0, '2025-03-03T13:30'],
    ['0 on a day off', '2025-05-01T10:00', 0, '2025-05-05T09:00'],
    ['backwards over lunch', '2025-03-03T14:00', -60, '2025-03-03T11:30'],
    ['backwards to opening', '2025-03-03T10:00', -60, '2025-03-03T09:00'],
    ['backwards over the holiday', '2025-05-05T08:00', -30, '2025-04-30T17:00'],
  ])('adds: %s', (_, from, minutes, to) => {
    expect(clock.addWorkingMinutes(at(from), minutes)).toEqual({ at: at(to), provisional: false });
  });

  it.each([
    ['within a span', '2025-03-03T09:10', '2025-03-03T09:40', 30],
    ['over lunch', '2025-03-03T11:30', '2025-03-03T14:00', 60],
    ['over the holiday', '2025-04-30T17:00', '2025-05-05T09:01', 31],
    ['while closed', '2025-05-01T00:00', '2025-05-05T09:00', 0],
    ['backwards', '2025-03-04T10:00', '2025-03-03T10:00', -420],
  ])('between: %s', (_, from, to, minutes) => {
    expect(clock.workingMinutesBetween(at(from), at(to))).toEqual({ minutes, provisional: false });
  });

  it('agrees with itself in both directions', () => {
    const instant = fc.integer({ min: at('2025-01-01T00:00').getTime(), max: at('2025-11-30T00:00').getTime() });
    fc.assert(
      fc.property(instant, fc.integer({ min: -5000, max: 5000 }), (ms, minutes) => {
        const from = new Date(ms);
        expect(clock.workingMinutesBetween(from, clock.addWorkingMinutes(from, minutes).at).minutes).toBe(minutes);
      }),
    );
  });

  it('says when the result rests on an unknown year', () => {
    expect(clock.addWorkingMinutes(at('2025-12-31T17:00'), 60)).toEqual({ at: at('2026-01-01T09:30'), provisional: true });
    expect(clock.workingMinutesBetween(at('2025-12-31T17:00'), at('2026-01-01T09:30'))).toEqual({ minutes: 60, provisional: true });
  });

  it.each([
    ['half a minute', () => clock.addWorkingMinutes(at('2025-03-03T09:00'), 0.5), 'CALENDAR_MINUTES_OUT_OF_RANGE'],
    ['more than nine years of office time', () => clock.addWorkingMinutes(at('2025-03-03T09:00'), 1_000_001), 'CALENDAR_MINUTES_OUT_OF_RANGE'],
    ['no instant', () => clock.workingMinutesBetween(new Date(Number.NaN), at('2025-03-03T09:00')), 'CALENDAR_INSTANT_INVALID'],
    ['no hours', () => new WorkingClock(calendar, { ...OFFICE_HOURS, spans: [] }), 'CALENDAR_OFFICE_HOURS_INVALID'],
    ['overlapping hours', () => new WorkingClock(calendar, { ...OFFICE_HOURS, spans: ['09:00-12:00', '11:00-13:00'] }), 'CALENDAR_OFFICE_HOURS_INVALID'],
    ['hours that end before they begin', () => new WorkingClock(calendar, { ...OFFICE_HOURS, spans: ['12:00-09:00'] }), 'CALENDAR_OFFICE_HOURS_INVALID'],
    ['hours in words', () => new WorkingClock(calendar, { ...OFFICE_HOURS, spans: ['上午'] }), 'CALENDAR_OFFICE_HOURS_INVALID'],
  ])('refuses %s', (_, act, code) => {
    expect(act).toThrow(expect.objectContaining({ code }));
  });
});
