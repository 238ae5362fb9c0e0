import { mayStep, type CellAction, type CellStanding } from './cell.transitions.js';
import { isFilled } from './coverage.rules.js';
import { CUTOFF_COLUMN, type CellState, type Holder, type LossState } from './cell.js';

/** Columns of the grid: years in order, the cut-off date last. */
export const columnsOf = (years: Iterable<string>): string[] =>
  [...new Set(years)].sort((left, right) => (left === CUTOFF_COLUMN ? 1 : right === CUTOFF_COLUMN ? -1 : left < right ? -1 : 1));

/** What a cell's standing allows, by the permission that it needs. */
const ACTIONS: readonly { readonly name: string; readonly permission: string; readonly steps: readonly CellAction[] }[] = [
  { name: 'answer', permission: 'answer', steps: ['file'] },
  { name: 'declare_loss', permission: 'answer', steps: ['declare_loss', 'substitute'] },
  { name: 'not_applicable', permission: 'answer', steps: ['not_applicable'] },
  { name: 'sight', permission: 'sight', steps: ['sight'] },
  { name: 'countersign', permission: 'countersign', steps: ['countersign'] },
  { name: 'review', permission: 'review', steps: ['accept', 'return'] },
  { name: 'reopen', permission: 'reopen', steps: ['reopen'] },
];

/** Actions on a cell that will work for whoever holds these permissions. @param declared true when the viewer declared its loss */
export const cellActions = (cell: CellStanding, permissions: readonly string[], declared: boolean, ofUnit: boolean): string[] =>
  ACTIONS.filter(
    ({ name, permission, steps }) =>
      permissions.includes(permission) && steps.some((step) => mayStep(cell, step)) && !(name === 'countersign' && declared) && !(name === 'reopen' && ofUnit && cell.review === 'accepted'),
  ).map(({ name }) => name);

export interface Burden {
  /** Cells that the unit itself is asked for. */
  readonly asked: number;
  /** Filled by the office and others, or with a piece that was there. */
  readonly filledIn: number;
  readonly reused: number;
}

/** What the unit was spared (complaint 8 of the pilot: the burden on units). */
export function burdenOf(cells: readonly { readonly holder: Holder; readonly state: CellState; readonly lossState: LossState | null; readonly reused: boolean }[]): Burden {
  const reused = cells.filter((cell) => cell.reused && cell.state === 'held').length;
  const byOthers = cells.filter((cell) => cell.holder !== 'unit' && !cell.reused && isFilled(cell)).length;
  return { asked: cells.filter((cell) => cell.holder === 'unit' && cell.state !== 'not_applicable').length, filledIn: byOthers + reused, reused };
}
