import { Injectable } from '@nestjs/common';
import { findSeats } from '@wudan/access-server';
import { allowedActions, authorize, Cursors, rowScope, UnitOfWork, type Connection, type PageArgs, type Tx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { findUnits } from '@wudan/tenancy-server';
import { AbsencesRepository, type AbsenceRow } from '../data/absences.repository.js';
import { PromptsRepository, type AnswerRow, type PromptRow } from '../data/prompts.repository.js';
import { promptNotFound } from '../domain/prompt.errors.js';
import { ASKING_KINDS, WAITING_STATES } from '../domain/prompt.rules.js';
import { PromptSubjects } from './prompt-subjects.js';

/** A leave or delegation as it is listed. */
export type AbsenceView = AbsenceRow;

export interface AnswerView extends AnswerRow {
  readonly summary: string;
}

/** A prompt with the names and answers that people read. */
export interface PromptDescription extends PromptRow {
  readonly personName: string;
  readonly unitName: string | null;
  readonly answer: AnswerView | null;
  readonly history: readonly AnswerView[];
  readonly can: readonly string[];
}

/** Prompts as lists, pages and chats show them. */
@Injectable()
export class DescribePrompts {
  constructor(
    private readonly units: UnitOfWork,
    private readonly subjects: PromptSubjects,
    private readonly cursors: Cursors,
  ) {}

  list(ctx: Ctx, args: PageArgs, filter: { open: boolean; unitId: Id | null }): Promise<Connection<PromptDescription>> {
    const request = this.cursors.request(ctx, 'prompts', args);
    return this.units.read(ctx, async (tx) => {
      const page = await tx.repo(PromptsRepository).list(rowScope(ctx, 'read', 'Prompt'), filter, request);
      const described = new Map((await this.describe(tx, ctx, page.rows)).map((prompt) => [prompt.id, prompt]));
      return this.cursors.connection(ctx, 'prompts', page, (row) => row.id, (row) => described.get(row.id) as PromptDescription);
    });
  }

  /** @throws DomainError NOT_FOUND */
  one(ctx: Ctx, id: Id): Promise<PromptDescription> {
    return this.units.read(ctx, async (tx) => {
      const prompt = await tx.repo(PromptsRepository).find(id);
      if (!prompt) throw promptNotFound();
      authorize(ctx, 'read', 'Prompt', prompt, '提示', 'promptId');
      const [described] = await this.describe(tx, ctx, [prompt]);
      if (!described) throw promptNotFound();
      return described;
    });
  }

  absences(ctx: Ctx, from: string): Promise<AbsenceRow[]> {
    return this.units.read(ctx, (tx) => tx.repo(AbsencesRepository).list(rowScope(ctx, 'read', 'Absence'), from));
  }

  async describe(tx: Tx, ctx: Ctx, prompts: readonly PromptRow[]): Promise<PromptDescription[]> {
    const seats = new Map((await findSeats(tx, [...new Set(prompts.map((prompt) => prompt.seatId))])).map((seat) => [seat.id, seat.personName]));
    const units = new Map((await findUnits(tx, [...new Set(prompts.flatMap((prompt) => prompt.unitId ?? []))])).map((unit) => [unit.id, unit.name]));
    const answers = await tx.repo(PromptsRepository).answersOf(prompts.map((prompt) => prompt.id));
    return prompts.map((prompt) => {
      const history = answers.filter((answer) => answer.promptId === prompt.id).map((answer) => ({ ...answer, summary: this.#summary(prompt, answer) }));
      return {
        ...prompt,
        personName: seats.get(prompt.seatId) ?? '',
        unitName: prompt.unitId === null ? null : (units.get(prompt.unitId) ?? null),
        answer: history.find((answer) => answer.id === prompt.answerId) ?? null,
        history,
        can: actionsOf(ctx, prompt),
      };
    });
  }

  #summary(prompt: PromptRow, answer: AnswerRow): string {
    if (answer.value === null) return '撤回';
    return this.subjects.of(prompt.subjectType)?.summary(answer.value) ?? prompt.options.find((option) => option.id === answer.value?.['option'])?.label ?? '已知悉';
  }
}

/** What the caller may do to a prompt now; nothing else is offered. */
function actionsOf(ctx: Ctx, prompt: PromptRow): string[] {
  const waiting = WAITING_STATES.includes(prompt.state);
  const answered = prompt.state === 'answered' && prompt.kind === 'choice';
  const due = prompt.dueAt !== null && prompt.dueAt <= ctx.clock.now();
  const may = allowedActions(ctx, 'Prompt', prompt, ['answer', 'acknowledge']);
  const answers = may.includes('answer');
  // Who was asked answers; 我来办 is for whoever was brought in beside.
  const beside = may.includes('acknowledge') && waiting && prompt.kind === 'choice' && ctx.seat.id !== prompt.seatId;
  return [
    ...(answers && (waiting || (answered && !due)) ? ['answer'] : []),
    ...(answers && prompt.state === 'answered' && ASKING_KINDS.includes(prompt.kind) && !due ? ['undo'] : []),
    ...(answers && waiting && ASKING_KINDS.includes(prompt.kind) && !due ? ['snooze'] : []),
    ...(beside ? ['acknowledge'] : []),
    ...(answers && answered && due ? ['correct'] : []),
  ];
}
