import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { UnitBoardRepository, type BoardPatch } from '../data/unit-board.repository.js';
import type { BoardFigures } from '../domain/board-figures.js';
import { BOARD_TOPIC, publishBoard } from '../events/office-published.js';

/**
 * Changes the summary row of a unit in the caller's transaction and wakes whoever watches the board. Callable by every
 * upper context; the board never counts at reading time.
 */
export async function project(tx: Tx, unit: { id: Id; name: string }, patch: BoardPatch): Promise<void> {
  await tx.repo(UnitBoardRepository).put(unit.id, unit.name, patch);
  tx.wake(`${BOARD_TOPIC}.${tx.officeId}`, { unitId: unit.id });
  publishSoon(tx);
}

/** The same change of many units' rows in one statement. Callable. */
export async function projectAll(tx: Tx, unitIds: readonly Id[], patch: { light: string; status?: string; dueAt: Date | null }): Promise<void> {
  if (unitIds.length === 0) return;
  await tx.repo(UnitBoardRepository).patchAll(unitIds, patch);
  for (const unitId of unitIds) tx.wake(`${BOARD_TOPIC}.${tx.officeId}`, { unitId });
  publishSoon(tx);
}

/** The rows of the office, or of some of its units, added up. Callable. */
export const boardFigures = (tx: Tx, unitIds?: readonly Id[]): Promise<BoardFigures> => tx.repo(UnitBoardRepository).figures(unitIds ?? null);

const MINUTE_MS = 60_000;

/** When and under which key the figures next go up: changes of one minute travel together. Callable by one-call writes. */
export function nextPublication(now: Date): { readonly topic: string; readonly key: string; readonly dueAt: Date } {
  const minute = Math.floor(now.getTime() / MINUTE_MS) + 1;
  return { topic: publishBoard.name, key: String(minute), dueAt: new Date(minute * MINUTE_MS) };
}

function publishSoon(tx: Tx): void {
  const { key, dueAt } = nextPublication(tx.now);
  tx.schedule(publishBoard, {}, { key, dueAt });
}
