import { describe, expect, it } from '@jest/globals';
import type { StoredMark } from './office-assessment.js';
import { readMark, type MarkPlace } from './office-mark.rules.js';
import { finalOf, gapText, officeNeed, reasonAsked, secondAsked, standing, type OfficeNeed, type OfficeRowFacts } from './office-row.rules.js';
import { SHIPPED_POLICY, type ScoringPolicy } from './scoring-policy.js';

const mark = (score: number | null, patch: Partial<StoredMark> = {}): StoredMark => ({
  stage: 'desk', code: 'A1.1', score, reason: '', settled: null, version: 1, personId: 'p1', by: '甲', at: new Date('2022-06-20T01:00:00Z'), ...patch,
});
const facts = (patch: Partial<OfficeRowFacts> = {}): OfficeRowFacts => ({
  leaf: { kind: 'common', ruleType: 'deduction' }, points: 300, most: 300, self: 300, naReason: null, naAccepted: null, selfReturned: false, pending: 0,
  desk: null, onSite: null, deskSecond: null, onSiteSecond: null, reopened: false, barred: new Set(), ...patch,
});
const policy = (patch: Partial<ScoringPolicy> = {}): ScoringPolicy => ({ ...SHIPPED_POLICY, ...patch });
const all = policy({ secondAssessor: 'all' });
const onSite = (score: number, patch: Partial<StoredMark> = {}): StoredMark => mark(score, { stage: 'on_site', ...patch });
const second = (score: number, patch: Partial<StoredMark> = {}): StoredMark => mark(score, { stage: 'desk_2', personId: 'p2', ...patch });

describe('what an item still needs', () => {
  it.each<[string, OfficeNeed, Partial<OfficeRowFacts>, ScoringPolicy]>([
    ['no mark', 'score', {}, policy()],
    ['a mark taken back', 'score', { desk: mark(null) }, policy()],
    ['a mark equal to the unit\'s', null, { desk: mark(300) }, policy()],
    ['a lower mark without a reason', 'reason', { desk: mark(290) }, policy()],
    ['a lower mark with a reason', null, { desk: mark(290, { reason: '缺纪要' }) }, policy()],
    ['a gap that the policy leaves', null, { desk: mark(280) }, policy({ reasonGap: 20 })],
    ['a gap a hundredth beyond', 'reason', { desk: mark(279) }, policy({ reasonGap: 20 })],
    ['a higher mark without a reason', 'reason', { self: 200, desk: mark(300) }, policy()],
    ['a deduction where the unit\'s score counts nothing', 'reason', { self: null, desk: mark(250) }, policy()],
    ['all points where the unit\'s score counts nothing', null, { self: null, desk: mark(300) }, policy()],
    ['an on-site mark back at the unit\'s, without a reason', 'reason', { desk: mark(200, { reason: '缺纪要' }), onSite: onSite(300) }, policy()],
    ['the same with a reason', null, { desk: mark(200, { reason: '缺纪要' }), onSite: onSite(300, { reason: '见原件' }) }, policy()],
    ['a mark above a ceiling that came later', 'score', { desk: mark(300), most: 240 }, policy()],
    ['a mark of a person who declared an interest since', 'score', { desk: mark(300), barred: new Set(['p1']) }, policy()],
    ['an item that was reopened', 'score', { desk: mark(300), reopened: true }, policy()],
    ['an item that does not apply', null, { naReason: '无此职责', naAccepted: true }, policy()],
    ['an undecided request', 'na', { naReason: '无此职责', desk: mark(300) }, policy()],
    ['a loss that waits', 'evidence', { pending: 1, desk: mark(300) }, policy()],
    ['an item that the unit has back', 'self', { selfReturned: true, desk: mark(300) }, policy()],
    ['no second mark', 'second', { desk: mark(300) }, all],
    ['a second mark of a person who declared an interest since', 'second', { desk: mark(300), deskSecond: second(300), barred: new Set(['p2']) }, all],
    ['two marks within the limit', null, { desk: mark(300), deskSecond: second(250) }, all],
    ['two marks beyond the limit', 'settle', { desk: mark(300), deskSecond: second(249) }, all],
    ['settled with a reason', null, { desk: mark(300, { settled: 1, reason: '商定' }), deskSecond: second(249) }, all],
    ['settled without a reason', 'settle', { desk: mark(300, { settled: 1 }), deskSecond: second(249) }, all],
    ['the second mark changed after the settlement', 'settle', { desk: mark(300, { settled: 1, reason: '商定' }), deskSecond: second(200, { version: 2 }) }, all],
    ['an on-site mark whose second is missing', 'second', { desk: mark(300), deskSecond: second(300), onSite: onSite(300) }, all],
  ])('%s: %s', (_name, need, patch, by) => expect(officeNeed(by, facts(patch))).toBe(need));
});

