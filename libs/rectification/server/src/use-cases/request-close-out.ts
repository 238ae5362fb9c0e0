import { Injectable } from '@nestjs/common';
import type { PieceView } from '@wudan/evidence-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { findUnit } from '@wudan/tenancy-server';
import { RectPartsRepository, type RectParts } from '../data/rect-parts.repository.js';
import { ACCEPT, CLOSE_SUBJECT, closeBody, RETURN } from '../domain/rect-card.rules.js';
import { GOOD_READINGS, goodInARow } from '../domain/rect-clock.rules.js';
import type { RectItemRow } from '../domain/rect-item.js';
import { stateAfter } from '../domain/rect.transitions.js';
import { evidenceNeeded, readingsNeeded } from '../domain/rectification.errors.js';
import type { RectItemView } from '../domain/rect-view.js';
import { textOf } from '../domain/text.rules.js';
import { collectEvidence, handlersOf, type EvidenceNamed } from './collect-evidence.js';
import { itemFor } from './rect-access.js';
import { askSupervisors, endItemCards } from './rect-cards.js';
import { viewOf } from './rect-views.js';
import { settleItem } from './settle-item.js';

export interface CloseOutInput extends EvidenceNamed {
  readonly id: Id;
  readonly summary: string;
}

/** 申请销号: a unit says that a problem is put right, and proves it. */
@Injectable()
export class RequestCloseOut {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, RECT_STATE, RECT_EVIDENCE_*, RECT_READINGS_NEEDED, RECT_TEXT_INVALID */
  execute(ctx: Ctx, input: CloseOutInput): Promise<RectItemView> {
    return this.units.run(ctx, async (tx) => {
      const item = await itemFor(ctx, tx, input.id, 'request_close', 'input.id');
      const summary = textOf('整改完成情况', input.summary, { min: 2, max: 1_000, lines: true }, 'input.summary');
      await mayBeClosed(tx, item);
      const now = await closeOutOf(tx, item, summary, await collectEvidence(tx, item, input));
      await endItemCards(tx, item.id, '已申请销号，等待编办核定。');
      return viewOf(tx, now);
    });
  }
}

/** Readings since a re-check that found the measures without effect: older ones prove nothing any more. */
export const standingReadings = ({ readings, rechecks }: Pick<RectParts, 'readings' | 'rechecks'>): RectParts['readings'] => {
  const relapse = rechecks.findLast(({ effective }) => !effective);
  return relapse ? readings.filter(({ onDate }) => onDate > relapse.onDate) : readings;
};

/** @throws DomainError RECT_STATE, RECT_READINGS_NEEDED */
export async function mayBeClosed(tx: Tx, item: RectItemRow, field = 'input.id'): Promise<void> {
  stateAfter(item, 'request_close', field);
  if (item.track !== 'long_term') return;
  const good = goodInARow(standingReadings(await tx.repo(RectPartsRepository).ofItems([item.id])));
  if (good < GOOD_READINGS) throw readingsNeeded(good);
}

/** Asks for the closing of a locked item in the caller's unit of work. @throws DomainError RECT_STATE, RECT_EVIDENCE_NEEDED */
export async function closeOutOf(tx: Tx, item: RectItemRow, summary: string, pieces: readonly PieceView[], field = 'input.itemIds'): Promise<RectItemRow> {
  const state = stateAfter(item, 'request_close');
  if (pieces.length === 0) throw evidenceNeeded(field);
  const handledBy = await handlersOf(tx, pieces);
  const evidence: readonly Id[] = pieces.map(({ id }) => id);
  const id = await tx.repo(RectPartsRepository).addClosing({ itemId: item.id, summary, evidence, handledBy });
  const now = await settleItem(tx, item, { state, returnNote: null });
  const unit = await findUnit(tx, item.unitId);
  await askSupervisors(tx, { subject: CLOSE_SUBJECT, id, title: `销号申请 ${item.no}`, body: closeBody(unit?.shortName ?? '', item.no, pieces.length), options: [{ ...ACCEPT, label: '同意销号' }, RETURN] }, [tx.ctx.seat.personId, ...handledBy]);
  tx.audit({ action: 'rectification.close_asked', subjectType: 'RectItem', subjectId: item.id, summary: `问题 ${item.no} 申请销号，附佐证 ${pieces.length} 份`, detail: { evidence } });
  return now;
}
