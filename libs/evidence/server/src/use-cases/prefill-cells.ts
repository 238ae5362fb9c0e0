import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { PilotFacts } from '@wudan/pilots-server';
import { CellsRepository } from '../data/cells.repository.js';
import { ItemsRepository } from '../data/items.repository.js';
import { linkOriginal } from './file-evidence.js';

/** Answers new cells with pieces that the unit or the office gave before for the same material: what is there is not asked for again. @returns how many were answered */
export async function prefillCells(tx: Tx, pilot: Pick<PilotFacts, 'cutoffOn'>, cellIds: readonly Id[]): Promise<number> {
  const items = tx.repo(ItemsRepository);
  const reuses = await items.reusable(cellIds, pilot.cutoffOn);
  if (reuses.length === 0) return 0;
  const cells = new Map((await tx.repo(CellsRepository).lock(reuses.map((reuse) => reuse.cellId))).map((cell) => [cell.id, cell]));
  const pieces = new Map((await items.findMany([...new Set(reuses.map((reuse) => reuse.itemId))])).map((item) => [item.id, item]));
  for (const [itemId, item] of pieces) {
    const answered = reuses.filter((reuse) => reuse.itemId === itemId).flatMap((reuse) => cells.get(reuse.cellId) ?? []);
    await linkOriginal(tx, answered, item, true, 'prefill');
  }
  return reuses.length;
}
