import { Injectable } from '@nestjs/common';
import { cancelCards, postCards } from '@wudan/channels-server';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { PromptsRepository } from '../data/prompts.repository.js';
import { askingCard } from '../domain/card-of.rules.js';
import { promptNotFound, snoozeImpossible, snoozeUnknown } from '../domain/prompt.errors.js';
import { WAITING_STATES } from '../domain/prompt.rules.js';
import { SNOOZES, snoozeUntil, type Snooze } from '../domain/snooze.rules.js';

/** Puts a waiting prompt off for the one who asks; it comes back before it is due. The ladder goes on meanwhile. */
@Injectable()
export class SnoozePrompt {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, SNOOZE_UNKNOWN, SNOOZE_IMPOSSIBLE */
  execute(ctx: Ctx, promptId: Id, until: string, at: Date | null): Promise<{ at: Date; clipped: boolean }> {
    const kind = SNOOZES.find((each): each is Snooze => each === until);
    if (kind === undefined) throw snoozeUnknown();
    return this.units.run(ctx, async (tx) => {
      const prompts = tx.repo(PromptsRepository);
      const prompt = await prompts.find(promptId, true);
      if (!prompt) throw promptNotFound();
      authorize(ctx, 'answer', 'Prompt', prompt, '提示', 'promptId');
      const back = WAITING_STATES.includes(prompt.state) ? snoozeUntil({ until: kind, at }, tx.now, prompt.dueAt) : null;
      if (back === null) throw snoozeImpossible();
      await prompts.hold(promptId, back.at);
      await cancelCards(tx, [promptId]);
      await postCards(tx, [{ seatId: ctx.seat.id, promptId, promptVersion: prompt.version, kind: 'card', card: askingCard(prompt), runAt: back.at }]);
      tx.audit({ action: 'prompt.snoozed', subjectType: 'Prompt', subjectId: promptId, summary: `推迟提醒：${prompt.title}`, detail: { until: back.at.toISOString(), clipped: back.clipped } });
      return back;
    });
  }
}
