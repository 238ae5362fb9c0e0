import type { DomainError } from '@wudan/kernel-core';
import { setFrozen, setState } from './pilot.errors.js';
import type { SetState } from './pilot.js';

export const SET_STATE_LABELS: Readonly<Record<SetState, string>> = { draft: '草稿', in_review: '审核中', reviewed: '审核通过', returned: '退回', issued: '已下达', superseded: '已被新版本替代' };

/** In which state a set must be for what is done to it, what that is called, and what to do instead. */
const TRANSITIONS = {
  compose: { from: ['draft', 'returned'], verb: '编制', remedy: '请待审核退回后再编制' },
  submit: { from: ['draft', 'returned'], verb: '送审', remedy: '草稿或退回的指标单才可以送审' },
  review: { from: ['in_review'], verb: '审核', remedy: '送审后才可以审核' },
  issue: { from: ['reviewed'], verb: '下达', remedy: '请先送审，并由其他人员审核通过' },
  revise: { from: ['issued'], verb: '修订', remedy: '只有已下达的指标单可以修订；草稿可直接编制' },
} as const satisfies Readonly<Record<string, { from: readonly SetState[]; verb: string; remedy: string }>>;

export type SetStep = keyof typeof TRANSITIONS;

export const isSetOpenTo = (state: SetState, step: SetStep): boolean => (TRANSITIONS[step].from as readonly SetState[]).includes(state);

/** Why the state of a set forbids the step; null when it does not. @param field the input that named the set */
export function setStateFault(state: SetState, step: SetStep, field = 'id'): DomainError | null {
  if (isSetOpenTo(state, step)) return null;
  if (step === 'compose' && (state === 'issued' || state === 'superseded')) return setFrozen(field);
  const { verb, remedy } = TRANSITIONS[step];
  return setState(verb, SET_STATE_LABELS[state], remedy, field);
}
