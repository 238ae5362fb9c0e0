import type { DomainError } from '@wudan/kernel-core';
import { officeNotStarted, officeStateForbids } from './office-assessment.errors.js';
import type { OfficeState } from './office-assessment.js';

/** In which state the office's assessment must be for what is done to it. */
const OPEN_IN = {
  score: ['scoring'],
  declare: ['waiting', 'scoring', 'section_review', 'leader_review', 'decision'],
  advance_stage: ['scoring'],
  submit: ['scoring'],
  review: ['section_review', 'leader_review'],
  record_decision: ['decision'],
  unlock: ['approved'],
  reopen_leaf: ['scoring', 'section_review', 'leader_review', 'decision'],
} as const satisfies Readonly<Record<string, readonly OfficeState[]>>;

export type OfficeAction = keyof typeof OPEN_IN;
export const OFFICE_ACTIONS = Object.keys(OPEN_IN) as readonly OfficeAction[];

export const isOfficeOpenTo = (state: OfficeState, action: OfficeAction): boolean => (OPEN_IN[action] as readonly OfficeState[]).includes(state);

/** Why the state of the office's assessment forbids the action; null when it does not. @param field the input that named the pilot */
export function officeStateFault(state: OfficeState, action: OfficeAction, field: string): DomainError | null {
  if (isOfficeOpenTo(state, action)) return null;
  return state === 'waiting' ? officeNotStarted(field) : officeStateForbids(state, action, field);
}
