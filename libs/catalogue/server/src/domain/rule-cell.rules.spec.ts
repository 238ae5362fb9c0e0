import { describe, expect, it } from '@jest/globals';
import { shippedDocuments } from '../data/shipped.read-model.js';
import { evidenceCell, evidenceFromCell } from './evidence-cell.rules.js';
import { ruleCell, ruleFromCell } from './rule-cell.rules.js';

const nodes = shippedDocuments().flatMap((document) => document.nodes);

describe('cells of a template sheet', () => {
  it('read back every shipped rule', () => {
    const rules = nodes.flatMap(({ rule }) => (rule ? [rule] : []));
    expect(rules.length).toBeGreaterThan(400);
    for (const rule of rules) expect(ruleFromCell(rule.type, ruleCell(rule))).toEqual({ rule });
  });

  it('read back every shipped demand for evidence', () => {
    for (const { evidence } of nodes) expect(evidenceFromCell(evidenceCell(evidence))).toEqual({ evidence });
  });

  it.each([
    ['deduction', '扣 50%', '扣 50% 每次｜情形'],
    ['deduction', '扣 五成 每次｜迟报', '扣 50% 每次｜情形'],
    ['ratio', '0.6-0.8 50%', '[0.6, 0.8) → 50%'],
    ['ratio', '[0.6, 0.8) → 0.5', '[0.6, 0.8) → 50%'],
    ['level', 'A｜很好', 'A 好 100%｜标准'],
    ['checklist', '已列入职责', '25%｜内容'],
  ])('refuse a %s that says %s and show how it is written', (type, cell, shown) => {
    expect(ruleFromCell(type, cell)).toMatchObject({ problem: expect.stringContaining(shown) });
  });

  it('refuse a demand without holder', () => {
    expect(evidenceFromCell('会议纪要｜基准日')).toMatchObject({ problem: expect.stringContaining('会议纪要｜基准日') });
  });
});
