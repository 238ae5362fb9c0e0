import type { DomainError } from '@wudan/kernel-core';
import type { TemplateState } from './template.js';
import { templateState } from './template.errors.js';

/** In which state a version must be for what is done to it; the last column says it to the user. */
const TRANSITIONS = {
  edit: { from: ['draft'], verb: '修改' },
  remove: { from: ['draft'], verb: '删除' },
  publish: { from: ['draft'], verb: '发布' },
  withdraw: { from: ['published'], verb: '撤回' },
  adopt: { from: ['received'], verb: '采用' },
  copy: { from: ['draft', 'published', 'withdrawn', 'received', 'shipped'], verb: '复制' },
  export: { from: ['draft', 'published', 'withdrawn', 'received', 'shipped'], verb: '导出' },
} as const satisfies Readonly<Record<string, { from: readonly TemplateState[]; verb: string }>>;

export type TemplateAction = keyof typeof TRANSITIONS;
export const TEMPLATE_ACTIONS = Object.keys(TRANSITIONS) as readonly TemplateAction[];

export const isOpenTo = (state: TemplateState, action: TemplateAction): boolean => (TRANSITIONS[action].from as readonly TemplateState[]).includes(state);

/** Why the state of a version forbids the action; null when it does not. @param field the input that named the version */
export const stateFault = (state: TemplateState, action: TemplateAction, field: string): DomainError | null =>
  isOpenTo(state, action) ? null : templateState(TRANSITIONS[action].verb, state, TRANSITIONS[action].from[0], field);
