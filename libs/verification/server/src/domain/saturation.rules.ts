import { worstOf, type Grade, type Verdict } from './check.js';
import { median } from './robust.rules.js';

/** An independent count with what one of it stands for in working hours. */
export interface StreamReading {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  /** Hours of work of the whole unit that go with one of it; null where nobody can say. */
  readonly hoursPerItem: number | null;
  readonly grade: Grade;
}

export interface SaturationLimits {
  /** By how much honest figures of one unit may differ, e.g. 0.1. */
  readonly noise: number;
  /** By how much a claim may lie outside the interval before it is said to differ. */
  readonly tolerance: number;
  /** Streams that must agree before there is an interval. */
  readonly streamsAtLeast: number;
  /** Above this the unit is overloaded: a signal. */
  readonly overload: number;
}

export interface SaturationQuestion {
  /** What the unit says, a ratio; null when it says nothing. */
  readonly claim: number | null;
  /** Hours the unit could work: heads times real working time, from the office's own sources. */
  readonly capacity: number | null;
  readonly streams: readonly StreamReading[];
}

export interface StreamEstimate {
  readonly code: string;
  readonly estimate: number | null;
  /** False where it says nothing or stands apart from the others. */
  readonly used: boolean;
}

/** An interval with a grade, never a bare number. */
export interface SaturationAnswer {
  readonly interval: { readonly low: number; readonly middle: number; readonly high: number } | null;
  readonly grade: Grade;
  readonly estimates: readonly StreamEstimate[];
  readonly overload: boolean;
  readonly verdict: Verdict;
  /** Why: over (claims more than the counts bear out), under, agrees, no_claim, few_streams, no_capacity. */
  readonly reason: 'over' | 'under' | 'agrees' | 'no_claim' | 'few_streams' | 'no_capacity';
}

/** Two-sided 95 % of the normal distribution. */
const Z95 = 1.96;
/** Standard deviation of noise that is even between −1 and +1. */
const EVEN = 1 / Math.sqrt(3);
/** Streams further from the middle of the others than this many times the noise are not used. */
const APART = 2;

/**
 * Saturation from independent counts. Each count, times the hours that go with one, over the hours the unit could work, is one estimate.
 * Estimates are compared as ratios (logarithms). What stands apart from the middle by more than twice the noise is left out and named, so one
 * count that was pushed up does not carry the others with it; the rest give an interval of 95 %, never narrower than the noise allows.
 * Own rule; the triangulation is named by published pilots as wanted and by none as done.
 */
export function triangulate({ claim, capacity, streams }: SaturationQuestion, limits: SaturationLimits): SaturationAnswer {
  const unknown = (reason: SaturationAnswer['reason']): SaturationAnswer => ({
    interval: null, grade: 'D', estimates: streams.map(({ code }) => ({ code, estimate: null, used: false })), overload: false, verdict: 'unknown', reason,
  });
  if (capacity === null || capacity <= 0) return unknown('no_capacity');
  const estimates = streams.map(({ code, count, hoursPerItem, grade }) => ({ code, grade, estimate: hoursPerItem === null || count <= 0 ? null : (count * hoursPerItem) / capacity }));
  const speaking = estimates.flatMap(({ code, grade, estimate }) => (estimate === null || estimate <= 0 ? [] : [{ code, grade, log: Math.log(estimate) }]));
  const middleOfAll = speaking.length === 0 ? 0 : median(speaking.map(({ log }) => log));
  const agreeing = speaking.filter(({ log }) => Math.abs(log - middleOfAll) <= Math.log1p(limits.noise) * APART);
  const told = estimates.map(({ code, estimate }) => ({ code, estimate, used: agreeing.some((each) => each.code === code) }));
  if (agreeing.length < limits.streamsAtLeast) return { ...unknown('few_streams'), estimates: told };
  const logs = agreeing.map(({ log }) => log);
  const centre = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const spread = Math.sqrt(logs.reduce((sum, log) => sum + (log - centre) ** 2, 0) / (logs.length - 1));
  // How far off the middle may be when all are honest; disagreement can only widen what is shown.
  const honest = (Z95 * Math.log1p(limits.noise) * EVEN) / Math.sqrt(logs.length);
  const half = Math.max(honest, (Z95 * spread) / Math.sqrt(logs.length));
  const beyond = Math.max(half, honest + Math.log1p(limits.tolerance));
  const interval = { low: Math.exp(centre - half), middle: Math.exp(centre), high: Math.exp(centre + half) };
  const grade = gradeOf(agreeing.map((each) => each.grade), speaking.length - agreeing.length);
  const overload = interval.low > limits.overload;
  const answer = { interval, grade, estimates: told, overload };
  if (claim === null) return { ...answer, verdict: overload ? 'signal' : 'unknown', reason: 'no_claim' };
  if (claim > interval.middle * Math.exp(beyond)) return { ...answer, verdict: 'differs', reason: 'over' };
  if (claim < interval.middle * Math.exp(-beyond)) return { ...answer, verdict: 'signal', reason: 'under' };
  return { ...answer, verdict: overload ? 'signal' : 'holds', reason: 'agrees' };
}

/** The grade that three of the agreeing streams reach (all of them where there are fewer), one worse when as many stand apart as agree. */
function gradeOf(grades: readonly Grade[], apart: number): Grade {
  const reached = worstOf([...grades].sort().slice(0, 3));
  const worse: Readonly<Record<Grade, Grade>> = { A: 'B', B: 'C', C: 'D', D: 'D' };
  return apart >= grades.length ? worse[reached] : reached;
}
