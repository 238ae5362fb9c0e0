import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { RectPartsRepository } from '../data/rect-parts.repository.js';
import { PROGRESS, PROGRESS_LABELS, type ProgressRow, type ProgressStatus, type RectItemRow } from '../domain/rect-item.js';
import { stateAfter } from '../domain/rect.transitions.js';
import { textInvalid } from '../domain/rectification.errors.js';
import type { RectItemView } from '../domain/rect-view.js';
import { textOf } from '../domain/text.rules.js';
import { collectEvidence, type EvidenceNamed } from './collect-evidence.js';
import { itemFor } from './rect-access.js';
import { viewOf } from './rect-views.js';
import { settleItem } from './settle-item.js';

export interface ReportProgressInput extends EvidenceNamed {
  readonly id: Id;
  readonly status: string;
  readonly text: string;
}

/** How the work on a problem stands, with what shows it. */
@Injectable()
export class ReportRectProgress {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, RECT_STATE, RECT_TEXT_INVALID, RECT_EVIDENCE_* */
  execute(ctx: Ctx, input: ReportProgressInput): Promise<RectItemView> {
    return this.units.run(ctx, async (tx) => {
      const item = await itemFor(ctx, tx, input.id, 'report', 'input.id');
      const status = PROGRESS.find((each) => each === input.status);
      if (!status) throw textInvalid('进展须为按计划（on_track）、滞后（behind）、受阻（blocked）或已完成（done）之一。', 'input.status');
      const text = textOf('进展说明', input.text, { min: 0, max: 500, lines: true }, 'input.text');
      const pieces = await collectEvidence(tx, item, input);
      return viewOf(tx, await reportOn(tx, item, { status, text, itemIds: pieces.map(({ id }) => id), source: 'console' }));
    });
  }
}

/** Reports on a locked item in the caller's unit of work. @throws DomainError RECT_STATE */
export async function reportOn(tx: Tx, item: RectItemRow, report: { readonly status: ProgressStatus; readonly text: string; readonly itemIds: readonly Id[]; readonly source: ProgressRow['source'] }, field = 'input.id'): Promise<RectItemRow> {
  const state = stateAfter(item, 'report', field);
  await tx.repo(RectPartsRepository).addProgress({ itemId: item.id, ...report });
  const now = await settleItem(tx, item, { state });
  tx.audit({
    action: 'rectification.reported', subjectType: 'RectItem', subjectId: item.id, summary: `问题 ${item.no} 进展：${PROGRESS_LABELS[report.status]}${report.text === '' ? '' : `，${report.text}`}`.slice(0, 200),
    detail: { status: report.status, source: report.source, evidence: report.itemIds },
  });
  return now;
}