describe('the mark that counts', () => {
  it.each<[string, number | null, Partial<OfficeRowFacts>]>([
    ['nothing', null, {}],
    ['the desk mark', 200, { desk: mark(200) }],
    ['the on-site mark', 250, { desk: mark(200), onSite: onSite(250) }],
    ['the desk mark again when the other is taken back', 200, { desk: mark(200), onSite: mark(null, { stage: 'on_site' }) }],
    ['what the ceiling leaves', 240, { desk: mark(300), most: 240 }],
    ['nothing while a loss waits', null, { desk: mark(300), pending: 1 }],
    ['nothing where the item does not apply', null, { desk: mark(300), naReason: '无', naAccepted: true }],
    ['the mark where the request was refused', 300, { desk: mark(300), naReason: '无', naAccepted: false }],
  ])('%s', (_name, expected, patch) => expect(finalOf(facts(patch))).toBe(expected));

  it('stands with the second mark of its own stage', () => {
    expect(standing(facts({ desk: mark(200), deskSecond: second(210), onSite: onSite(250) }))).toMatchObject({ first: { score: 250 }, second: null });
  });

  it('is compared with the unit\'s with its sign', () => {
    expect([gapText(300, 250), gapText(250, 300), gapText(300, 300), gapText(null, 300), gapText(300, null)]).toEqual(['-0.50', '0.50', '0.00', null, null]);
  });
});

describe('the policy', () => {
  it.each<[ScoringPolicy['secondAssessor'], 'common' | 'individual', 'deduction' | 'level', boolean]>([
    ['none', 'individual', 'level', false],
    ['individual_and_level', 'common', 'deduction', false],
    ['individual_and_level', 'common', 'level', true],
    ['individual_and_level', 'individual', 'deduction', true],
    ['all', 'common', 'deduction', true],
  ])('%s: %s %s asks for a second assessor: %s', (secondAssessor, kind, ruleType, asked) => expect(secondAsked({ secondAssessor }, { kind, ruleType })).toBe(asked));

  it('asks for the reason of a change on site', () => {
    expect(reasonAsked(policy(), { self: 300, points: 300 }, 300, 200)).toBe(true);
    expect(reasonAsked(policy({ reasonGap: 100 }), { self: 300, points: 300 }, 300, 200)).toBe(false);
  });
});

describe('a mark as it is typed', () => {
  const place: MarkPlace = { code: 'A1.1', stage: 'desk', second: false, ceiling: { percent: '80', reason: '所依据的数据由单位自行填报（D级）' } };
  const codeOf = (score: string | null, reason: string, patch: Partial<OfficeRowFacts> = {}, at: Partial<MarkPlace> = {}, by = policy()): string | null => {
    const read = readMark({ score, reason }, { ...place, ...at }, facts(patch), by);
    return read instanceof Error ? read.code : null;
  };

  it.each<[string, string | null, string, string | null, Partial<OfficeRowFacts>]>([
    ['a mark', '3', '', null, {}],
    ['too many decimals', '2.555', '', 'SCORE_INVALID', {}],
    ['a sign', '-1', '', 'SCORE_INVALID', {}],
    ['an exponent', '1e0', '', 'SCORE_INVALID', {}],
    ['above its points', '3.01', '超额', 'SCORE_ABOVE_POINTS', {}],
    ['above the ceiling', '2.41', '', 'SCORE_ABOVE_CEILING', { most: 240 }],
    ['without a reason', '2.99', ' 　', 'OFFICE_REASON_MISSING', {}],
    ['with an invisible reason', '2.99', '\u202e', 'ASSESSMENT_TEXT_INVALID', {}],
    ['while the unit has the item back', '3', '', 'OFFICE_SELF_RETURNED', { selfReturned: true }],
    ['where the item does not apply', '3', '', 'OFFICE_LEAF_NOT_APPLICABLE', { naReason: '无', naAccepted: true }],
    ['while a loss waits', '3', '', 'OFFICE_EVIDENCE_PENDING', { pending: 2 }],
    ['taken back', null, '', null, {}],
  ])('%s', (_name, score, reason, code, patch) => expect(codeOf(score, reason, patch)).toBe(code));

  it('settles a variance with a reason, and remembers which mark it settled', () => {
    const apart = { deskSecond: second(200, { version: 4 }) };
    expect(codeOf('3', '', apart)).toBe('OFFICE_REASON_MISSING');
    expect(readMark({ score: '3', reason: '商定' }, place, facts(apart), policy())).toMatchObject({ settled: 4, act: 'settled' });
    expect(readMark({ score: '2.5', reason: '商定' }, place, facts(apart), policy())).toMatchObject({ settled: 4, act: 'scored' });
    expect(readMark({ score: '3', reason: '商定' }, { ...place, second: true }, facts(apart), policy())).toMatchObject({ settled: null, act: 'scored' });
    expect(readMark({ score: '3', reason: '商定' }, { ...place, stage: 'on_site' }, facts(apart), policy())).toMatchObject({ settled: null, act: 'scored' });
  });
});
