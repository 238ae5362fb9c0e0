import { describe, expect, it } from '@jest/globals';
import type { IndicatorNode } from '@wudan/catalogue-console';
import { lineProblems, linesOf, NEW_LINE, storedLines } from './evidence-lines.js';
import { branchesOf, documentOf, EMPTY_RULES, formulasOf, nextCode, type NewIndicator } from './new-indicator.js';

const node = (code: string, parent: string | null, patch: Partial<IndicatorNode> = {}): IndicatorNode => ({
  code, parent, level: parent === null ? 1 : 2, name: code, points: '10', kind: 'individual', aspect: null, ruleType: null, ruleText: [], rule: null, formulaId: null, formulaText: null, evidence: [], ...patch,
});
const branch = node('P', null);
const nodes = [branch, node('P.1', 'P', { ruleType: 'level' }), node('P.3', 'P', { ruleType: 'ratio', formulaId: 'F01', formulaText: '使用率 = 实有 / 核定' })];
const typed: NewIndicator = {
  code: ' P.4 ', parent: 'P', name: ' 窗口服务 ', points: '2.5', aspect: 'benefit', formulaId: 'F01', sources: '台账、公示；', evidence: [{ ...NEW_LINE, name: ' 台账 ' }],
};

describe('a new indicator', () => {
  it('hangs below a branch, under the next free code', () => {
    expect(branchesOf(nodes).map(({ code }) => code)).toEqual(['P']);
    expect(nextCode(nodes, 'P')).toBe('P.4');
    expect(nextCode([branch, node('P.2', 'P')], 'P')).toBe('P.3');
    expect(formulasOf(nodes)).toEqual([{ id: 'F01', text: '使用率 = 实有 / 核定' }]);
  });

  it('is told in the form of documents', () => {
    const rule = { ...EMPTY_RULES.checklist, items: [{ text: '有台账', pct: '1' }] };
    expect(documentOf(typed, branch, rule)).toEqual({
      code: 'P.4', parent: 'P', level: 2, name: '窗口服务', nameEn: null, points: '2.5', kind: 'individual', aspect: 'benefit', rule, formulaId: null,
      dataSources: ['台账', '公示'], evidence: [{ name: '台账', periodCode: 'assessment_period', holder: 'unit', required: true, prefillFrom: null, sensitive: false }],
    });
  });

  it('takes a formula only with a ratio', () => {
    expect(documentOf(typed, branch, EMPTY_RULES.ratio)).toMatchObject({ formulaId: 'F01', rule: EMPTY_RULES.ratio });
  });
});

describe('lines of evidence', () => {
  const held = { name: '名册', periodCode: 'cutoff_date', holder: 'office', required: false, prefillFrom: 'roster', sensitive: true };

  it('come back as they were, and lose their source with the holder', () => {
    expect(linesOf({ evidence: [held] })).toEqual([held]);
    expect(storedLines([held])).toEqual([held]);
    expect(storedLines([{ ...held, holder: 'unit' }])[0]?.prefillFrom).toBeNull();
  });

  it.each([
    [[{ ...NEW_LINE, name: 'A' }, { ...NEW_LINE, name: ' ' }], 'missing 2'],
    [[{ ...NEW_LINE, name: 'A' }, { ...NEW_LINE, name: ' A' }], 'twice 2'],
    [[{ ...NEW_LINE, name: 'A' }, { ...NEW_LINE, name: 'B' }], undefined],
    [[], undefined],
  ])('need a name each', (lines, message) => {
    expect(lineProblems(lines, (n) => `missing ${n}`, (n) => `twice ${n}`)[0]?.message).toBe(message);
  });
});
