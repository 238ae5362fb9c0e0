import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { findPilot } from '@wudan/pilots-server';
import { ItemsRepository } from '../data/items.repository.js';
import type { CellRow, ItemRow } from '../domain/cell.js';
import { cellsNeeded, noSetYet } from '../domain/evidence.errors.js';
import { bestGrade } from '../domain/grade.rules.js';
import { addPiece, type PieceInput } from './add-piece.js';
import { LintItem } from './lint-item.js';
import { cellsFor, stepCells } from './step-cells.js';

export interface FileEvidenceInput extends PieceInput {
  readonly cellIds: readonly Id[];
}

/** Puts one document into the cells it proves, as many as there are, of one pilot. */
@Injectable()
export class FileEvidence {
  constructor(
    private readonly units: UnitOfWork,
    private readonly lint: LintItem,
  ) {}

  /**
   * @returns the pilot whose grid changed
   * @throws DomainError NOT_FOUND, EVIDENCE_CELLS_NEEDED, CELL_ACCEPTED, CELL_STANDS, and everything of the document and its upload
   */
  execute(ctx: Ctx, input: FileEvidenceInput): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      const { cellIds } = input;
      if (cellIds.length < 1 || cellIds.length > 200 || new Set(cellIds).size !== cellIds.length) throw cellsNeeded();
      const cells = await cellsFor(ctx, tx, cellIds, 'answer', 'input.cellIds');
      const pilot = await findPilot(tx, cells[0]?.pilotId ?? '');
      if (!pilot) throw noSetYet('input.cellIds');
      if (cells.some((cell) => cell.pilotId !== pilot.id)) throw cellsNeeded();
      const { item, reused } = await addPiece(tx, this.lint, cells, pilot.cutoffOn, input, 'original');
      await linkOriginal(tx, cells, item, reused, 'file');
      tx.audit({
        action: 'evidence.filed',
        subjectType: 'EvidenceItem',
        subjectId: item.id,
        summary: `${pilot.unitName}${reused ? '沿用' : '提供'}佐证材料《${item.title}》，用于 ${cells.length} 项`.slice(0, 200),
        detail: { cells: cells.map((cell) => `${cell.leafCode} ${cell.year}`), fileId: item.fileId, version: item.version, reused },
      });
      return pilot.id;
    });
  }
}

/** The original stands in these cells from now on; what was sent back, or stood in for it, is cited no more. */
export async function linkOriginal(tx: Tx, cells: readonly CellRow[], item: ItemRow, reused: boolean, action: 'file' | 'prefill'): Promise<void> {
  const items = tx.repo(ItemsRepository);
  const returned = cells.filter((cell) => cell.review === 'returned').map((cell) => cell.id);
  const lost = cells.filter((cell) => cell.state === 'lost' || cell.state === 'substituted').map((cell) => cell.id);
  const grades = new Map<Id, ItemRow['grade'][]>();
  for (const cell of cells) if (cell.state === 'held') grades.set(cell.id, await items.gradesOf(cell.id, 'original'));
  await items.unlink(returned, '退回后重新提供');
  await items.unlink(lost, '已找到原件', { roles: ['substitute'] });
  await stepCells(tx, cells, action, {
    reason: lost.length > 0 ? '已找到原件' : reused ? '沿用已有材料' : '提供材料',
    itemId: item.id,
    content: (cell) => ({ grade: bestGrade([...(grades.get(cell.id) ?? []), item.grade]) }),
  });
  await items.link(cells.map((cell) => ({ cellId: cell.id, itemId: item.id, role: 'original', reused })));
}
