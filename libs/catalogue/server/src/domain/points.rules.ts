import { hundredths, hundredthsText } from '@wudan/kernel-core';
import { nodeLabel, type FaultList } from './fault-list.js';
import type { IndicatorDocument, NodeDocument, NodeKind } from './indicator-document.js';
import { childrenOf } from './tree.rules.js';

const KIND_LABELS: Readonly<Record<NodeKind, string>> = { common: '共性', individual: '个性' };

/** By how much, in words: `少1.00分`. */
const difference = (is: number, wanted: number): string => `${is < wanted ? '少' : '多'}${hundredthsText(Math.abs(is - wanted))}分`;

const leavesOf = (nodes: readonly NodeDocument[]): NodeDocument[] => {
  const children = childrenOf(nodes);
  return nodes.filter((node) => !children.has(node.code));
};

const sum = (nodes: readonly NodeDocument[]): number => nodes.reduce((total, node) => total + (hundredths(node.points) ?? 0), 0);

/** Parents are the sum of their children; the leaves of each kind add up to the total of the document. */
export function checkPoints(document: IndicatorDocument, out: FaultList): void {
  const { nodes, totals } = document;
  const children = childrenOf(nodes);
  for (const node of nodes) {
    const points = hundredths(node.points);
    if (points === null || points === 0) out.add('POINTS_INVALID', node.code, `${nodeLabel(node)}的分值“${node.points.slice(0, 20)}”不是大于0、最多两位小数的数，请改正。`);
    const below = children.get(node.code);
    if (points === null || !below) continue;
    const is = sum(below);
    if (is !== points) {
      out.add('POINTS_CHILDREN', node.code, `${nodeLabel(node)}分值${hundredthsText(points)}，下级指标合计${hundredthsText(is)}，${difference(is, points)}，请调整下级分值或本级分值。`);
    }
  }
  const leaves = leavesOf(nodes);
  for (const kind of ['common', 'individual'] as const) {
    const wanted = hundredths(totals[kind]);
    if (wanted === null) {
      out.add('POINTS_INVALID', null, `${KIND_LABELS[kind]}总分“${totals[kind].slice(0, 20)}”不是最多两位小数的数，请改正。`);
      continue;
    }
    const is = sum(leaves.filter((node) => node.kind === kind));
    if (is !== wanted) out.add('POINTS_TOTAL', null, `${KIND_LABELS[kind]}指标末级合计${hundredthsText(is)}，应为${hundredthsText(wanted)}，${difference(is, wanted)}，请调整末级分值。`);
  }
}

/** The sums of a document's leaves, in hundredths; execution and benefit within the common points. */
export function sumsOf(nodes: readonly NodeDocument[]): { common: number; individual: number; execution: number; benefit: number; leaves: number } {
  const leaves = leavesOf(nodes);
  const common = leaves.filter((node) => node.kind === 'common');
  return {
    common: sum(common),
    individual: sum(leaves.filter((node) => node.kind === 'individual')),
    execution: sum(common.filter((node) => node.aspect === 'execution')),
    benefit: sum(common.filter((node) => node.aspect === 'benefit')),
    leaves: leaves.length,
  };
}
