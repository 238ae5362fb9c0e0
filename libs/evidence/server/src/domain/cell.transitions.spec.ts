import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@wudan/kernel-core';
import { mayStep, stepOf, type CellAction, type CellStanding } from './cell.transitions.js';

const OPEN: CellStanding = { state: 'open', review: 'none', lossState: null };
const RETURNED: CellStanding = { ...OPEN, review: 'returned' };
const HELD: CellStanding = { ...OPEN, state: 'held' };
const ACCEPTED: CellStanding = { ...HELD, review: 'accepted' };
const SIGHTED: CellStanding = { ...OPEN, state: 'sighted' };
const INAPPLICABLE: CellStanding = { ...OPEN, state: 'not_applicable' };
const LOST: CellStanding = { state: 'lost', review: 'none', lossState: 'declared' };
const SUBSTITUTED: CellStanding = { ...LOST, state: 'substituted' };
const SIGNED: CellStanding = { ...SUBSTITUTED, lossState: 'countersigned' };
const SIGNED_ACCEPTED: CellStanding = { ...SIGNED, review: 'accepted' };

/** What each action makes of each standing; a code in capitals is a refusal. */
const TABLE: readonly (readonly [CellAction, readonly (readonly [CellStanding, CellStanding | string])[]])[] = [
  ['file', [[OPEN, HELD], [RETURNED, HELD], [HELD, HELD], [LOST, HELD], [SUBSTITUTED, HELD], [SIGNED, HELD], [SIGNED_ACCEPTED, HELD], [ACCEPTED, 'CELL_ACCEPTED'], [SIGHTED, 'CELL_STANDS'], [INAPPLICABLE, 'CELL_STANDS']]],
  ['prefill', [[OPEN, HELD], [HELD, 'CELL_STANDS'], [LOST, 'CELL_STANDS'], [INAPPLICABLE, 'CELL_STANDS']]],
  ['replace', [[RETURNED, HELD], [HELD, HELD], [SIGNED, SIGNED], [ACCEPTED, 'CELL_ACCEPTED']]],
  ['withdraw', [[HELD, OPEN], [SUBSTITUTED, OPEN], [ACCEPTED, 'CELL_ACCEPTED']]],
  ['sight', [[OPEN, SIGHTED], [LOST, SIGHTED], [SUBSTITUTED, SIGHTED], [HELD, 'CELL_STANDS'], [INAPPLICABLE, 'CELL_STANDS'], [SIGNED_ACCEPTED, 'CELL_ACCEPTED']]],
  ['declare_loss', [[OPEN, LOST], [RETURNED, LOST], [HELD, 'LOSS_NOT_DECLARABLE'], [LOST, 'LOSS_NOT_DECLARABLE'], [SIGHTED, 'LOSS_NOT_DECLARABLE'], [INAPPLICABLE, 'LOSS_NOT_DECLARABLE']]],
  ['substitute', [[OPEN, SUBSTITUTED], [LOST, SUBSTITUTED], [SUBSTITUTED, 'LOSS_NOT_DECLARABLE'], [HELD, 'LOSS_NOT_DECLARABLE'], [SIGNED_ACCEPTED, 'CELL_ACCEPTED']]],
  ['countersign', [[SUBSTITUTED, SIGNED], [LOST, { ...LOST, lossState: 'countersigned' }], [SIGNED, 'LOSS_SETTLED'], [OPEN, 'LOSS_SETTLED'], [HELD, 'LOSS_SETTLED']]],
  ['refuse_loss', [[SUBSTITUTED, { ...OPEN, lossState: 'refused' }], [SIGNED, 'LOSS_SETTLED']]],
  ['not_applicable', [[OPEN, INAPPLICABLE], [LOST, INAPPLICABLE], [HELD, 'CELL_STANDS'], [SUBSTITUTED, 'CELL_STANDS'], [ACCEPTED, 'CELL_ACCEPTED']]],
  ['accept', [[HELD, ACCEPTED], [SIGHTED, { ...SIGHTED, review: 'accepted' }], [SIGNED, SIGNED_ACCEPTED], [INAPPLICABLE, { ...INAPPLICABLE, review: 'accepted' }], [SUBSTITUTED, 'LOSS_UNSIGNED'], [OPEN, 'NOTHING_TO_REVIEW'], [ACCEPTED, 'NOTHING_TO_REVIEW']]],
  ['return', [[HELD, RETURNED], [SIGNED, RETURNED], [INAPPLICABLE, RETURNED], [OPEN, 'NOTHING_TO_REVIEW'], [ACCEPTED, 'CELL_NOT_RETURNABLE']]],
  ['reopen', [[ACCEPTED, HELD], [SIGHTED, OPEN], [INAPPLICABLE, OPEN], [SIGNED_ACCEPTED, OPEN], [LOST, OPEN], [HELD, 'NOTHING_TO_REOPEN'], [OPEN, 'NOTHING_TO_REOPEN']]],
];

describe('the life of a cell', () => {
  it.each(TABLE.flatMap(([action, rows]) => rows.map(([from, to]) => [action, `${from.state}/${from.review}/${from.lossState ?? '-'}`, from, to] as const)))('%s on %s', (action, _, from, to) => {
    const step = stepOf(from, action);
    expect(step instanceof DomainError ? step.code : step).toEqual(to);
    expect(mayStep(from, action)).toBe(typeof to !== 'string');
  });
});
