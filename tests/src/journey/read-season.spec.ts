import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SeasonFault, seasonOf } from './read-season.js';

const FILES = ['bijie-2022.json', 'one-wednesday.json'];
const textOf = (file: string): string => readFileSync(join('tests', 'journeys', file), 'utf8');

type Raw = Record<string, unknown> & { people: Record<string, unknown>[]; events: Record<string, unknown>[]; offices: Record<string, unknown>[] };

function faultsOf(change: (raw: Raw) => void): readonly string[] {
  const raw = JSON.parse(textOf('bijie-2022.json')) as Raw;
  change(raw);
  try {
    seasonOf('x.json', JSON.stringify(raw));
  } catch (error) {
    if (error instanceof SeasonFault) return error.faults;
    throw error;
  }
  return [];
}

describe("a season's file", () => {
  it.each(FILES)('%s can be played', (file) => {
    expect(seasonOf(file, textOf(file)).events.length).toBeGreaterThan(3);
  });

  it.each<[string, (raw: Raw) => void, RegExp]>([
    ['a word nobody knows', (raw) => Object.assign(raw.people[0] ?? {}, { colour: 'red' }), /^people\[0\]（sheng）：不认识的字段：colour$/],
    ['a day that is none', (raw) => Object.assign(raw.events[3] ?? {}, { at: '2022-02-30T09:00' }), /^events\[3\]\.at（.*）：须为存在的北京时间/],
    ['an unknown deed', (raw) => Object.assign(raw.events[2] ?? {}, { do: 'dance' }), /^events\[2\]\.do（.*）：不认识的事件种类/],
    ['a stranger', (raw) => Object.assign(raw.events[0] ?? {}, { who: 'nobody' }), /^events\[0\]（.*）\.who：没有名为“nobody”的人员/],
    ['an office below none', (raw) => delete raw.offices[1]?.['above'], /^offices\[1\]\.above：/],
    ['an event out of time', (raw) => raw.events.reverse(), /早于上一事件/],
    ['a name used twice', (raw) => Object.assign(raw.events[1] ?? {}, { id: raw.events[0]?.['id'] }), /^events\[1\]：“.*”出现了两次/],
  ])('is refused for %s, by its path', (_, change, fault) => {
    expect(faultsOf(change)).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });

  it('is refused when it is no JSON', () => {
    expect(() => seasonOf('x.json', '{')).toThrow(/^旅程文件 x\.json 有误：\n {2}- 不是有效的 JSON/);
  });
});
