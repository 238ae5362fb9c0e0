import { reviseCards } from '@wudan/channels-server';
import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { PromptsRepository } from '../data/prompts.repository.js';
import { askingCard } from '../domain/card-of.rules.js';
import { draftFault, type PromptFact, type PromptOption } from '../domain/prompt.rules.js';

/**
 * Changes what a waiting prompt says and offers, on every card of it: one question may take two steps. What was answered meanwhile stays as it is. Callable; the
 * caller writes the audit entry. @returns false when the prompt waits no more
 */
export async function reshapePrompt(tx: Tx, promptId: Id, shape: { readonly body: string; readonly facts?: readonly PromptFact[]; readonly options: readonly PromptOption[] }): Promise<boolean> {
  const prompts = tx.repo(PromptsRepository);
  const before = await prompts.find(promptId, true);
  if (!before) return false;
  const next = { ...before, body: shape.body, facts: shape.facts ?? before.facts, options: shape.options };
  const fault = draftFault(next);
  if (fault !== null) throw new Error(fault);
  if (!(await prompts.reshape(promptId, next))) return false;
  await reviseCards(tx, [promptId], () => askingCard(next));
  return true;
}
