import { Injectable } from '@nestjs/common';
import { reviseCards } from '@wudan/channels-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { PromptsRepository } from '../data/prompts.repository.js';
import { askingCard, receiptCard } from '../domain/card-of.rules.js';
import { clockText } from '../domain/clock-text.rules.js';
import { PromptSubjects } from './prompt-subjects.js';

/** After an answer, a change or an undo: every card of the prompt, on every channel, says how it stands now. */
@Injectable()
export class ShowAnswer {
  constructor(
    private readonly units: UnitOfWork,
    private readonly subjects: PromptSubjects,
  ) {}

  execute(ctx: Ctx, promptId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const prompts = tx.repo(PromptsRepository);
      const prompt = await prompts.find(promptId);
      if (!prompt) return;
      const answer = prompt.answerId === null ? null : ((await prompts.answersOf([promptId])).find((each) => each.id === prompt.answerId) ?? null);
      const summary = answer?.value ? (this.subjects.of(prompt.subjectType)?.summary(answer.value) ?? '已知悉') : '';
      const facts = answer?.value ? (this.subjects.of(prompt.subjectType)?.receiptFacts?.(answer.value) ?? []) : [];
      const changeable = prompt.dueAt !== null && prompt.dueAt > tx.now;
      await reviseCards(tx, [promptId], () =>
        answer === null
          ? askingCard(prompt)
          : receiptCard(prompt, { summary, receiptNo: answer.receiptNo, late: answer.late, by: answer.personName, changeable, until: prompt.dueAt === null ? null : clockText(prompt.dueAt), facts }),
      );
    });
  }
}
