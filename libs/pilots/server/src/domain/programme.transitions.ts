import type { DomainError } from '@wudan/kernel-core';
import { closedForChange, wrongState } from './programme.errors.js';
import type { ProgrammeState } from './programme.js';

/** In which state a programme must be for what is done to it; the last column says it to the user. */
const TRANSITIONS = {
  edit: { from: ['draft', 'active'], verb: '修改' },
  remove: { from: ['draft'], verb: '删除' },
  activate: { from: ['draft'], verb: '启用' },
  set_cadence: { from: ['active'], verb: '调整频次' },
  ask: { from: ['active'], verb: '临时调度' },
  close: { from: ['active'], verb: '结束' },
  copy: { from: ['draft', 'active', 'closed'], verb: '复制' },
} as const satisfies Readonly<Record<string, { from: readonly ProgrammeState[]; verb: string }>>;

export type ProgrammeAction = keyof typeof TRANSITIONS;
export const PROGRAMME_ACTIONS = Object.keys(TRANSITIONS) as readonly ProgrammeAction[];

export const isOpenTo = (state: ProgrammeState, action: ProgrammeAction): boolean => (TRANSITIONS[action].from as readonly ProgrammeState[]).includes(state);

/** Why the state of a programme forbids the action; null when it does not. @param field the input that named the programme */
export function stateFault(state: ProgrammeState, action: ProgrammeAction, field: string): DomainError | null {
  if (isOpenTo(state, action)) return null;
  const { from, verb } = TRANSITIONS[action];
  return action === 'edit' ? closedForChange() : wrongState(verb, state, from[0], field);
}
