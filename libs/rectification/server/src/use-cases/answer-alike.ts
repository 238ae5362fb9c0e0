import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { clip, localDateOf, notFound, type Ctx } from '@wudan/kernel-core';
import { knownEvent, promptToAnswer, receiptNo, recordAnswer, type PromptView, type SubjectAnswer } from '@wudan/prompts-server';
import { AlikeRepository, type AlikeWord } from '../data/alike.repository.js';
import { textOf } from '../domain/text.rules.js';

interface Event {
  readonly channel: string;
  readonly eventId: string;
  readonly tappedAt: Date | null;
}

/** A unit's answer to the one question of a 举一反三. */
@Injectable()
export class AnswerAlike {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, RECT_TEXT_INVALID, PROMPT_* */
  execute(ctx: Ctx, answer: SubjectAnswer, option: { readonly id: AlikeWord; readonly label: string }, text: string): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      const prompt = await promptToAnswer(tx, ctx, answer.prompt.id, answer.eventId);
      if (await knownEvent(tx, answer)) return '已收件。';
      const alike = tx.repo(AlikeRepository);
      const row = await alike.lockAnswer(prompt.subjectId);
      if (!row) throw notFound('自查', 'promptId');
      authorize(ctx, 'read', 'Rectification', { unitId: row.unitId }, '自查', 'promptId');
      const words = textOf('说明', text, { min: 0, max: 200, lines: true }, 'value');
      const answerId = await recordAnswer(tx, ctx, prompt, answer.version, answer, { option: option.id, what: option.label });
      await alike.answer(row.id, option.id, words);
      tx.audit({ action: 'alike.answered', subjectType: 'AlikeCheck', subjectId: row.checkId, summary: `举一反三自查：${option.label}${words === '' ? '' : `，${words}`}`.slice(0, 200), detail: { unitId: row.unitId, answer: option.id } });
      return clip(`已收件：${option.label}${answerId === null ? '' : `，回执号 ${receiptNo(answerId, localDateOf(tx.now))}`}。`, 120);
    });
  }

  /** Before the day is over the unit may think again. */
  takeBack(ctx: Ctx, view: PromptView, event: Event): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      const prompt = await promptToAnswer(tx, ctx, view.id, event.eventId);
      if ((await recordAnswer(tx, ctx, prompt, prompt.version, event, null)) === null) return '已撤回。';
      await tx.repo(AlikeRepository).answer(prompt.subjectId, null, '');
      tx.audit({ action: 'alike.answer_undone', subjectType: 'AlikeCheck', subjectId: prompt.subjectId, summary: '撤回举一反三自查的答复' });
      return '已撤回，请重新作答。';
    });
  }
}
