import { describe, expect, it } from '@jest/globals';
import { planDays, rosterOf, type UnitCadence } from './plan-days.js';

const week = (nominalOn: string, plannedOn: string | null = nominalOn, reason?: string) => ({ nominalOn, plannedOn, provisional: false, ...(reason === undefined ? {} : { reason }) });
const day = (date: string) => ({ date, provisional: false });

describe('the plan of rounds', () => {
  it('asks once where a weekly and a daily day meet, and names the moved ones', () => {
    const rounds = planDays({
      weeks: [week('2022-05-04', '2022-05-05', '劳动节假期'), week('2022-06-22', null), week('2022-06-29')],
      days: ['2022-06-27', '2022-06-28', '2022-06-29', '2022-06-30'].map(day),
      asksAt: '09:00',
      cutoffAt: '17:30',
    });
    expect(rounds.map(({ key, mode, asksOn, movedReason }) => [key, mode, asksOn, movedReason])).toEqual([
      ['w:2022-05-04', 'weekly', '2022-05-05', '劳动节假期'],
      ['d:2022-06-27', 'daily', '2022-06-27', null],
      ['d:2022-06-28', 'daily', '2022-06-28', null],
      ['w:2022-06-29', 'both', '2022-06-29', null],
      ['d:2022-06-30', 'daily', '2022-06-30', null],
    ]);
    expect(rounds[0]).toMatchObject({ opensAt: new Date('2022-05-05T01:00:00Z'), cutoffAt: new Date('2022-05-05T09:30:00Z') });
  });

  it('keeps the rhythm of each unit as runs of days, with a margin at the ends of the period', () => {
    const cadence = (unitId: string, date: string): UnitCadence => (unitId === 'left' && date >= '2022-06-03' ? 'off' : date >= '2022-06-02' && date <= '2022-06-03' ? 'daily' : 'weekly');
    expect(rosterOf(['stays', 'left'], { from: '2022-06-01', to: '2022-06-04' }, cadence)).toEqual([
      { unitId: 'stays', cadence: 'weekly', fromOn: '2022-05-18', toOn: '2022-06-01' },
      { unitId: 'stays', cadence: 'daily', fromOn: '2022-06-02', toOn: '2022-06-03' },
      { unitId: 'stays', cadence: 'weekly', fromOn: '2022-06-04', toOn: '2022-06-18' },
      { unitId: 'left', cadence: 'weekly', fromOn: '2022-05-18', toOn: '2022-06-01' },
      { unitId: 'left', cadence: 'daily', fromOn: '2022-06-02', toOn: '2022-06-02' },
    ]);
  });
});
