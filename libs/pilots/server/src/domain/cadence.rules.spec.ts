import { describe, expect, it } from '@jest/globals';
import { cadenceOn, dailyWindows, programmeCadenceOn, type ProgrammeRhythm } from './cadence.rules.js';
import type { CadenceMode } from './programme.js';

const change = (unitId: string | null, mode: CadenceMode, fromOn: string, toOn: string): ProgrammeRhythm['cadenceLog'][number] => ({ unitId, mode, fromOn, toOn });

/** A season like that of 2022: weekly, daily for a week in June. */
const SEASON: ProgrammeRhythm = {
  startsOn: '2022-04-13',
  endsOn: '2022-06-30',
  units: [
    { unitId: 'petitions', joinedOn: '2022-04-13', leftOn: null },
    { unitId: 'finance', joinedOn: '2022-05-01', leftOn: '2022-06-15' },
  ],
  keyDates: [
    { dailyFrom: '2022-06-24', dailyTo: '2022-06-30' },
    { dailyFrom: null, dailyTo: null },
  ],
  cadenceLog: [
    change(null, 'daily', '2022-05-10', '2022-05-20'),
    change(null, 'weekly', '2022-05-16', '2022-05-17'),
    change('petitions', 'off', '2022-05-12', '2022-05-13'),
    change('petitions', 'daily', '2022-06-01', '2022-06-02'),
    change(null, 'off', '2022-06-02', '2022-06-03'),
    change(null, 'weekly', '2022-06-29', '2022-06-29'),
  ],
};

describe('the rhythm of a programme', () => {
  it.each<[string, CadenceMode]>([
    ['2022-04-12', 'off'],
    ['2022-04-13', 'weekly'],
    ['2022-05-09', 'weekly'],
    ['2022-05-10', 'daily'],
    ['2022-05-15', 'daily'],
    ['2022-05-16', 'weekly'],
    ['2022-05-18', 'daily'],
    ['2022-05-21', 'weekly'],
    ['2022-06-01', 'weekly'],
    ['2022-06-03', 'off'],
    ['2022-06-23', 'weekly'],
    ['2022-06-24', 'daily'],
    ['2022-06-29', 'weekly'],
    ['2022-06-30', 'daily'],
    ['2022-07-01', 'off'],
  ])('on %s: %s', (date, mode) => {
    expect(programmeCadenceOn(SEASON, date)).toBe(mode);
  });

  it.each<[string, string, CadenceMode]>([
    ['petitions', '2022-05-11', 'daily'],
    ['petitions', '2022-05-12', 'off'],
    ['petitions', '2022-05-14', 'daily'],
    ['petitions', '2022-06-01', 'daily'],
    ['petitions', '2022-06-02', 'daily'],
    ['petitions', '2022-06-03', 'off'],
    ['petitions', '2022-07-01', 'off'],
    ['finance', '2022-04-30', 'off'],
    ['finance', '2022-05-01', 'weekly'],
    ['finance', '2022-06-14', 'weekly'],
    ['finance', '2022-06-15', 'off'],
    ['broadcasting', '2022-05-11', 'off'],
  ])('of %s on %s: %s', (unitId, date, mode) => {
    expect(cadenceOn(SEASON, unitId, date)).toBe(mode);
  });

  it('has its daily days as windows', () => {
    expect(dailyWindows(SEASON)).toEqual([
      { from: '2022-05-10', to: '2022-05-15' },
      { from: '2022-05-18', to: '2022-05-20' },
      { from: '2022-06-24', to: '2022-06-28' },
      { from: '2022-06-30', to: '2022-06-30' },
    ]);
    expect(dailyWindows(SEASON, 'petitions')).toEqual([
      { from: '2022-05-10', to: '2022-05-11' },
      { from: '2022-05-14', to: '2022-05-15' },
      { from: '2022-05-18', to: '2022-05-20' },
      { from: '2022-06-01', to: '2022-06-02' },
      { from: '2022-06-24', to: '2022-06-28' },
      { from: '2022-06-30', to: '2022-06-30' },
    ]);
    expect(dailyWindows(SEASON, 'broadcasting')).toEqual([]);
    expect(dailyWindows({ ...SEASON, keyDates: [], cadenceLog: [] })).toEqual([]);
  });
});
