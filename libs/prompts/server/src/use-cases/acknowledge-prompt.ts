import { Injectable } from '@nestjs/common';
import { officeCalendar, WorkingClock } from '@wudan/calendar-server';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { PromptsRepository } from '../data/prompts.repository.js';
import { promptExpired, promptNotFound } from '../domain/prompt.errors.js';
import { WAITING_STATES } from '../domain/prompt.rules.js';
import { PromptSubjects } from './prompt-subjects.js';

/** 我来办: somebody on the ladder takes the matter on, so nobody further is asked until the pause ends. */
@Injectable()
export class AcknowledgePrompt {
  constructor(
    private readonly units: UnitOfWork,
    private readonly subjects: PromptSubjects,
  ) {}

  /** @throws DomainError NOT_FOUND, PROMPT_EXPIRED when it no longer waits for an answer */
  execute(ctx: Ctx, promptId: Id): Promise<Date> {
    return this.units.run(ctx, async (tx) => {
      const prompts = tx.repo(PromptsRepository);
      const prompt = await prompts.find(promptId, true);
      if (!prompt) throw promptNotFound();
      authorize(ctx, 'acknowledge', 'Prompt', prompt, '提示', 'promptId');
      if (!WAITING_STATES.includes(prompt.state)) throw promptExpired();
      const clock = new WorkingClock(await officeCalendar(tx, { around: tx.now.getUTCFullYear() }));
      const { at } = clock.addWorkingMinutes(tx.now, (await this.subjects.of(prompt.subjectType)?.pauseMinutes(ctx)) ?? 0);
      await prompts.acknowledge(promptId, ctx.seat.personName, at);
      tx.audit({ action: 'prompt.acknowledged', subjectType: 'Prompt', subjectId: promptId, summary: `${ctx.seat.personName} 表示来办：${prompt.title}` });
      return at;
    });
  }
}
