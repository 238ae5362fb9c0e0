import { hundredths, hundredthsText, isDecimal, plainDecimal } from '@wudan/kernel-core';
import type { IndicatorDocument, NodeDocument, ScoringRule } from './indicator-document.js';
import { normalisedText } from './document-text.rules.js';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const points = (text: string): string => {
  const units = hundredths(text.trim());
  return units === null ? text.trim() : hundredthsText(units);
};
const decimal = (text: string): string => (isDecimal(text.trim()) ? plainDecimal(text.trim()) : text.trim());
const open = (text: string | null): string | null => (text === null ? null : decimal(text));

function canonicalRule(rule: ScoringRule): ScoringRule {
  switch (rule.type) {
    case 'deduction':
      return {
        type: 'deduction',
        items: rule.items.map(({ text, pct, per }) => ({ text: normalisedText(text), pct: decimal(pct), per })),
        gate: rule.gate && { ...rule.gate, value: decimal(rule.gate.value), text: normalisedText(rule.gate.text) },
      };
    case 'ratio':
      return {
        type: 'ratio',
        bands: rule.bands.map(({ min, minInclusive, max, maxInclusive, scorePct }) => ({
          min: open(min),
          minInclusive: min === null || minInclusive,
          max: open(max),
          maxInclusive: max === null || maxInclusive,
          scorePct: decimal(scorePct),
        })),
        signals: rule.signals.map(({ when, bound, text }) => ({ when, bound: decimal(bound), text: normalisedText(text) })),
        overScoredBy: rule.overScoredBy,
      };
    case 'level':
      return {
        type: 'level',
        levels: rule.levels.map(({ grade, label, scorePct, criteria }) => ({ grade, label: normalisedText(label), scorePct: decimal(scorePct), criteria: normalisedText(criteria) })),
        requiresReason: rule.requiresReason,
        requiresEvidence: rule.requiresEvidence,
      };
    case 'checklist':
      return { type: 'checklist', items: rule.items.map(({ text, pct }) => ({ text: normalisedText(text), pct: decimal(pct) })) };
  }
}

const canonicalNode = (node: NodeDocument): NodeDocument => ({
  ...node,
  code: node.code.trim(),
  name: normalisedText(node.name),
  points: points(node.points),
  rule: node.rule && canonicalRule(node.rule),
  evidence: node.evidence.map((demand) => ({ ...demand, name: normalisedText(demand.name) })),
});

/** Nodes in the order of a walk down the tree, siblings as they were given; those outside the tree at the end. */
function walked(nodes: readonly NodeDocument[]): NodeDocument[] {
  const children = new Map<string | null, NodeDocument[]>();
  for (const node of nodes) children.set(node.parent, [...(children.get(node.parent) ?? []), node]);
  const seen = new Set<NodeDocument>();
  const visit = (parent: string | null): NodeDocument[] =>
    (children.get(parent) ?? []).flatMap((node) => {
      if (seen.has(node)) return [];
      seen.add(node);
      return [node, ...visit(node.code)];
    });
  const inTree = visit(null);
  return [...inTree, ...nodes.filter((node) => !seen.has(node))];
}

/** The one spelling of a document: numbers, texts and the order of nodes. */
export function canonicalDocument(document: IndicatorDocument): IndicatorDocument {
  return {
    ...document,
    name: normalisedText(document.name),
    totals: { common: points(document.totals.common), individual: points(document.totals.individual) },
    nodes: walked(document.nodes.map(canonicalNode)),
    formulas: [...document.formulas]
      .map((formula) => ({ ...formula, expression: formula.expression.trim(), name: normalisedText(formula.name) }))
      .sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)),
    gradeBands: document.gradeBands.map(({ grade, label, min }) => ({ grade, label: normalisedText(label), min: decimal(min) })),
  };
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const record = value as { readonly [key: string]: Json };
  return Object.fromEntries(Object.keys(record).sort().map((key) => [key, sorted(record[key] ?? null)]));
}

/** Canonical JSON: keys in code-point order, no white space. The same document gives the same bytes, whoever writes it. */
export const canonicalText = (document: IndicatorDocument): string => JSON.stringify(sorted(canonicalDocument(document) as unknown as Json));
