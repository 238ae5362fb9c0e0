import { authorize, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { CellsRepository } from '../data/cells.repository.js';
import { stepOf, type CellAction, type CellStanding } from '../domain/cell.transitions.js';
import type { CellContent, CellRow } from '../domain/cell.js';
import { closeCards } from './ask-for-cells.js';

/** Loads and locks cells for an action on each of them. @throws DomainError NOT_FOUND, FORBIDDEN */
export async function cellsFor(ctx: Ctx, tx: Tx, ids: readonly Id[], action: string, field: string): Promise<CellRow[]> {
  const cells = await tx.repo(CellsRepository).lock(ids);
  if (cells.length !== ids.length) {
    const missing = ids.findIndex((id) => !cells.some((cell) => cell.id === id));
    throw notFound('佐证材料项目', ids.length === 1 ? field : `${field}.${Math.max(missing, 0)}`);
  }
  for (const cell of cells) authorize(ctx, action, 'Evidence', { unitId: cell.unitId, holder: cell.holder }, '佐证材料项目', field);
  return cells;
}

/** One cell, as `cellsFor`. */
export async function cellFor(ctx: Ctx, tx: Tx, id: Id, action: string, field = 'cellId'): Promise<CellRow> {
  const [cell] = await cellsFor(ctx, tx, [id], action, field);
  if (!cell) throw notFound('佐证材料项目', field);
  return cell;
}

/** What belongs to the new standing; what belonged to the old one only is gone from the cell and stays in its steps. */
function contentOf(cell: CellRow, next: CellStanding, over: Partial<CellContent>): CellContent {
  const lossy = next.state === 'lost' || next.state === 'substituted';
  const kept: CellContent = {
    ...next,
    returnReason: next.review === 'returned' ? cell.returnReason : null,
    note: lossy || next.state === 'not_applicable' ? cell.note : null,
    grade: next.state === 'open' || next.state === 'not_applicable' ? null : cell.grade,
    lossSubstitute: lossy ? cell.lossSubstitute : null,
    lossWitnesses: lossy ? cell.lossWitnesses : [],
    lossByPerson: lossy ? cell.lossByPerson : null,
    lossByName: lossy ? cell.lossByName : null,
    ceilingPct: lossy && next.lossState === 'countersigned' ? cell.ceilingPct : null,
  };
  return { ...kept, ...over };
}

/** Takes one step with each cell, by the one table of transitions, and writes its history. @throws DomainError of the transition */
export async function stepCells(
  tx: Tx,
  cells: readonly CellRow[],
  action: CellAction,
  facts: { readonly reason: string; readonly itemId?: Id | null; readonly content?: (cell: CellRow) => Partial<CellContent> },
): Promise<void> {
  const moved = cells.map((cell) => {
    const next = stepOf(cell, action);
    if (next instanceof Error) throw next;
    return { cell, content: contentOf(cell, next, facts.content?.(cell) ?? {}) };
  });
  await tx.repo(CellsRepository).change(
    moved.map(({ cell, content }) => ({ id: cell.id, ...content })),
    moved.map(({ cell, content }) => ({ cellId: cell.id, action, fromState: cell.state, toState: content.state, reason: facts.reason, itemId: facts.itemId ?? null })),
  );
  const settled = moved.filter(({ cell, content }) => cell.state === 'open' && content.state !== 'open').map(({ cell }) => cell.id);
  await closeCards(tx, settled, '该项已办理，无需再提供。');
}
