import { cancelCards, reviseCards } from '@wudan/channels-server';
import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { PromptsRepository } from '../data/prompts.repository.js';
import { endedCard } from '../domain/card-of.rules.js';

/**
 * Ends prompts: recalled everywhere they went, or expired (only those without an answer). Cards say why. Callable; the
 * caller writes the audit entry. @returns how many ended
 */
export async function endPrompts(tx: Tx, promptIds: readonly Id[], state: 'recalled' | 'expired', why: string): Promise<number> {
  const repository = tx.repo(PromptsRepository);
  const ended = await repository.end(promptIds, state);
  const prompts = new Map((await repository.findMany(ended)).map((prompt) => [prompt.id, prompt]));
  await cancelCards(tx, ended);
  await reviseCards(tx, ended, (id) => endedCard(prompts.get(id) ?? { title: '提示', body: '', facts: [], options: [], linkOnly: false }, why));
  return ended.length;
}
