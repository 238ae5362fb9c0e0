import type { CheckInput, Grade } from './check.js';

/** What a figure in the facts looks like to a check. */
export interface InputFact {
  readonly id: string;
  readonly name: string;
  readonly dimension: string;
  readonly period: string;
  readonly value: string;
  readonly grade: Grade;
  readonly sourceText: string;
}

/** Inputs that a check lists; of a longer series the first, and how many there are. */
const MOST_INPUTS = 60;

/** @param label what the figure is called */
export const factInput = (fact: InputFact, label: string): CheckInput => ({
  kind: 'fact',
  ref: fact.id,
  label: `${label}${fact.dimension === '' ? '' : `（${fact.dimension}）`}${fact.period === 'all' ? '' : `，${fact.period}`}`,
  value: fact.value,
  grade: fact.grade,
  source: fact.sourceText,
});

export const leafInput = (code: string, name: string, value: string | null): CheckInput => ({ kind: 'leaf', ref: code, label: `${code} ${name}：单位自评`, value, grade: 'D', source: null });

export function listed(inputs: readonly CheckInput[]): readonly CheckInput[] {
  if (inputs.length <= MOST_INPUTS) return inputs;
  const rest = inputs.length - MOST_INPUTS;
  return [...inputs.slice(0, MOST_INPUTS), { kind: 'fact', ref: null, label: `另有${rest}项数据，见数据表`, value: null, grade: null, source: null }];
}
