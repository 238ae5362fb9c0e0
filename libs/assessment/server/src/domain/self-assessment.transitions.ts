import type { DomainError } from '@wudan/kernel-core';
import { alreadySigned, alreadySubmitted, notSigned, notSubmitted, submissionLocks } from './assessment.errors.js';
import type { SelfAssessment, SelfState } from './self-assessment.js';

/** In which state an assessment must be for what is done to it. */
const OPEN_IN = {
  score: ['open', 'returned'],
  sign: ['open', 'returned'],
  submit: ['signed'],
  withdraw: ['signed'],
  return_item: ['submitted', 'returned'],
  decide_na: ['submitted', 'returned'],
  edit_report: ['open', 'signed', 'returned'],
} as const satisfies Readonly<Record<string, readonly SelfState[]>>;

export type SelfAction = keyof typeof OPEN_IN;
export const SELF_ACTIONS = Object.keys(OPEN_IN) as readonly SelfAction[];

export const isOpenTo = (state: SelfState, action: SelfAction): boolean => (OPEN_IN[action] as readonly SelfState[]).includes(state);

/** Why the state of an assessment forbids the action; null when it does not. @param field the input that named the pilot */
export function stateFault(stored: Pick<SelfAssessment, 'state' | 'signedBy' | 'signedAt' | 'submittedBy' | 'submittedAt'>, action: SelfAction, field: string): DomainError | null {
  if (isOpenTo(stored.state, action)) return null;
  const submitted = { by: stored.submittedBy ?? '', at: stored.submittedAt };
  if (stored.state === 'submitted') return action === 'submit' ? alreadySubmitted(submitted, field) : submissionLocks(submitted, action, field);
  if (action === 'return_item' || action === 'decide_na') return notSubmitted(field);
  if (action === 'submit' || action === 'withdraw') return notSigned(action, field);
  return alreadySigned({ by: stored.signedBy ?? '', at: stored.signedAt }, field);
}
