import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { RectPartsRepository } from '../data/rect-parts.repository.js';
import { dayText, EXTENSION_SUBJECT } from '../domain/rect-card.rules.js';
import type { ExtensionRow, RectItemRow } from '../domain/rect-item.js';
import { extensionDecided, extensionSamePerson } from '../domain/rectification.errors.js';
import type { RectItemView } from '../domain/rect-view.js';
import { textOf } from '../domain/text.rules.js';
import { itemFor } from './rect-access.js';
import { askProgress, endDeciding, tellUnit } from './rect-cards.js';
import { viewOf } from './rect-views.js';
import { settleItem } from './settle-item.js';

export interface DecideExtensionInput {
  readonly id: Id;
  readonly extensionId: Id;
  readonly accept: boolean;
  readonly note: string;
}

/** A supervisor grants or refuses more time; never for what he asked himself. */
@Injectable()
export class DecideExtension {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, RECT_EXTENSION_DECIDED, RECT_EXTENSION_SAME_PERSON, RECT_TEXT_INVALID */
  execute(ctx: Ctx, input: DecideExtensionInput): Promise<RectItemView> {
    return this.units.run(ctx, async (tx) => {
      const item = await itemFor(ctx, tx, input.id, 'decide_extension', 'input.id');
      const note = textOf(input.accept ? '审批意见' : '不同意的理由', input.note, { min: input.accept ? 0 : 2, max: 300, lines: true }, 'input.note');
      return viewOf(tx, await extensionDecision(tx, item, input.extensionId, input.accept, note, null));
    });
  }
}

/** Decides in the caller's unit of work. @param prompt the card that was tapped */
export async function extensionDecision(tx: Tx, item: RectItemRow, extensionId: Id, accept: boolean, note: string, prompt: Id | null): Promise<RectItemRow> {
  const parts = tx.repo(RectPartsRepository);
  const extension: ExtensionRow | undefined = (await parts.ofItems([item.id])).extensions.find(({ id }) => id === extensionId);
  if (!extension) throw notFound('延期申请', 'input.extensionId');
  if (extension.state !== 'asked') throw extensionDecided();
  if (extension.byPerson === tx.ctx.seat.personId) throw extensionSamePerson();
  await parts.decideExtension(extension.id, accept ? 'granted' : 'refused', note);
  await endDeciding(tx, EXTENSION_SUBJECT, extension.id, prompt);
  const now = await settleItem(tx, item, accept ? { dueOn: extension.toDate, extended: item.extended + 1 } : {});
  if (accept) await askProgress(tx, now, '延期已同意。');
  else await tellUnit(tx, item.unitId, '延期申请未获同意', `问题 ${item.no} 的延期申请未获同意，请按原时限${item.dueOn === null ? '' : dayText(item.dueOn)}完成，理由见系统。`, item.id);
  tx.audit({
    action: accept ? 'rectification.extension_granted' : 'rectification.extension_refused', subjectType: 'RectItem', subjectId: item.id,
    summary: `${accept ? '同意' : '不同意'}问题 ${item.no} 延期至${extension.toDate}${note === '' ? '' : `：${note}`}`.slice(0, 200), detail: { extensionId, to: extension.toDate },
  });
  return now;
}
