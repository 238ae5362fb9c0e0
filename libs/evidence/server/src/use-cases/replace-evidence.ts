import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findPilot } from '@wudan/pilots-server';
import { CellsRepository } from '../data/cells.repository.js';
import { ItemsRepository } from '../data/items.repository.js';
import { documentFault, reasonOf } from '../domain/document.rules.js';
import { itemEnded, itemIsSighting } from '../domain/evidence.errors.js';
import { storePiece } from './add-piece.js';
import { LintItem } from './lint-item.js';
import { stepCells } from './step-cells.js';
import { takeUpload } from './take-upload.js';

/** Gives a piece a new version: every cell that cites it cites the new one, and the old one stays to be seen. */
@Injectable()
export class ReplaceEvidence {
  constructor(
    private readonly units: UnitOfWork,
    private readonly lint: LintItem,
  ) {}

  /** @returns the id of the new version. @throws DomainError NOT_FOUND, EVIDENCE_ITEM_ENDED, EVIDENCE_ITEM_SIGHTING, CELL_ACCEPTED, EVIDENCE_REASON_NEEDED, and everything of the upload */
  execute(ctx: Ctx, input: { readonly itemId: Id; readonly uploadId: Id; readonly reason: string }): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      const items = tx.repo(ItemsRepository);
      const item = await items.find(input.itemId, true);
      if (!item) throw notFound('佐证材料', 'input.itemId');
      authorize(ctx, 'read', 'Evidence', { unitId: item.unitId, holder: 'unit' }, '佐证材料', 'input.itemId');
      const citing = await items.citing(item.id);
      const cells = await tx.repo(CellsRepository).lock(citing.map((cell) => cell.cellId));
      for (const cell of cells) authorize(ctx, 'answer', 'Evidence', { unitId: cell.unitId, holder: cell.holder }, '佐证材料', 'input.itemId');
      if (item.fileId === null) throw itemIsSighting();
      if (item.state !== 'current' || cells.length === 0) throw itemEnded();
      const reason = reasonOf(input.reason, 'input.reason');
      const fault = documentFault(item, localDateOf(tx.now));
      if (fault) throw fault;
      const file = await takeUpload(tx, input.uploadId);
      const cutoffOn = (await findPilot(tx, cells[0]?.pilotId ?? ''))?.cutoffOn ?? item.periodTo;
      const next = await storePiece(tx, this.lint, file, { ...item, pages: file.pages ?? item.pages }, cells, { source: item.source, lineage: item, cutoffOn }, 'input.uploadId');
      await items.end(item.id, 'replaced', reason);
      await items.unlink(cells.map((cell) => cell.id), `替换为第 ${next.version} 版：${reason}`.slice(0, 200), { itemId: item.id });
      await stepCells(tx, cells, 'replace', { reason, itemId: next.id, content: () => ({ grade: next.grade }) });
      await items.link(cells.map((cell) => ({ cellId: cell.id, itemId: next.id, role: citing.find((each) => each.cellId === cell.id)?.role ?? 'original', reused: false })));
      tx.audit({
        action: 'evidence.replaced',
        subjectType: 'EvidenceItem',
        subjectId: next.id,
        summary: `替换佐证材料《${item.title}》为第 ${next.version} 版：${reason}`.slice(0, 200),
        detail: { before: item.id, cells: cells.length, sha256: file.sha256 },
      });
      return next.id;
    });
  }
}
