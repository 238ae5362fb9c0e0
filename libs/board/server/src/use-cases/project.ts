import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { UnitBoardRepository, type BoardPatch } from '../data/unit-board.repository.js';
import { BOARD_TOPIC } from '../events/office-published.js';

/**
 * Changes the summary row of a unit in the caller's transaction and wakes whoever watches the board. Callable by every
 * upper context; the board never counts at reading time.
 */
export async function project(tx: Tx, unit: { id: Id; name: string }, patch: BoardPatch): Promise<void> {
  await tx.repo(UnitBoardRepository).put(unit.id, unit.name, patch);
  tx.wake(`${BOARD_TOPIC}.${tx.officeId}`, { unitId: unit.id });
}
