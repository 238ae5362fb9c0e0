import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { RectItemsRepository } from '../data/rect-items.repository.js';
import type { ItemState } from '../domain/rect-item.js';

/** How far the rectification of each of these findings is; what is not in the ledger is absent. One statement. Callable. */
export const rectStateOf = async (tx: Tx, findingIds: readonly Id[]): Promise<ReadonlyMap<Id, ItemState>> => new Map((await tx.repo(RectItemsRepository).statesOf(findingIds)).map(({ findingId, state }) => [findingId, state]));
