import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { RectPartsRepository } from '../data/rect-parts.repository.js';
import { latestDue, nextReview } from '../domain/rect-clock.rules.js';
import { stateAfter } from '../domain/rect.transitions.js';
import { readingFuture, recheckEarly, recheckSamePerson } from '../domain/rectification.errors.js';
import type { RectItemView } from '../domain/rect-view.js';
import { textOf } from '../domain/text.rules.js';
import { itemFor } from './rect-access.js';
import { askProgress } from './rect-cards.js';
import { calendarOf, rulesOf, viewOf } from './rect-views.js';
import { settleItem } from './settle-item.js';

export interface RecheckInput {
  readonly id: Id;
  readonly onDate: LocalDate;
  readonly effective: boolean;
  readonly note: string;
}

/** 成效复核: whether what was closed stays put right. Without effect it is open again, and the clock of its track begins anew from the re-check (own rule). */
@Injectable()
export class RecheckItem {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, RECT_STATE, RECT_RECHECK_EARLY, RECT_RECHECK_SAME_PERSON, RECT_READING_FUTURE, RECT_TEXT_INVALID */
  execute(ctx: Ctx, input: RecheckInput): Promise<RectItemView> {
    return this.units.run(ctx, async (tx) => {
      const item = await itemFor(ctx, tx, input.id, 'recheck', 'input.id');
      const state = stateAfter(item, input.effective ? 'recheck_good' : 'recheck_bad');
      const note = textOf('复核意见', input.note, { min: 2, max: 500, lines: true }, 'input.note');
      const parts = tx.repo(RectPartsRepository);
      if ((await parts.ofItems([item.id])).closings.at(-1)?.requestedPerson === ctx.seat.personId) throw recheckSamePerson();
      if (input.onDate > localDateOf(tx.now)) throw readingFuture('input.onDate');
      if (item.closedOn !== null && input.onDate < item.closedOn) throw recheckEarly(item.closedOn);
      await parts.addRecheck({ itemId: item.id, onDate: input.onDate, effective: input.effective, note });
      const [calendar, rules, today] = [await calendarOf(tx), await rulesOf(tx, item), localDateOf(tx.now)];
      const now = await settleItem(
        tx,
        item,
        input.effective
          ? { state }
          : { state, closedOn: null, returnNote: note, ...(item.track === 'long_term' ? { nextReviewOn: nextReview(calendar, item.letterOn, rules.reviewMonths, today) } : { dueOn: latestDue(calendar, item.track, today, rules) }) },
      );
      if (!input.effective) await askProgress(tx, now, '复核发现问题反弹，须重新整改。');
      tx.audit({ action: input.effective ? 'rectification.effective' : 'rectification.relapsed', subjectType: 'RectItem', subjectId: item.id, summary: `问题 ${item.no} 成效复核：${input.effective ? '有效' : '反弹，重新整改'}，${note}`.slice(0, 200), detail: { onDate: input.onDate } });
      return viewOf(tx, now);
    });
  }
}
