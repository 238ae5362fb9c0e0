import { describe, expect, it } from '@jest/globals';
import { momentOf } from './moment.js';

const NOW = new Date('2022-05-05T01:00:00.000Z');

describe('a moment as people say it', () => {
  it.each([
    ['2022-05-04T16:00:00.000Z', 'today', '05-05', '00:00'],
    ['2022-05-05T09:30:00.000Z', 'today', '05-05', '17:30'],
    ['2022-05-04T15:59:00.000Z', 'yesterday', '05-04', '23:59'],
    ['2022-05-06T00:30:00.000Z', 'tomorrow', '05-06', '08:30'],
    ['2022-05-11T01:00:00.000Z', null, '05-11', '09:00'],
    ['2021-05-05T01:00:00.000Z', null, '2021-05-05', '09:00'],
  ])('%s is %j, %s %s in the office', (iso, day, date, time) => {
    expect(momentOf(iso, NOW)).toEqual({ day, date, time });
  });
});
