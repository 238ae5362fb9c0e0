import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { CellsRepository } from '../data/cells.repository.js';
import { GridReadModel } from '../data/grid.read-model.js';
import { ItemsRepository } from '../data/items.repository.js';
import { byLeaf, coverage, type Coverage, type LeafEvidence } from '../domain/coverage.rules.js';

/** What the evidence says about each leaf of a pilot, by its code; leaves that ask for nothing are absent. One statement. Callable. */
export const countsByLeaf = async (tx: Tx, pilotId: Id): Promise<ReadonlyMap<string, LeafEvidence>> => byLeaf(await tx.repo(CellsRepository).counted(pilotId));

/** How much of a pilot's grid is filled. One statement. Callable. */
export const coverageOf = async (tx: Tx, pilotId: Id): Promise<Coverage> => coverage(await tx.repo(CellsRepository).counted(pilotId));

/** What a download needs to know of a piece; null when there is none. The caller authorises. */
export async function findItem(tx: Tx, itemId: Id): Promise<{ readonly id: Id; readonly unitId: Id; readonly fileId: Id | null; readonly title: string; readonly sensitive: boolean } | null> {
  const item = await tx.repo(ItemsRepository).find(itemId);
  if (!item) return null;
  return { id: item.id, unitId: item.unitId, fileId: item.fileId, title: item.title, sensitive: await tx.repo(GridReadModel).sensitive(itemId) };
}
