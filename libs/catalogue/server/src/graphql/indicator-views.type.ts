import { hundredthsText } from '@wudan/kernel-core';
import type { CompiledLeaf, CompiledNode, CompiledSet } from '../domain/compiled-set.js';
import type { IndicatorDocument, NodeDocument, ScoringRule } from '../domain/indicator-document.js';
import { sumsOf } from '../domain/points.rules.js';
import { ruleSentences } from '../domain/rule-text.rules.js';
import type { IndicatorNodeType, IndicatorTotalsType, ScoringRuleType } from './indicator.type.js';

/** A scoring rule as the API shows it: one shape for the four types, lists that do not apply empty. */
export function ruleView(rule: ScoringRule): ScoringRuleType {
  return {
    type: rule.type,
    bands: rule.type === 'ratio' ? rule.bands.map((band) => ({ ...band })) : [],
    levels: rule.type === 'level' ? rule.levels.map((level) => ({ ...level })) : [],
    items: rule.type === 'deduction' ? rule.items.map((item) => ({ ...item })) : rule.type === 'checklist' ? rule.items.map((item) => ({ ...item, per: null })) : [],
    gate: rule.type === 'deduction' && rule.gate ? { ...rule.gate } : null,
    signals: rule.type === 'ratio' ? rule.signals.map((signal) => ({ ...signal })) : [],
    overScoredBy: rule.type === 'ratio' ? rule.overScoredBy : null,
    requiresReason: rule.type === 'level' && rule.requiresReason,
    requiresEvidence: rule.type === 'level' && rule.requiresEvidence,
  };
}

/** The nodes of a document as the API shows them, also of one that does not compile yet. */
export function documentNodeViews(document: IndicatorDocument): IndicatorNodeType[] {
  const expressions = new Map(document.formulas.map(({ id, expression }) => [id, expression]));
  return document.nodes.map((node) => nodeView(node, node.formulaId === null ? null : (expressions.get(node.formulaId) ?? null)));
}

/** A document as the API shows it, with the sums of its leaves as they stand. */
export function describeDocument(document: IndicatorDocument): { nodes: IndicatorNodeType[]; totals: IndicatorTotalsType } {
  const { common, individual, execution, benefit, leaves } = sumsOf(document.nodes);
  return {
    nodes: documentNodeViews(document),
    totals: { total: hundredthsText(common + individual), common: hundredthsText(common), individual: hundredthsText(individual), execution: hundredthsText(execution), benefit: hundredthsText(benefit), leaves },
  };
}

/** The nodes of a proved set as the API shows them. */
export function setNodeViews(set: CompiledSet): IndicatorNodeType[] {
  const leaves = new Map(set.leaves.map((leaf) => [leaf.code, leaf]));
  return set.nodes.map((node) => compiledNodeView(node, leaves.get(node.code)));
}

const compiledNodeView = (node: CompiledNode, leaf: CompiledLeaf | undefined): IndicatorNodeType =>
  nodeView(
    { ...node, aspect: leaf?.aspect ?? null, rule: leaf?.rule ?? null, formulaId: leaf?.formula?.id ?? null, dataSources: leaf?.dataSources ?? [], evidence: leaf?.evidence ?? [] },
    leaf?.formula?.expression ?? null,
  );

const nodeView = (node: NodeDocument, formulaText: string | null): IndicatorNodeType => ({
  code: node.code,
  parent: node.parent,
  level: node.level,
  name: node.name,
  nameEn: node.nameEn,
  points: node.points,
  kind: node.kind,
  aspect: node.aspect,
  ruleType: node.rule?.type ?? null,
  rule: node.rule ? ruleView(node.rule) : null,
  ruleText: node.rule ? [...ruleSentences(node.rule)] : [],
  formulaId: node.formulaId,
  formulaText,
  dataSources: [...node.dataSources],
  evidence: node.evidence.map((demand) => ({ ...demand })),
});
