import { compareDecimals, isDecimal, micro, WHOLE_SHARE } from '@wudan/kernel-core';
import { nodeLabel, type FaultList } from './fault-list.js';
import type { NodeDocument } from './indicator-document.js';

/** Spelling in which two conditions are compared: width and white space do not matter. */
const folded = (text: string): string => text.normalize('NFKC').replace(/[\s，,。；;、“”"（）()]/g, '');

/** One fact is deducted once: no gate fact and no condition in two leaves, and nothing taken for what another leaf takes. */
export function checkOnce(nodes: readonly NodeDocument[], out: FaultList): void {
  const gates = new Map<string, NodeDocument>();
  const conditions = new Map<string, NodeDocument>();
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  for (const node of nodes) {
    if (node.rule?.type === 'deduction') {
      const { gate, items } = node.rule;
      const first = gate && gates.get(gate.fact);
      if (gate && first) out.add('FACT_TWICE', node.code, `${nodeLabel(node)}与${nodeLabel(first)}的等次限制用同一事实${gate.fact}，一事不得两扣，请删除一处。`);
      else if (gate) gates.set(gate.fact, node);
      for (const { text } of items) {
        const before = conditions.get(folded(text));
        if (before) out.add('FACT_TWICE', node.code, `${nodeLabel(node)}与${nodeLabel(before)}的扣分情形“${text}”相同，一事不得两扣，请删除一处。`);
        else conditions.set(folded(text), node);
      }
    }
    if (node.rule?.type === 'ratio' && node.rule.overScoredBy !== null) checkOver(node, byCode.get(node.rule.overScoredBy), out);
  }
}

function checkOver(node: NodeDocument, scorer: NodeDocument | undefined, out: FaultList): void {
  if (node.rule?.type !== 'ratio' || node.rule.overScoredBy === null) return;
  const { bands, signals, overScoredBy } = node.rule;
  if (scorer?.rule?.type !== 'deduction') {
    out.add('SIGNAL_INVALID', node.code, `${nodeLabel(node)}称超出部分由指标${overScoredBy}扣分，但该指标不存在或不是扣分项，请改正。`);
    return;
  }
  const over = signals.find(({ when }) => when === 'over');
  if (!over || !isDecimal(over.bound)) {
    out.add('SIGNAL_INVALID', node.code, `${nodeLabel(node)}称超出部分由指标${overScoredBy}扣分，但没有设置超出的提示，请补充提示及其界限。`);
    return;
  }
  const deducting = bands.find(({ min, scorePct }) => min !== null && isDecimal(min) && compareDecimals(min, over.bound) >= 0 && isDecimal(scorePct) && micro(scorePct) < WHOLE_SHARE);
  if (deducting) out.add('FACT_TWICE', node.code, `${nodeLabel(node)}超出${over.bound}的部分已在指标${overScoredBy}扣分，此处又扣，一事不得两扣，请将该段得分比例改为1。`);
}
