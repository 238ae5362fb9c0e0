import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { findUnit } from '@wudan/tenancy-server';
import { RectPartsRepository } from '../data/rect-parts.repository.js';
import { ACCEPT, EXTENSION_SUBJECT, extensionBody } from '../domain/rect-card.rules.js';
import { dayFault } from '../domain/rect-clock.rules.js';
import type { RectItemRow } from '../domain/rect-item.js';
import { stateAfter } from '../domain/rect.transitions.js';
import { dueNeeded, extensionNotForLongTerm, extensionNotLater, extensionOpen, extensionsUsed } from '../domain/rectification.errors.js';
import type { RectItemView } from '../domain/rect-view.js';
import { textOf } from '../domain/text.rules.js';
import { itemFor } from './rect-access.js';
import { askSupervisors } from './rect-cards.js';
import { calendarOf, rulesOf, viewOf } from './rect-views.js';
import { settleItem } from './settle-item.js';

export interface ExtensionInput {
  readonly id: Id;
  readonly toDate: LocalDate;
  readonly reason: string;
}

/** A unit asks for more time, with a working day and a reason. */
@Injectable()
export class RequestExtension {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, RECT_STATE, RECT_EXTENSION_*, RECT_EXTENSIONS_USED, RECT_DAY_OFF, RECT_DAY_PAST, RECT_TEXT_INVALID */
  execute(ctx: Ctx, input: ExtensionInput): Promise<RectItemView> {
    return this.units.run(ctx, async (tx) => {
      const item = await itemFor(ctx, tx, input.id, 'request_extension', 'input.id');
      return viewOf(tx, await extensionOf(tx, item, input.toDate, textOf('延期理由', input.reason, { min: 2, max: 300, lines: true }, 'input.reason'), 'input.toDate'));
    });
  }
}

/** Asks for more time for a locked item in the caller's unit of work. @throws DomainError as above */
export async function extensionOf(tx: Tx, item: RectItemRow, toDate: LocalDate, reason: string, field: string): Promise<RectItemRow> {
  stateAfter(item, 'request_extension');
  if (item.track === 'long_term') throw extensionNotForLongTerm();
  if (item.dueOn === null) throw dueNeeded();
  const parts = tx.repo(RectPartsRepository);
  if ((await parts.ofItems([item.id])).extensions.some(({ state }) => state === 'asked')) throw extensionOpen();
  const { extensionsAtMost } = await rulesOf(tx, item);
  if (item.extended >= extensionsAtMost) throw extensionsUsed(extensionsAtMost);
  const fault = dayFault(await calendarOf(tx), '延期日期', toDate, { today: localDateOf(tx.now), letterOn: item.letterOn }, field);
  if (fault) throw fault;
  if (toDate <= item.dueOn) throw extensionNotLater(item.dueOn, field);
  const id = await parts.addExtension({ itemId: item.id, fromDate: item.dueOn, toDate, reason });
  const now = await settleItem(tx, item, {});
  const unit = await findUnit(tx, item.unitId);
  await askSupervisors(tx, { subject: EXTENSION_SUBJECT, id, title: `延期申请 ${item.no}`, body: extensionBody(unit?.shortName ?? '', item.no, item.dueOn, toDate), options: [ACCEPT, { id: 'refuse', label: '不同意' }] }, [tx.ctx.seat.personId]);
  tx.audit({ action: 'rectification.extension_asked', subjectType: 'RectItem', subjectId: item.id, summary: `问题 ${item.no} 申请延期至${toDate}：${reason}`.slice(0, 200), detail: { from: item.dueOn, to: toDate } });
  return now;
}
