import { describe, expect, it } from '@jest/globals';
import type { IndicatorNode } from '../nodes/nodes.graphql.js';
import { rowsOfRule, withRows } from './rule-lines.js';
import { ruleOfNode } from './rule-of-node.js';

const blank = { bands: [], levels: [], items: [], gate: null, signals: [], overScoredBy: null, requiresReason: false, requiresEvidence: false };
const node = (rule: IndicatorNode['rule']): IndicatorNode => ({
  code: 'A1.1', parent: 'A1', level: 3, name: '动议', points: '3', kind: 'common', aspect: 'execution', ruleType: rule?.type ?? null, ruleText: [], formulaId: null, formulaText: null, evidence: [], rule,
});

describe('the rule of an indicator', () => {
  it.each([
    [{ ...blank, type: 'deduction', items: [{ text: '未经集体讨论', pct: '0.5', per: 'once', __typename: 'ScoreItem' }] }, { type: 'deduction', items: [{ text: '未经集体讨论', pct: '0.5', per: 'once' }], gate: null }],
    [{ ...blank, type: 'checklist', items: [{ text: '有制度', pct: '1', per: null }] }, { type: 'checklist', items: [{ text: '有制度', pct: '1' }] }],
    [{ ...blank, type: 'ratio', bands: [{ min: null, minInclusive: true, max: null, maxInclusive: true, scorePct: '1' }] }, { type: 'ratio', bands: [{ min: null, minInclusive: true, max: null, maxInclusive: true, scorePct: '1' }], signals: [], overScoredBy: null }],
    [{ ...blank, type: 'level', levels: [{ grade: 'A', label: '好', scorePct: '1', criteria: '清晰' }], requiresReason: true }, { type: 'level', levels: [{ grade: 'A', label: '好', scorePct: '1', criteria: '清晰' }], requiresReason: true, requiresEvidence: false }],
  ])('is told in the form of documents', (answer, document) => {
    const rule = ruleOfNode(node(answer));
    expect(rule).toEqual(document);
    if (rule !== null) expect(withRows(rule, rowsOfRule(rule))).toEqual(document);
  });

  it('is nothing for a branch', () => {
    expect(ruleOfNode(node(null))).toBeNull();
  });
});
