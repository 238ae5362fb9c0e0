import { hundredths, hundredthsText } from '@wudan/kernel-core';
import type { EvidenceDemand, FormulaDocument, IndicatorDocument, NodeDocument, ScoringRule } from './indicator-document.js';
import { childrenOf } from './tree.rules.js';

/** A signed departure of one unit's set from its template and pack. */
export type SetOverride =
  | { readonly code: string; readonly field: 'points' | 'name'; readonly value: string }
  | { readonly code: string; readonly field: 'rule'; readonly value: ScoringRule }
  | { readonly code: string; readonly field: 'evidence'; readonly value: readonly EvidenceDemand[] }
  | { readonly code: string; readonly field: 'added'; readonly value: NodeDocument }
  | { readonly code: string; readonly field: 'removed'; readonly value: null };

/** Removes a node with everything below it. */
function without(nodes: readonly NodeDocument[], code: string): NodeDocument[] {
  const gone = new Set([code]);
  for (let size = 0; size !== gone.size; ) {
    size = gone.size;
    for (const node of nodes) if (node.parent !== null && gone.has(node.parent)) gone.add(node.code);
  }
  return nodes.filter((node) => !gone.has(node.code));
}

function changed(nodes: readonly NodeDocument[], override: SetOverride): NodeDocument[] {
  switch (override.field) {
    case 'removed':
      return without(nodes, override.code);
    case 'added':
      return [...nodes, { ...override.value, code: override.code }];
    default:
      return nodes.map((node) => (node.code === override.code ? { ...node, [override.field]: override.value } : node));
  }
}

/** Branches follow their leaves, except where their own points were set: the compiler then says by how much they differ. */
function followed(nodes: readonly NodeDocument[], kept: ReadonlySet<string>): NodeDocument[] {
  const children = childrenOf(nodes);
  const pointsOf = (node: NodeDocument): string => {
    const below = children.get(node.code);
    if (!below || kept.has(node.code)) return node.points;
    const parts = below.map((child) => hundredths(pointsOf(child)));
    return parts.includes(null) ? node.points : hundredthsText(parts.reduce<number>((all, part) => all + (part ?? 0), 0));
  };
  return nodes.map((node) => ({ ...node, points: pointsOf(node) }));
}

/** Formulas of both; of two with one id the template's stands when they say the same, otherwise both stay and the compiler refuses. */
function joined(left: readonly FormulaDocument[], right: readonly FormulaDocument[]): FormulaDocument[] {
  const same = (one: FormulaDocument, other: FormulaDocument): boolean => one.id === other.id && one.expression === other.expression;
  return [...left, ...right.filter((formula) => !left.some((known) => same(known, formula)))];
}

/**
 * The set of one unit: the common part of a template, the individual part of a pack (the template's own when there is none) and the
 * overrides in their order. Callable by upper contexts.
 */
export function composeDocument(template: IndicatorDocument, pack: IndicatorDocument | null, overrides: readonly SetOverride[] = []): IndicatorDocument {
  const base = pack ? [...template.nodes.filter(({ kind }) => kind === 'common'), ...pack.nodes] : template.nodes;
  const nodes = overrides.reduce<readonly NodeDocument[]>(changed, base);
  const kept = new Set(overrides.filter(({ field }) => field === 'points').map(({ code }) => code));
  return {
    ...template,
    key: pack ? `${template.key}+${pack.key}` : template.key,
    name: pack ? `${template.name}·${pack.name}` : template.name,
    version: pack ? `${template.version}+${pack.version}` : template.version,
    packs: pack ? [pack.key] : template.packs,
    nodes: overrides.length === 0 ? nodes : followed(nodes, kept),
    formulas: pack ? joined(template.formulas, pack.formulas) : template.formulas,
  };
}
