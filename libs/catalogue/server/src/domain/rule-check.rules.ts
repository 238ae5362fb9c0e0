import { compareDecimals, isDecimal, micro, plainDecimal, WHOLE_SHARE } from '@wudan/kernel-core';
import { TEXT_LIMITS, textProblem } from './document-text.rules.js';
import { nodeLabel, type FaultList } from './fault-list.js';
import { GATE_OPERATORS, type ChecklistRule, type DeductionRule, type GradeBandDocument, type LevelRule, type NodeDocument, type ScoreGate } from './indicator-document.js';
import { checkBands } from './band.rules.js';
import { percentText } from './rule-text.rules.js';

/** Most entries of one rule. Own rule. */
const MOST_ENTRIES = 12;

const isShare = (text: string): boolean => isDecimal(text) && micro(text) >= 0n && micro(text) <= WHOLE_SHARE;
const isPositiveShare = (text: string): boolean => isShare(text) && micro(text) > 0n;

/** Bands, levels, items and gates of the leaves. */
export function checkRules(nodes: readonly NodeDocument[], gradeBands: readonly GradeBandDocument[], out: FaultList): void {
  for (const node of nodes) {
    switch (node.rule?.type) {
      case 'deduction':
        checkDeduction(node, node.rule, gradeBands, out);
        break;
      case 'ratio':
        checkBands(node, node.rule, out);
        break;
      case 'level':
        checkLevels(node, node.rule, out);
        break;
      case 'checklist':
        checkChecklist(node, node.rule, out);
        break;
    }
  }
}

function checkDeduction(node: NodeDocument, rule: DeductionRule, gradeBands: readonly GradeBandDocument[], out: FaultList): void {
  const label = nodeLabel(node);
  if (rule.items.length === 0 || rule.items.length > MOST_ENTRIES) out.add('DEDUCTION_INVALID', node.code, `${label}的扣分情形须有1至${MOST_ENTRIES}项，请增删。`);
  rule.items.forEach(({ text, pct }, index) => {
    const problem = textProblem(`第${index + 1}项扣分情形`, text, TEXT_LIMITS.sentence);
    if (problem) out.add('TEXT_INVALID', node.code, `${label}的${problem}。`);
    if (!isPositiveShare(pct)) out.add('DEDUCTION_INVALID', node.code, `${label}第${index + 1}项扣分比例“${pct.slice(0, 20)}”须大于0且不超过1（即100%），请改正。`);
  });
  if (rule.gate) checkGate(node, rule.gate, gradeBands, out);
}

function checkGate(node: NodeDocument, gate: ScoreGate, gradeBands: readonly GradeBandDocument[], out: FaultList): void {
  const label = nodeLabel(node);
  if (!/^[a-z][a-z0-9_]{0,59}$/.test(gate.fact)) out.add('GATE_INVALID', node.code, `${label}的等次限制未指明数据名称，请从数据名称列表中选择。`);
  if (!GATE_OPERATORS.includes(gate.op)) out.add('GATE_INVALID', node.code, `${label}的等次限制比较符“${String(gate.op).slice(0, 5)}”不能识别，请选择 ${GATE_OPERATORS.join(' ')} 之一。`);
  if (!isDecimal(gate.value)) out.add('GATE_INVALID', node.code, `${label}的等次限制数值“${gate.value.slice(0, 20)}”不是数字，请改正。`);
  const place = gradeBands.findIndex(({ grade }) => grade === gate.capGrade);
  if (place < 0) out.add('GATE_INVALID', node.code, `${label}的等次限制所限等次“${gate.capGrade.slice(0, 20)}”不在等次之中，请重新选择。`);
  if (place === 0) out.add('GATE_INVALID', node.code, `${label}的等次限制为最高等次，等于不限，请选择较低的等次或删除限制。`);
  const problem = textProblem('等次限制说明', gate.text, TEXT_LIMITS.sentence);
  if (problem) out.add('TEXT_INVALID', node.code, `${label}的${problem}。`);
}

function checkLevels(node: NodeDocument, { levels }: LevelRule, out: FaultList): void {
  const label = nodeLabel(node);
  if (levels.length < 2 || levels.length > 6) out.add('LEVELS_INVALID', node.code, `${label}的等级须有2至6个，请增删。`);
  if (new Set(levels.map(({ grade }) => grade)).size !== levels.length) out.add('LEVELS_INVALID', node.code, `${label}的等级代号重复，请改用不同的代号。`);
  levels.forEach(({ grade, label: name, scorePct, criteria }, index) => {
    const problem = textProblem(`等级${grade}的标准`, criteria, TEXT_LIMITS.sentence) ?? textProblem(`等级${grade}的名称`, name, TEXT_LIMITS.name);
    if (problem) out.add('TEXT_INVALID', node.code, `${label}的${problem}。`);
    const above = levels[index - 1];
    if (!isShare(scorePct)) out.add('LEVELS_INVALID', node.code, `${label}等级${grade}的得分比例“${scorePct.slice(0, 20)}”须在0至1之间，请改正。`);
    else if (index === 0 && micro(scorePct) !== WHOLE_SHARE) out.add('LEVELS_INVALID', node.code, `${label}最高等级${grade}得分${percentText(plainDecimal(scorePct))}，应为100%，请改正。`);
    else if (above && isShare(above.scorePct) && compareDecimals(scorePct, above.scorePct) >= 0) {
      out.add('LEVELS_INVALID', node.code, `${label}等级${grade}的得分比例不低于上一等级${above.grade}，请由高到低排列。`);
    }
  });
}

function checkChecklist(node: NodeDocument, { items }: ChecklistRule, out: FaultList): void {
  const label = nodeLabel(node);
  items.forEach(({ text, pct }, index) => {
    const problem = textProblem(`第${index + 1}项清单内容`, text, TEXT_LIMITS.sentence);
    if (problem) out.add('TEXT_INVALID', node.code, `${label}的${problem}。`);
    if (!isPositiveShare(pct)) out.add('CHECKLIST_TOTAL', node.code, `${label}第${index + 1}项比例“${pct.slice(0, 20)}”须大于0且不超过1（即100%），请改正。`);
  });
  if (items.length > MOST_ENTRIES) out.add('CHECKLIST_TOTAL', node.code, `${label}的清单最多${MOST_ENTRIES}项，请删减。`);
  if (!items.every(({ pct }) => isDecimal(pct))) return;
  const total = items.reduce((all, { pct }) => all + micro(pct), 0n);
  if (total !== WHOLE_SHARE) {
    const gap = total < WHOLE_SHARE ? WHOLE_SHARE - total : total - WHOLE_SHARE;
    const text = (units: bigint): string => percentText(plainDecimal(`${units / WHOLE_SHARE}.${(units % WHOLE_SHARE).toString().padStart(6, '0')}`));
    out.add('CHECKLIST_TOTAL', node.code, `${label}清单比例合计${text(total)}，应为100%，${total < WHOLE_SHARE ? '少' : '多'}${text(gap)}，请调整。`);
  }
}
