import { compareDecimals, hundredthsText, isDecimal, micro, WHOLE_SHARE } from '@wudan/kernel-core';
import { canonicalText } from './canonical.rules.js';
import type { CompileFault, CompiledLeaf, CompiledNode, CompiledSet } from './compiled-set.js';
import { TEXT_LIMITS, textProblem } from './document-text.rules.js';
import { checkOnce } from './fact-once.rules.js';
import { FaultList, nodeLabel } from './fault-list.js';
import { frozen } from './frozen.js';
import { checkFormulas } from './formula-check.rules.js';
import type { FormulaReader } from './formula.js';
import { EVIDENCE_HOLDERS, PERIOD_CODES, type GradeBandDocument, type IndicatorDocument, type NodeDocument } from './indicator-document.js';
import { checkPoints, sumsOf } from './points.rules.js';
import { checkRules } from './rule-check.rules.js';
import { ruleSentences } from './rule-text.rules.js';
import { checkTree, childrenOf } from './tree.rules.js';

/** Everything that is wrong with a document; empty when it is proved. */
export function documentFaults(document: IndicatorDocument, read: FormulaReader): CompileFault[] {
  const out = new FaultList();
  const problem = textProblem('名称', document.name, TEXT_LIMITS.name);
  if (problem) out.add('TEXT_INVALID', null, `指标体系的${problem}。`);
  if (!/^\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(document.version.split('+')[0] ?? '')) out.add('DOCUMENT_INVALID', null, `版本号“${document.version.slice(0, 20)}”须为三段数字，例如 1.0.0，请改正。`);
  checkGradeBands(document.gradeBands, out);
  checkTree(document.nodes, out);
  checkPoints(document, out);
  checkRules(document.nodes, document.gradeBands, out);
  checkOnce(document.nodes, out);
  checkFormulas(document, read, out);
  for (const node of document.nodes) checkEvidence(node, out);
  return out.faults;
}

function checkGradeBands(bands: readonly GradeBandDocument[], out: FaultList): void {
  if (bands.length < 2 || bands.length > 8) {
    out.add('GRADE_BANDS', null, '等次须有2至8个，请增删。');
    return;
  }
  bands.forEach(({ grade, label, min }, index) => {
    const problem = textProblem('等次名称', label, 10);
    if (problem) out.add('GRADE_BANDS', null, `第${index + 1}个${problem}。`);
    if (bands.some((other, place) => place < index && (other.grade === grade || other.label === label))) out.add('GRADE_BANDS', null, `等次“${label}”重复，请改用不同的名称和代号。`);
    const above = bands[index - 1];
    if (!isDecimal(min) || micro(min) < 0n || micro(min) > WHOLE_SHARE) out.add('GRADE_BANDS', null, `等次“${label}”的下限“${min.slice(0, 20)}”须在0至1之间，请改正。`);
    else if (above && isDecimal(above.min) && compareDecimals(min, above.min) >= 0) out.add('GRADE_BANDS', null, `等次“${label}”的下限不低于上一等次“${above.label}”，请由高到低排列。`);
  });
  const last = bands.at(-1);
  if (last && isDecimal(last.min) && micro(last.min) !== 0n) out.add('GRADE_BANDS', null, `最低等次“${last.label}”的下限为${last.min}，应为0，否则低分没有等次，请改正。`);
}

function checkEvidence(node: NodeDocument, out: FaultList): void {
  const names = new Set<string>();
  if (node.evidence.length > 12) out.add('EVIDENCE_INVALID', node.code, `${nodeLabel(node)}的佐证材料最多12项，请删减。`);
  for (const { name, periodCode, holder } of node.evidence) {
    const problem = textProblem('佐证材料名称', name, TEXT_LIMITS.name);
    if (problem) out.add('EVIDENCE_INVALID', node.code, `${nodeLabel(node)}的${problem}。`);
    if (names.has(name)) out.add('EVIDENCE_INVALID', node.code, `${nodeLabel(node)}的佐证材料“${name}”列了两次，请删除一项。`);
    names.add(name);
    if (!PERIOD_CODES.includes(periodCode)) out.add('EVIDENCE_INVALID', node.code, `${nodeLabel(node)}的佐证材料“${name}”所属期间不能识别，请重新选择。`);
    if (!EVIDENCE_HOLDERS.includes(holder)) out.add('EVIDENCE_INVALID', node.code, `${nodeLabel(node)}的佐证材料“${name}”持有方不能识别，请重新选择。`);
  }
}

/** The proved set of a document without faults. @param hash of its canonical text */
export function setOf(document: IndicatorDocument, hash: string): CompiledSet {
  const { key, name, version, totals, nodes, formulas, gradeBands } = JSON.parse(canonicalText(document)) as IndicatorDocument;
  const children = childrenOf(nodes);
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const byId = new Map(formulas.map((formula) => [formula.id, formula]));
  const line = (node: NodeDocument): NodeDocument[] => {
    const parent = node.parent === null ? undefined : byCode.get(node.parent);
    return parent ? [...line(parent), node] : [node];
  };
  const compiled = (node: NodeDocument): CompiledNode => ({
    code: node.code,
    parent: node.parent,
    level: node.level,
    name: node.name,
    nameEn: node.nameEn,
    points: node.points,
    kind: node.kind,
    path: line(node).map(({ code }) => code),
    leaf: !children.has(node.code),
  });
  const leaf = (node: NodeDocument): CompiledLeaf[] => {
    if (children.has(node.code) || !node.rule || !node.aspect) return [];
    return [
      {
        ...compiled(node),
        aspect: node.aspect,
        rule: node.rule,
        formula: node.formulaId === null ? null : (byId.get(node.formulaId) ?? null),
        dataSources: node.dataSources,
        evidence: node.evidence,
        levels: line(node).map((above) => above.name),
        ruleText: ruleSentences(node.rule),
      },
    ];
  };
  const sums = sumsOf(nodes);
  return frozen({
    hash,
    key,
    name,
    version,
    expected: totals,
    nodes: nodes.map(compiled),
    leaves: nodes.flatMap(leaf),
    formulas,
    gradeBands,
    totals: {
      total: hundredthsText(sums.common + sums.individual),
      common: hundredthsText(sums.common),
      individual: hundredthsText(sums.individual),
      execution: hundredthsText(sums.execution),
      benefit: hundredthsText(sums.benefit),
      leaves: sums.leaves,
    },
  });
}
