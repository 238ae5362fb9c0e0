import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { seasonOf } from './read-season.js';
import { stopsOf } from './walk-clock.js';

describe('the clock of a season', () => {
  const stops = stopsOf(seasonOf('bijie-2022.json', readFileSync('tests/journeys/bijie-2022.json', 'utf8')));
  const of = (day: string): string[] => stops.filter((stop) => stop.startsWith(day)).map((stop) => stop.slice(11));

  it('stops every half hour of office time and at the minute of each event', () => {
    expect(of('2022-04-13')).toEqual(expect.arrayContaining(['07:00', '09:00', '09:05', '09:12', '11:00', '11:20', '14:30', '15:30', '16:30', '17:30', '22:00']));
    expect(of('2022-04-19')).toEqual(['07:00', '07:30', '08:30', '09:00', '09:30', ...Array.from({ length: 17 }, (_, half) => `${10 + Math.floor(half / 2)}:${half % 2 === 0 ? '00' : '30'}`), '22:00']);
  });

  it('jumps on weekends and stays between first and last', () => {
    expect(of('2022-04-16')).toEqual(['07:00', '07:30', '09:00', '12:00', '17:30', '22:00']);
    expect([stops[0], stops.at(-1)]).toEqual(['2022-04-11T09:00', '2022-11-11T18:00']);
    expect([...stops].sort()).toEqual(stops);
  });
});
