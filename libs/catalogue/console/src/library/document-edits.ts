import { hundredths, pointsText } from '../nodes/points-gap.js';
import type { RuleJson } from '../rule/rule-lines.js';

/** What was typed about one indicator. */
export interface NodeEdit {
  readonly name?: string;
  readonly points?: string;
  readonly rule?: RuleJson;
}

/** By code. */
export type Edits = Readonly<Record<string, NodeEdit>>;

interface NodeJson {
  readonly code: string;
  readonly parent: string | null;
  readonly name: string;
  readonly points: string;
  readonly kind: string;
  readonly rule: RuleJson | null;
}

interface DocumentJson {
  readonly nodes: readonly NodeJson[];
}

function read(document: string): DocumentJson {
  return JSON.parse(document) as DocumentJson;
}

/** The rule of a node as the document holds it. */
export function ruleOf(document: string, code: string): RuleJson | null {
  return read(document).nodes.find((node) => node.code === code)?.rule ?? null;
}

/** The document with what was typed; points of branches follow from their leaves. */
export function edited(document: string, edits: Edits): string {
  const before = read(document);
  const nodes = before.nodes.map((node) => {
    const { name, points, rule } = edits[node.code] ?? {};
    return { ...node, ...(name === undefined ? {} : { name: name.trim() }), ...(points === undefined ? {} : { points: points.trim() }), ...(rule === undefined ? {} : { rule }) };
  });
  const sums = branchSums(nodes);
  return JSON.stringify({ ...before, nodes: nodes.map((node) => ({ ...node, points: sums.get(node.code) ?? node.points })) });
}

/** Points of every branch as the sum of the leaves under it; a branch over a leaf without proper points is left out. */
export function branchSums(nodes: readonly Pick<NodeJson, 'code' | 'parent' | 'points'>[]): ReadonlyMap<string, string> {
  const children = new Map<string, string[]>();
  for (const { code, parent } of nodes) if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), code]);
  const own = new Map(nodes.map(({ code, points }) => [code, hundredths(points)]));
  const sumOf = (code: string, depth: number): number => {
    const below = children.get(code);
    if (below === undefined || depth > nodes.length) return own.get(code) ?? Number.NaN;
    return below.reduce((sum, child) => sum + sumOf(child, depth + 1), 0);
  };
  const sums = new Map<string, string>();
  for (const code of children.keys()) {
    const sum = own.has(code) ? sumOf(code, 0) : Number.NaN;
    if (!Number.isNaN(sum)) sums.set(code, pointsText(sum));
  }
  return sums;
}

/** The sums of the leaves by kind while somebody types; a leaf without proper points counts nothing. */
export function sumsByKind(nodes: readonly (Pick<NodeJson, 'code' | 'points' | 'kind'> & { readonly ruleType: string | null })[], edits: Edits): { common: string; individual: string } {
  const sum = (kind: string): string =>
    pointsText(
      nodes
        .filter((node) => node.ruleType !== null && node.kind === kind)
        .map((node) => hundredths(edits[node.code]?.points ?? node.points))
        .reduce((total, points) => total + (Number.isNaN(points) ? 0 : points), 0),
    );
  return { common: sum('common'), individual: sum('individual') };
}
