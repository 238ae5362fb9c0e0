import { describe, expect, it } from '@jest/globals';
import { branchSums, edited, ruleOf, sumsByKind } from './document-edits.js';

const rule = { type: 'checklist', items: [{ text: '有记录', pct: '1' }] };
const node = (code: string, parent: string | null, points: string, leaf = false): { code: string; parent: string | null; name: string; points: string; kind: string; rule: typeof rule | null } => ({
  code, parent, name: `指标${code}`, points, kind: 'common', rule: leaf ? rule : null,
});
const nodes = [node('A', null, '8'), node('A1', 'A', '5'), node('A1.1', 'A1', '3', true), node('A1.2', 'A1', '2', true), node('A2', 'A', '3'), node('A2.1', 'A2', '3', true)];
const document = JSON.stringify({ key: 'x', totals: { common: '100' }, nodes });

describe('edits of a document', () => {
  it('change leaves, and branches follow', () => {
    const after = JSON.parse(edited(document, { 'A1.1': { points: '2.5 ', name: ' 动议 ' } })) as { key: string; nodes: typeof nodes };
    expect(after.key).toBe('x');
    expect(after.nodes.map(({ code, points }) => `${code}:${points}`)).toEqual(['A:7.5', 'A1:4.5', 'A1.1:2.5', 'A1.2:2', 'A2:3', 'A2.1:3']);
    expect(after.nodes[2]?.name).toBe('动议');
  });

  it('with points that are no number leave the branch as it was, for the compiler to say', () => {
    expect([...branchSums([node('A', null, '8'), node('A1', 'A', 'drei', true)])]).toEqual([]);
  });

  it('find and replace rules', () => {
    expect(ruleOf(document, 'A1.1')).toEqual(rule);
    const other = { type: 'checklist', items: [] };
    expect(ruleOf(edited(document, { 'A1.1': { rule: other } }), 'A1.1')).toEqual(other);
    expect(ruleOf(document, 'A')).toBeNull();
  });

  it('are summed by kind while they are typed', () => {
    const shown = nodes.map((one) => ({ ...one, ruleType: one.rule === null ? null : 'checklist' }));
    expect(sumsByKind(shown, { 'A2.1': { points: '4.25' } })).toEqual({ common: '9.25', individual: '0' });
  });
});
