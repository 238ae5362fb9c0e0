import { factInput, leafInput, listed, type InputFact } from './check-input.rules.js';
import { worstOf, type Check, type CheckInput, type Grade } from './check.js';
import { streamCount, type StreamNorm } from './load.rules.js';
import { fourPlaces, inPercent } from './robust.rules.js';
import { triangulate, type SaturationAnswer, type SaturationLimits, type StreamReading } from './saturation.rules.js';
import { STREAMS } from './verification-setting.js';

/** Hours the unit could work in the year, and what that is made from. */
export interface Capacity {
  readonly hours: number;
  readonly inputs: readonly CheckInput[];
}

export interface SaturationFacts {
  readonly year: string | null;
  readonly facts: readonly InputFact[];
  readonly norms: ReadonlyMap<string, StreamNorm>;
  readonly capacity: Capacity | null;
  /** What the unit says, a ratio, and its leaf. */
  readonly claim: { readonly value: number; readonly code: string; readonly name: string } | null;
}

/** A stream as it is shown beside the interval. */
export interface ShownStream {
  readonly code: string;
  readonly label: string;
  readonly count: string | null;
  readonly estimate: string | null;
  readonly grade: Grade | null;
  readonly basis: string;
  readonly used: boolean;
}

/** The saturation of a run as it is kept and shown. */
export interface ShownSaturation {
  readonly low: string | null;
  readonly middle: string | null;
  readonly high: string | null;
  readonly claim: string | null;
  readonly grade: Grade;
  readonly streamsUsed: number;
  readonly overload: boolean;
  readonly sentence: string;
  readonly streams: readonly ShownStream[];
}

/** The saturation that independent counts bear out, beside what the unit says. */
export function saturationCheck({ year, facts, norms, capacity, claim }: SaturationFacts, limits: SaturationLimits, labelOf: (name: string) => string): { check: Check; shown: ShownSaturation } {
  const counted = STREAMS.map(({ code, label }) => ({ code, label, found: year === null ? null : streamCount(facts, code, year) }));
  const readings = counted.flatMap(({ code, label, found }): StreamReading[] =>
    found === null ? [] : [{ code, label, count: found.count, hoursPerItem: norms.get(code)?.hours ?? null, grade: worstOf(found.facts.map(({ grade }) => grade)) }],
  );
  const answer = triangulate({ claim: claim?.value ?? null, capacity: capacity?.hours ?? null, streams: readings }, limits);
  const streams = counted.map(({ code, label, found }): ShownStream => {
    const reading = readings.find((each) => each.code === code);
    const estimate = answer.estimates.find((each) => each.code === code);
    return {
      code, label,
      count: found === null ? null : String(found.count),
      estimate: estimate?.estimate == null ? null : fourPlaces(estimate.estimate),
      grade: reading?.grade ?? null,
      basis: found === null ? '没有数据' : (norms.get(code)?.basis ?? '没有折算标准'),
      used: estimate?.used ?? false,
    };
  });
  const { interval } = answer;
  const sentence = sentenceOf(answer, streams, claim?.value ?? null, limits);
  const [low, middle, high] = interval === null ? [null, null, null] : [interval.low, interval.middle, interval.high].map(fourPlaces);
  const shown: ShownSaturation = {
    low: low ?? null, middle: middle ?? null, high: high ?? null, claim: claim === null ? null : fourPlaces(claim.value),
    grade: answer.grade, streamsUsed: streams.filter(({ used }) => used).length, overload: answer.overload, sentence, streams,
  };
  const inputs = [
    ...(claim === null ? [] : [leafInput(claim.code, claim.name, fourPlaces(claim.value))]),
    ...counted.flatMap(({ found }) => (found?.facts ?? []).map((fact) => factInput(fact, labelOf(fact.name)))),
    ...(capacity?.inputs ?? []),
  ];
  return {
    shown,
    check: {
      code: 'S-F05', kind: 'saturation', leafCode: claim?.code ?? null, title: '工作饱和度多口径印证', verdict: answer.verdict, sentence, grade: answer.grade,
      claim: shown.claim, figure: low === null ? null : `${low}–${high}`, inputs: listed(inputs),
    },
  };
}

function sentenceOf({ interval, grade, reason, overload }: SaturationAnswer, streams: readonly ShownStream[], claim: number | null, limits: SaturationLimits): string {
  if (reason === 'no_capacity') return '没有在岗人数台账，无法计算可用工时，饱和度不能印证，请先登记机构编制情况。';
  const used = streams.filter((stream) => stream.used);
  const apart = streams.filter((stream) => stream.estimate !== null && !stream.used);
  if (interval === null) {
    const known = streams.filter(({ estimate }) => estimate !== null).length;
    return known < limits.streamsAtLeast ? `可用的独立口径只有${known}个，少于${limits.streamsAtLeast}个，饱和度不能印证，可信度D，请补充办件、收发文、会议、热线或出勤数据。` : '各独立口径相互不一致，饱和度不能印证，可信度D，请逐项核对数据来源。';
  }
  const based = `${used.map(({ label }) => label).join('、')}印证的饱和度为${inPercent(interval.low)}至${inPercent(interval.high)}（可信度${grade}）`;
  const left = apart.length === 0 ? '' : `；${apart.map(({ label }) => label).join('、')}与其余口径相差过大，未采用，请核对其来源`;
  const heavy = overload ? '；超过超负荷提示线，只作提示，不扣分' : '';
  if (reason === 'no_claim' || claim === null) return `${based}，单位尚未填报饱和度${left}${heavy}。`;
  if (reason === 'over') return `单位自报饱和度${inPercent(claim)}，${based}，自报明显偏高，请单位提供依据${left}${heavy}。`;
  if (reason === 'under') return `单位自报饱和度${inPercent(claim)}，${based}，自报偏低，请单位核对${left}${heavy}。`;
  return `单位自报饱和度${inPercent(claim)}，${based}，相互印证${left}${heavy}。`;
}
