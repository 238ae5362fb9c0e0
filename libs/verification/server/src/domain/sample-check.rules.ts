import type { Check, Verdict } from './check.js';
import { errorRate } from './error-rate.rules.js';
import { fourPlaces, inPercent } from './robust.rules.js';
import type { SampleView } from './sample.js';

/** What a finished sample says about the whole, in one sentence. */
export const rateSentence = ({ population, size, items }: Pick<SampleView, 'population' | 'size' | 'items'>): string => {
  const wrong = items.filter(({ result }) => result === 'wrong').length;
  const { rate, low, high } = errorRate(population, size, wrong);
  return `总体${population}项抽查${size}项，不实${wrong}项，差错率${inPercent(rate)}，95%置信区间${inPercent(low)}至${inPercent(high)}`;
};

/** @param limit share of errors that is taken as it is */
export function sampleCheck(sample: SampleView, limit: number): Check {
  const wrong = sample.items.filter(({ result }) => result === 'wrong').length;
  const { rate, low, high } = errorRate(sample.population, sample.size, wrong);
  const [verdict, word]: readonly [Verdict, string] =
    low > limit ? ['differs', `高于可接受的${inPercent(limit)}，数据不可采信`] : high <= limit ? ['holds', `不高于可接受的${inPercent(limit)}`] : ['doubtful', `是否高于可接受的${inPercent(limit)}尚不能断定，可扩大样本`];
  return {
    code: `A-${sample.id}`, kind: 'sample', leafCode: sample.leafCode, title: `抽样核查：${sample.subject}`, verdict, sentence: `${rateSentence(sample)}，${word}。`, grade: 'C', claim: null, figure: fourPlaces(rate),
    inputs: [{ kind: 'sample', ref: sample.id, label: `工作底稿：${sample.subject}`, value: `种子${sample.seed}`, grade: 'C', source: `样本哈希${sample.sampleHash}` }],
  };
}
