import type { Id } from '@wudan/kernel-core';

/** What a use-case says about its change; actor, time, request and origin come from the context. */
export interface AuditDraft {
  /** `noun.verb` in the past tense, the same words as the event: `unit.registered`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId?: Id | null;
  /** One Chinese sentence for the person who reads the log. No secrets, no free text of others. */
  readonly summary: string;
  readonly outcome?: 'ok' | 'refused';
  readonly detail?: Readonly<Record<string, unknown>>;
}
