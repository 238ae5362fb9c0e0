import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { instantOf, localDateOf, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { ask, findContacts } from '@wudan/prompts-server';
import { findUnits } from '@wudan/tenancy-server';
import { AlikeRepository } from '../data/alike.repository.js';
import { ALIKE_OPTIONS, ALIKE_SUBJECT, alikeBody } from '../domain/rect-card.rules.js';
import { dayFault } from '../domain/rect-clock.rules.js';
import { alikeUnits } from '../domain/rectification.errors.js';
import { textOf } from '../domain/text.rules.js';
import { itemFor } from './rect-access.js';
import { calendarOf } from './rect-views.js';

export interface AskAlikeInput {
  readonly itemId: Id;
  readonly question: string;
  readonly unitIds: readonly Id[];
  readonly dueOn: LocalDate;
}

/** 举一反三: asks like units one question about a problem that was found elsewhere; whose it was is not said. */
@Injectable()
export class AskAlike {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, RECT_TEXT_INVALID, RECT_DAY_OFF, RECT_DAY_PAST, ALIKE_UNITS */
  execute(ctx: Ctx, input: AskAlikeInput): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const item = await itemFor(ctx, tx, input.itemId, 'ask_alike', 'input.itemId');
      const question = textOf('自查问题', input.question, { min: 4, max: 80 }, 'input.question');
      const today = localDateOf(tx.now);
      const fault = dayFault(await calendarOf(tx), '自查截止日期', input.dueOn, { today, letterOn: today }, 'input.dueOn');
      if (fault) throw fault;
      const ids = [...new Set(input.unitIds)];
      const units = (await findUnits(tx, ids)).filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo > today));
      if (ids.length < 1 || ids.length > 200 || ids.length !== input.unitIds.length || units.length !== ids.length || ids.includes(item.unitId)) throw alikeUnits();
      const id = tx.id();
      const answers = ids.map((unitId) => ({ id: tx.id(), unitId }));
      await tx.repo(AlikeRepository).add({ id, itemId: item.id, question, askedOn: today, dueOn: input.dueOn }, answers);
      const contacts = await findContacts(tx, ids);
      const drafts = answers.flatMap((answer) => {
        const seatId = contacts.get(answer.unitId)?.contact ?? null;
        if (seatId === null) return [];
        // The question is somebody's own words, so it stays inside: foreign channels show a link.
        return [{ seatId, unitId: answer.unitId, kind: 'choice' as const, title: '举一反三自查', body: alikeBody(question), facts: [], options: [...ALIKE_OPTIONS], dueAt: instantOf(input.dueOn, '17:30'), subjectType: ALIKE_SUBJECT, subjectId: answer.id, linkOnly: true }];
      });
      await ask(tx, drafts);
      tx.audit({ action: 'alike.asked', subjectType: 'RectItem', subjectId: item.id, summary: `就问题 ${item.no} 请 ${ids.length} 个单位举一反三自查：${question}`.slice(0, 200), detail: { checkId: id, units: ids.length, reachable: drafts.length } });
    });
  }
}
