import type { DomainError } from '@wudan/kernel-core';
import type { CellState, LossState, ReviewState } from './cell.js';
import { cellAccepted, cellNotReturnable, cellStands, lossNotDeclarable, lossSettled, lossUnsigned, nothingToReopen, nothingToReview } from './evidence.errors.js';

export type CellAction =
  | 'file' | 'prefill' | 'replace' | 'withdraw' | 'sight' | 'declare_loss' | 'substitute' | 'countersign' | 'refuse_loss' | 'not_applicable' | 'accept' | 'return' | 'reopen' | 'retire' | 'restore';

/** What decides which step may come next. */
export interface CellStanding {
  readonly state: CellState;
  readonly review: ReviewState;
  readonly lossState: LossState | null;
}

type Step = CellStanding | DomainError;

const to = (state: CellState, review: ReviewState = 'none', lossState: LossState | null = null): CellStanding => ({ state, review, lossState });
const lossy = (state: CellState): boolean => state === 'lost' || state === 'substituted';

/** The original came: it takes the place of every loss, also of one that was countersigned and accepted. */
const filed = ({ state, review }: CellStanding): Step => {
  if (state === 'open' || lossy(state)) return to('held');
  if (state !== 'held') return cellStands(state);
  return review === 'accepted' ? cellAccepted() : to('held');
};

/** One rule an action; the whole life of a cell. What is not said here is refused. */
const RULES: Readonly<Record<CellAction, (cell: CellStanding) => Step>> = {
  file: filed,
  prefill: ({ state }) => (state === 'open' ? to('held') : cellStands(state)),
  replace: ({ state, review, lossState }) => (review === 'accepted' ? cellAccepted() : state === 'open' ? to('held') : { state, review: 'none', lossState }),
  withdraw: ({ review }) => (review === 'accepted' ? cellAccepted() : to('open')),
  sight: ({ state, review }) => (review === 'accepted' ? cellAccepted() : state === 'open' || lossy(state) ? to('sighted') : cellStands(state)),
  declare_loss: ({ state }) => (state === 'open' ? to('lost', 'none', 'declared') : lossNotDeclarable(state)),
  substitute: ({ state, review }) => (review === 'accepted' ? cellAccepted() : state === 'open' || state === 'lost' ? to('substituted', 'none', 'declared') : lossNotDeclarable(state)),
  countersign: ({ state, lossState }) => (lossy(state) && lossState === 'declared' ? to(state, 'none', 'countersigned') : lossSettled()),
  refuse_loss: ({ state, lossState }) => (lossy(state) && lossState === 'declared' ? to('open', 'none', 'refused') : lossSettled()),
  not_applicable: ({ state, review }) => (review === 'accepted' ? cellAccepted() : state === 'open' || state === 'lost' ? to('not_applicable') : cellStands(state)),
  accept: ({ state, review, lossState }) =>
    state === 'open' || review === 'accepted' ? nothingToReview(state) : lossState === 'declared' ? lossUnsigned() : to(state, 'accepted', lossState),
  return: ({ state, review }) => (state === 'open' ? nothingToReview(state) : review === 'accepted' ? cellNotReturnable() : to('open', 'returned')),
  reopen: ({ state, review }) => (state === 'held' ? (review === 'accepted' ? to('held') : nothingToReopen()) : state === 'open' ? nothingToReopen() : to('open')),
  retire: (cell) => cell,
  restore: (cell) => cell,
};

/** Where an action leads, or why it may not be taken. */
export const stepOf = (cell: CellStanding, action: CellAction): Step => RULES[action](cell);

/** True when nothing of the cell's own standing forbids the action. */
export const mayStep = (cell: CellStanding, action: CellAction): boolean => !(RULES[action](cell) instanceof Error);
