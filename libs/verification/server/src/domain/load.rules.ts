import type { InputFact } from './check-input.rules.js';
import { median } from './robust.rules.js';
import { STREAMS } from './verification-setting.js';

/** The work a unit reports: its tasks with their standard hours and difficulty, in hours of one year. */
export interface ReportedLoad {
  readonly year: string;
  readonly hours: number;
  readonly facts: readonly InputFact[];
}

const YEAR = /^\d{4}$/;

/** The newest full year that ends by the day, of those that are known; null for none. */
export function latestYear(facts: readonly InputFact[], names: readonly string[], until: string): string | null {
  const years = facts.filter(({ name, period }) => names.includes(name) && YEAR.test(period) && `${period}-12-31` <= until).map(({ period }) => period);
  return years.sort().at(-1) ?? null;
}

/** What a unit says it worked in a year; null where a task lacks its standard hours. An absent difficulty counts as 1. */
export function reportedLoad(facts: readonly InputFact[], year: string): ReportedLoad | null {
  const of = (name: string): ReadonlyMap<string, InputFact> =>
    new Map([...facts.filter((fact) => fact.name === name && fact.period === 'all'), ...facts.filter((fact) => fact.name === name && fact.period === year)].map((fact) => [fact.dimension, fact]));
  const [counts, hours, difficulties] = [of('task_count'), of('std_hours'), of('difficulty')];
  if (counts.size === 0) return null;
  let sum = 0;
  const used: InputFact[] = [];
  for (const [task, count] of counts) {
    const each = hours.get(task);
    if (!each) return null;
    const difficulty = difficulties.get(task);
    sum += Number(count.value) * Number(each.value) * Number(difficulty?.value ?? 1);
    used.push(count, each, ...(difficulty ? [difficulty] : []));
  }
  return { year, hours: sum, facts: used };
}

/** The count of a stream in a year, over all its parts. */
export function streamCount(facts: readonly InputFact[], code: string, year: string): { readonly count: number; readonly facts: readonly InputFact[] } | null {
  const found = facts.filter(({ name, period }) => name === code && period === year);
  const whole = found.find(({ dimension }) => dimension === '');
  const used = whole ? [whole] : found;
  return used.length === 0 ? null : { count: used.reduce((sum, { value }) => sum + Number(value), 0), facts: used };
}

/** Hours of work that go with one of a count. */
export interface StreamNorm {
  readonly hours: number;
  readonly basis: string;
}

/**
 * Hours of a unit's whole work that go with one of a count, as like units have them: the median, so that one that reports too much moves little.
 * @param peers facts of like units, without the unit in question
 */
export function normsOfPeers(peers: readonly (readonly InputFact[])[], year: string, peersAtLeast: number): ReadonlyMap<string, StreamNorm> {
  const norms = new Map<string, StreamNorm>();
  const loads = peers.map((facts) => ({ facts, load: reportedLoad(facts, year) }));
  for (const { code } of STREAMS) {
    const ratios = loads.flatMap(({ facts, load }) => {
      const stream = streamCount(facts, code, year);
      return load === null || stream === null || stream.count <= 0 || load.hours <= 0 ? [] : [load.hours / stream.count];
    });
    if (ratios.length >= peersAtLeast) norms.set(code, { hours: median(ratios), basis: `${ratios.length}个同类单位的中位数` });
  }
  return norms;
}
