import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { isDecimal, localDateOf, normalisedText, plainDecimal, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { RectPartsRepository } from '../data/rect-parts.repository.js';
import { dayText } from '../domain/rect-card.rules.js';
import { nextReview } from '../domain/rect-clock.rules.js';
import { stateAfter } from '../domain/rect.transitions.js';
import { notDecimal, readingEarly, readingFuture, readingTrack } from '../domain/rectification.errors.js';
import type { RectItemView } from '../domain/rect-view.js';
import { textOf } from '../domain/text.rules.js';
import { itemFor } from './rect-access.js';
import { tellUnit } from './rect-cards.js';
import { calendarOf, rulesOf, viewOf } from './rect-views.js';
import { settleItem } from './settle-item.js';

export interface ReadingInput {
  readonly id: Id;
  readonly onDate: LocalDate;
  readonly value: string;
  readonly target: string;
  readonly good: boolean;
  readonly note?: string | null;
}

const decimalOf = (label: string, text: string, field: string): string => {
  const kept = normalisedText(text).normalize('NFKC');
  if (!isDecimal(kept)) throw notDecimal(label, field);
  return plainDecimal(kept);
};

/** 复查: the reading of a review date, one each; the next date follows. Two good ones in a row open the way to closing. */
@Injectable()
export class RecordReading {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, RECT_STATE, RECT_READING_TRACK, RECT_REVIEW_EARLY, RECT_READING_FUTURE, RECT_NOT_DECIMAL, RECT_TEXT_INVALID */
  execute(ctx: Ctx, input: ReadingInput): Promise<RectItemView> {
    return this.units.run(ctx, async (tx) => {
      const item = await itemFor(ctx, tx, input.id, 'record_reading', 'input.id');
      if (item.track !== 'long_term' || item.nextReviewOn === null) throw readingTrack();
      stateAfter(item, 'record_reading');
      const [value, target] = [decimalOf('读数', input.value, 'input.value'), decimalOf('目标值', input.target, 'input.target')];
      const note = textOf('说明', input.note ?? '', { min: 0, max: 300, lines: true }, 'input.note');
      if (input.onDate > localDateOf(tx.now)) throw readingFuture('input.onDate');
      if (input.onDate < item.nextReviewOn) throw readingEarly(item.nextReviewOn);
      await tx.repo(RectPartsRepository).addReading({ itemId: item.id, dueOn: item.nextReviewOn, onDate: input.onDate, value, target, good: input.good, note });
      const next = nextReview(await calendarOf(tx), item.letterOn, (await rulesOf(tx, item)).reviewMonths, input.onDate);
      const now = await settleItem(tx, item, { nextReviewOn: next });
      await tellUnit(tx, item.unitId, `复查已登记 ${item.no}`, `问题 ${item.no} 本次复查${input.good ? '良好' : '未达要求'}，下次复查${dayText(next)}。`, item.id);
      tx.audit({ action: 'rectification.reviewed', subjectType: 'RectItem', subjectId: item.id, summary: `问题 ${item.no} 复查读数 ${value}（目标 ${target}）：${input.good ? '良好' : '未达要求'}`, detail: { dueOn: item.nextReviewOn, onDate: input.onDate, value, target, good: input.good } });
      return viewOf(tx, now);
    });
  }
}
