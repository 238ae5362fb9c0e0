import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { PromptsRepository } from '../data/prompts.repository.js';
import { askingCard, escalationCard } from '../domain/card-of.rules.js';
import { WAITING_STATES } from '../domain/prompt.rules.js';
import { postAgain } from './post-again.js';

export interface Reminder {
  readonly promptId: Id;
  readonly seatId: Id;
  /** `reminder` to the one who was asked, `escalation` to somebody beside. */
  readonly kind: 'reminder' | 'escalation';
  /** Put before the prompt's own text, ended by a full stop or colon. */
  readonly lead: string;
}

/** Reminds of prompts that still wait; what was answered meanwhile is passed over. Callable. @returns how many were posted */
export async function remind(tx: Tx, reminders: readonly Reminder[]): Promise<number> {
  const prompts = new Map((await tx.repo(PromptsRepository).findMany([...new Set(reminders.map((each) => each.promptId))])).map((prompt) => [prompt.id, prompt]));
  const posts = reminders.flatMap(({ promptId, seatId, kind, lead }) => {
    const prompt = prompts.get(promptId);
    if (!prompt || !WAITING_STATES.includes(prompt.state)) return [];
    return [{ prompt, seatId, kind, card: kind === 'reminder' ? askingCard(prompt, lead) : escalationCard(prompt, lead) }];
  });
  await postAgain(tx, posts);
  return posts.length;
}
