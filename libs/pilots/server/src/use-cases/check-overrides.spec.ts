import { describe, expect, it } from '@jest/globals';
import type { IndicatorDocument, NodeDocument } from '@wudan/catalogue-server';
import { checkOverrides, type OverrideDraft } from './check-overrides.js';

const checklist = { type: 'checklist', items: [{ text: '有制度', pct: '1' }] } as const;
const node = (code: string, patch: Partial<NodeDocument> = {}): NodeDocument => ({
  code, parent: null, level: 1, name: `指标${code}`, nameEn: null, points: '10', kind: 'common', aspect: null, rule: null, formulaId: null, dataSources: [], evidence: [], ...patch,
});
const base = { nodes: [node('A'), node('A1', { parent: 'A', level: 2, aspect: 'execution', rule: checklist, evidence: [{ name: '会议纪要', periodCode: 'assessment_period', holder: 'unit', required: true, prefillFrom: null, sensitive: false }] })] } as unknown as IndicatorDocument;
const draft = (patch: Partial<OverrideDraft>): OverrideDraft => ({ code: 'A1', field: 'points', value: '12.5', reason: '该单位任务较重', ...patch });
const faultOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe('checkOverrides', () => {
  it('gives each departure with what stood before and stands now', () => {
    const drafts = [
      draft({}),
      draft({ field: 'name', value: '　新名称 ' }),
      draft({ field: 'rule', value: JSON.stringify({ type: 'checklist', items: [{ text: '有台账', pct: '1' }] }) }),
      draft({ field: 'evidence', value: '[]' }),
      draft({ code: 'A2', field: 'added', value: JSON.stringify(node('A2', { parent: 'A', level: 2 })) }),
      draft({ code: 'A2', field: 'points', value: '3' }),
      draft({ code: 'A', field: 'removed', value: null }),
    ];
    expect(checkOverrides(drafts, base).map(({ before, after }) => [before, after])).toEqual([
      ['10', '12.5'],
      ['指标A1', '新名称'],
      ['有制度，得该项分值的100%。', '有台账，得该项分值的100%。'],
      ['会议纪要', '无'],
      [null, '指标A2（10分）'],
      ['10', '3'],
      ['指标A（10分）', null],
    ]);
  });

  it.each<[string, OverrideDraft[], string]>([
    ['an unknown field', [draft({ field: 'colour' })], 'input.overrides.0.field'],
    ['an unknown node', [draft({ code: 'Z9' })], 'input.overrides.0.code'],
    ['the same twice', [draft({}), draft({})], 'input.overrides.1.code'],
    ['no reason', [draft({ reason: '' })], 'input.overrides.0.reason'],
    ['negative points', [draft({ value: '-1' })], 'input.overrides.0.value'],
    ['three decimals', [draft({ value: '1.234' })], 'input.overrides.0.value'],
    ['no points', [draft({ value: null })], 'input.overrides.0.value'],
    ['a rule that is no JSON', [draft({ field: 'rule', value: '{' })], 'input.overrides.0.value'],
    ['a rule of no type', [draft({ field: 'rule', value: '{"type":"dice"}' })], 'input.overrides.0.value'],
    ['a rule without contents', [draft({ field: 'rule', value: '{"type":"ratio"}' })], 'input.overrides.0.value'],
    ['evidence without a name', [draft({ field: 'evidence', value: '[{}]' })], 'input.overrides.0.value'],
    ['evidence of no known time', [draft({ field: 'evidence', value: JSON.stringify([{ name: '台账', periodCode: 'sometime', holder: 'unit', required: true, prefillFrom: null, sensitive: false }]) })], 'input.overrides.0.value'],
    ['a new node with a rule that is none', [draft({ code: 'A3', field: 'added', value: JSON.stringify({ ...node('A3'), rule: { type: 'checklist' } }) })], 'input.overrides.0.value'],
    ['a new node under a known code', [draft({ field: 'added', value: JSON.stringify(node('A1')) })], 'input.overrides.0.code'],
    ['a new node of another code', [draft({ code: 'A3', field: 'added', value: JSON.stringify(node('A4')) })], 'input.overrides.0.value'],
  ])('refuses %s', (_, drafts, field) => {
    expect(faultOf(() => checkOverrides(drafts, base))).toMatchObject({ code: 'SET_OVERRIDE_INVALID', field });
  });
});
