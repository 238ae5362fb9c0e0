import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { PromptsRepository, type PromptRow } from '../data/prompts.repository.js';
import { WAITING_STATES, type PromptState } from '../domain/prompt.rules.js';

export interface PromptStanding {
  readonly id: Id;
  readonly seatId: Id;
  readonly unitId: Id | null;
  readonly subjectId: Id;
  readonly version: number;
  readonly state: PromptState;
  readonly waiting: boolean;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedUntil: Date | null;
}

/** How the prompts of these subjects stand. Callable. */
export async function promptsOf(tx: Tx, subjectType: string, subjectIds: readonly Id[]): Promise<PromptStanding[]> {
  if (subjectIds.length === 0) return [];
  return (await tx.repo(PromptsRepository).ofSubjects(subjectType, subjectIds)).map(({ id, seatId, unitId, subjectId, version, state, acknowledgedBy, acknowledgedUntil }) => ({
    id,
    seatId,
    unitId,
    subjectId,
    version,
    state,
    waiting: WAITING_STATES.includes(state),
    acknowledgedBy,
    acknowledgedUntil,
  }));
}

/** A prompt as the callables take it, locked; null when there is none. Callable: the caller has decided who may. */
export const loadPrompt = (tx: Tx, id: Id): Promise<PromptRow | null> => tx.repo(PromptsRepository).find(id, true);
