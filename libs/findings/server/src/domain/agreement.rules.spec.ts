import { describe, expect, it } from '@jest/globals';
import { decideDifference, isUndecided, replyPosition, takePosition, unitObjection } from './agreement.rules.js';
import type { AgreementRound, AgreementState, FindingState } from './finding.js';
import { letterItems } from './letter.rules.js';
import type { Finding } from './finding.js';

type Said = Pick<AgreementRound, 'side' | 'stance' | 'text'>;
const unit = (stance: Said['stance'], text = ''): Said => ({ side: 'unit', stance, text });
const office = (stance: Said['stance'], text = ''): Said => ({ side: 'office', stance, text });
const open = { state: 'proposed' as const, agreement: 'undecided' as const, facts: '编办表述', unitText: null };
const decided = { ...open, state: 'agreed' as const, agreement: 'agreed' as const };
const said = (outcome: object): unknown => ('code' in outcome ? outcome.code : outcome);

describe('the agreement of one item', () => {
  it.each([
    ['accepts', open, [], 'accept', '', { state: 'agreed', agreement: 'agreed', facts: '编办表述', unitText: null }],
    ['wants other words', open, [], 'amend', '单位表述', { state: 'proposed', agreement: 'undecided', facts: '编办表述', unitText: '单位表述' }],
    ['accepts after its own objection', open, [unit('object', '不实')], 'accept', '', { state: 'agreed', agreement: 'agreed', facts: '编办表述', unitText: null }],
    ['says it twice', open, [unit('object', '不实')], 'object', '仍然不实', 'POSITION_WAITS'],
    ['objects again after the answer', open, [unit('object', '不实'), office('keep')], 'object', '仍然不实', { state: 'proposed', agreement: 'undecided', facts: '编办表述', unitText: '仍然不实' }],
    ['objects more often than it may', open, [unit('object', '一'), office('keep'), unit('object', '二'), office('keep')], 'object', '三', 'POSITION_ROUNDS_USED'],
    ['accepts even then', open, [unit('object', '一'), office('keep'), unit('object', '二'), office('keep')], 'accept', '', { state: 'agreed', agreement: 'agreed', facts: '编办表述', unitText: null }],
    ['speaks about what is decided', decided, [unit('accept')], 'object', '不实', 'POSITION_DECIDED'],
  ] as const)('the unit %s', (_what, finding, rounds, stance, text, wanted) => expect(said(takePosition(finding, rounds, stance, text, 2))).toEqual(wanted));

  it.each([
    ['adopts', [unit('amend', '单位表述')], 'adopt', '', { state: 'agreed', agreement: 'agreed', facts: '单位表述', unitText: null }],
    ['keeps', [unit('amend', '单位表述')], 'keep', '有据', { state: 'proposed', agreement: 'undecided', facts: '编办表述', unitText: '单位表述' }],
    ['adapts', [unit('object', '不实')], 'adapt', '新表述', { state: 'proposed', agreement: 'undecided', facts: '新表述', unitText: '不实' }],
    ['cannot adopt an objection', [unit('object', '不实')], 'adopt', '', 'REPLY_ADOPT_OBJECTION'],
    ['has nothing to answer', [], 'keep', '', 'REPLY_NOTHING_ASKED'],
    ['answers once', [unit('object', '不实'), office('keep')], 'keep', '', 'REPLY_GIVEN'],
  ] as const)('the office %s', (_what, rounds, stance, text, wanted) => expect(said(replyPosition(open, rounds, stance, text))).toEqual(wanted));

  it.each([
    ['an objection', [unit('object', '不实'), office('keep')], { state: 'differs', agreement: 'differs', facts: '最终表述', unitText: '不实' }],
    ['nothing', [], 'DIFFERENCE_NOTHING'],
    ['an accepted item', [unit('accept')], 'DIFFERENCE_NOTHING'],
  ] as const)('a leader decides %s', (_what, rounds, wanted) => expect(said(decideDifference(open, rounds, '最终表述'))).toEqual(wanted));

  it('knows the words that stand against the office', () => {
    expect(unitObjection([unit('object', '一'), office('adapt', '新')])).toBe('一');
    expect(unitObjection([unit('object', '一'), office('adapt', '新'), unit('accept')])).toBeNull();
  });

  it.each<[FindingState, AgreementState, boolean, boolean]>([
    ['draft', 'undecided', false, true], ['proposed', 'undecided', false, true], ['proposed', 'undecided', true, false], ['dropped', 'undecided', false, false], ['agreed', 'agreed', false, false], ['differs', 'differs', false, false],
  ])('%s/%s (sealed: %s) keeps the letter back: %s', (state, agreement, sealed, keeps) => expect(isUndecided({ state, agreement, sealed })).toBe(keeps));
});

describe('the letter', () => {
  const finding = (no: string, patch: Partial<Finding>): Finding => ({ no, categoryName: '类别', title: '标题', facts: '编办表述', basis: '', level: 'city', track: 'immediate', leaves: [], state: 'confirmed', agreement: 'agreed', unitText: null, sealed: false, ...patch }) as Finding;

  it('prints each item once, both texts where the sides differ, and nothing that is sealed or dropped', () => {
    const items = letterItems([
      finding('2022-003', { agreement: 'differs', unitText: '单位表述' }),
      finding('2022-001', { unitText: '早先的意见' }),
      finding('2022-002', { sealed: true }),
      finding('2022-004', { state: 'dropped' }),
    ]);
    expect(items.map(({ no, officeText, unitText }) => [no, officeText, unitText])).toEqual([['2022-001', '编办表述', null], ['2022-003', '编办表述', '单位表述']]);
  });
});
