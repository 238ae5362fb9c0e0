import { Injectable } from '@nestjs/common';
import { authorize, explainConstraint, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { RectPartsRepository } from '../data/rect-parts.repository.js';
import { CLOSE_SUBJECT } from '../domain/rect-card.rules.js';
import type { RectItemRow } from '../domain/rect-item.js';
import { stateAfter } from '../domain/rect.transitions.js';
import { closeSamePerson, closingSettled } from '../domain/rectification.errors.js';
import type { RectItemView } from '../domain/rect-view.js';
import { textOf } from '../domain/text.rules.js';
import { itemFor } from './rect-access.js';
import { askProgress, endDeciding, tellUnit } from './rect-cards.js';
import { viewOf } from './rect-views.js';
import { settleItem } from './settle-item.js';

explainConstraint('rect_closing_two_people', () => closeSamePerson());

export interface DecideCloseOutInput {
  readonly id: Id;
  readonly accept: boolean;
  readonly note: string;
}

/** 销号: another person than who asked, and than who gave or accepted the evidence, closes a problem or sends it back with a reason. */
@Injectable()
export class DecideCloseOut {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, RECT_STATE, RECT_CLOSING_SETTLED, RECT_CLOSE_SAME_PERSON, RECT_TEXT_INVALID */
  execute(ctx: Ctx, input: DecideCloseOutInput): Promise<RectItemView> {
    return this.units.run(ctx, async (tx) => {
      const item = await itemFor(ctx, tx, input.id, input.accept ? 'close' : 'return_close', 'input.id');
      const note = textOf(input.accept ? '核验结果' : '退回理由', input.note, { min: input.accept ? 0 : 2, max: 500, lines: true }, 'input.note');
      return viewOf(tx, await closingDecision(tx, item, null, input.accept, note, null));
    });
  }
}

/**
 * Decides on the open close-out of a locked item in the caller's unit of work.
 * @param closingId the one that was shown; null: the one that is open
 * @param prompt the card that was tapped
 */
export async function closingDecision(tx: Tx, item: RectItemRow, closingId: Id | null, accept: boolean, note: string, prompt: Id | null): Promise<RectItemRow> {
  const { seat } = tx.ctx;
  authorize(tx.ctx, accept ? 'close' : 'return_close', 'Rectification', { unitId: item.unitId }, '整改问题', 'input.id');
  const parts = tx.repo(RectPartsRepository);
  const closing = (await parts.ofItems([item.id])).closings.findLast(({ id }) => closingId === null || id === closingId);
  if (closingId !== null && !closing) throw notFound('销号申请', 'input.id');
  if (closing && closing.state !== 'asked' && closingId !== null) throw closingSettled();
  const state = stateAfter(item, accept ? 'close' : 'return_close');
  if (closing?.state !== 'asked') throw closingSettled();
  if (closing.requestedPerson === seat.personId || closing.handledBy.includes(seat.personId)) throw closeSamePerson();
  const today = localDateOf(tx.now);
  await parts.decideClosing(closing.id, accept ? 'closed' : 'returned', note, accept ? today : null);
  await endDeciding(tx, CLOSE_SUBJECT, closing.id, prompt);
  const now = await settleItem(tx, item, accept ? { state, closedOn: today, returnNote: null } : { state, returnNote: note });
  if (accept) await tellUnit(tx, item.unitId, `已销号 ${item.no}`, `问题 ${item.no} 已核准销号。`, item.id);
  else await askProgress(tx, now, '销号申请已退回，理由见系统。');
  tx.audit({
    action: accept ? 'rectification.closed' : 'rectification.close_returned', subjectType: 'RectItem', subjectId: item.id,
    summary: `${accept ? '核准销号' : '退回销号申请'}：问题 ${item.no}${note === '' ? '' : `，${note}`}`.slice(0, 200), detail: { closingId: closing.id, requestedBy: closing.requestedBy },
  });
  return now;
}
