import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { LedgerRepository, type KeptEdit } from '../data/ledger.repository.js';
import { RectItemsRepository } from '../data/rect-items.repository.js';
import { RectPartsRepository } from '../data/rect-parts.repository.js';
import { headingOf } from '../documents/ledger.sheet.js';
import { PROGRESS, PROGRESS_LABELS, type ItemChange, type PlannedMeasures, type ProgressStatus } from '../domain/rect-item.js';
import { isOpenTo, stateAfter } from '../domain/rect.transitions.js';
import { ledgerCommitted, ledgerErrors, ledgerExpired, ledgerNothing, ledgerStale } from '../domain/rectification.errors.js';
import { settleItem } from './settle-item.js';

const PLANNED: readonly (keyof PlannedMeasures)[] = ['goal', 'measures', 'responsibleUnit', 'responsibleLeader', 'responsiblePerson', 'matter', 'dueOn'];

/** Writes exactly what was previewed. Conflicts are left as they stand; a row that became newer since the preview stops the whole. */
@Injectable()
export class CommitLedger {
  constructor(private readonly units: UnitOfWork) {}

  /** @returns the programme. @throws DomainError NOT_FOUND, FORBIDDEN, LEDGER_ERRORS, LEDGER_STALE, LEDGER_EXPIRED, LEDGER_COMMITTED, LEDGER_NOTHING */
  execute(ctx: Ctx, importId: Id): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      const ledger = tx.repo(LedgerRepository);
      const preview = await ledger.lockImport(importId);
      if (!preview) throw notFound('导入预览', 'importId');
      authorize(ctx, 'import', 'RectLedger', {}, '导入预览', 'importId');
      if (preview.committedAt) throw ledgerCommitted();
      if (preview.expiresAt <= tx.now) throw ledgerExpired();
      if (preview.counts.errors > 0) throw ledgerErrors(preview.counts.errors);
      if (preview.edits.length === 0) throw ledgerNothing();
      for (const edit of [...preview.edits].sort((a, b) => (a.itemId < b.itemId ? -1 : 1))) await write(tx, edit);
      await ledger.markCommitted(importId);
      tx.audit({
        action: 'ledger.imported', subjectType: 'RectLedger', subjectId: preview.programmeId,
        summary: `导入整改台账：修改 ${preview.edits.length} 个问题共 ${preview.counts.changed} 处${preview.counts.conflicts === 0 ? '' : `，${preview.counts.conflicts} 处因台账较新未写入`}`, detail: { importId, fileName: preview.fileName },
      });
      return preview.programmeId;
    });
  }
}

async function write(tx: Tx, { itemId, version, cells }: KeptEdit): Promise<void> {
  const item = await tx.repo(RectItemsRepository).find(itemId, true);
  if (item?.version !== version) throw ledgerStale();
  const change: Record<string, string | null> = {};
  for (const { column, after } of cells) if ((PLANNED as readonly string[]).includes(column)) change[column] = column === 'dueOn' && after === '' ? null : after;
  const progress = cells.find(({ column }) => column === 'progress');
  let state = item.state;
  if (progress) {
    if (!isOpenTo(item, 'report')) throw ledgerStale();
    const last = (await tx.repo(RectPartsRepository).ofItems([itemId])).progress.at(-1);
    state = stateAfter(item, 'report');
    await tx.repo(RectPartsRepository).addProgress({ itemId, ...reportIn(progress.after, last?.status ?? 'on_track'), itemIds: [], source: 'import' });
  }
  await settleItem(tx, item, { ...(change as ItemChange), state });
  tx.audit({ action: 'rectification.imported', subjectType: 'RectItem', subjectId: itemId, summary: `导入修改问题 ${item.no}：${cells.map(({ column }) => headingOf(column)).join('、')}`.slice(0, 200), detail: Object.fromEntries(cells.map(({ column, before, after }) => [column, `${before} → ${after}`])) });
}

/** `滞后：等待批复` says how it stands and why; without such a word the last state stays. */
function reportIn(text: string, last: ProgressStatus): { readonly status: ProgressStatus; readonly text: string } {
  const status = PROGRESS.find((each) => text.startsWith(PROGRESS_LABELS[each]));
  return status === undefined ? { status: last, text } : { status, text: text.slice(PROGRESS_LABELS[status].length).replace(/^[：:]\s*/u, '') };
}
