import { TEXT_LIMITS, textProblem } from './document-text.rules.js';
import { nodeLabel, type FaultList } from './fault-list.js';
import type { NodeDocument } from './indicator-document.js';

/** Letters and digits in groups joined by points: `A1.1`. Own rule. */
const CODE = /^[A-Z][A-Z0-9]{0,3}(\.[A-Z0-9]{1,3}){0,2}$/;
/** Most nodes a document may have. Own rule. */
export const MOST_NODES = 400;

/** Children by the code of their parent. */
export function childrenOf(nodes: readonly NodeDocument[]): ReadonlyMap<string | null, readonly NodeDocument[]> {
  const children = new Map<string | null, NodeDocument[]>();
  for (const node of nodes) {
    const siblings = children.get(node.parent);
    if (siblings) siblings.push(node);
    else children.set(node.parent, [node]);
  }
  return children;
}

function ancestryFault(node: NodeDocument, byCode: ReadonlyMap<string, NodeDocument>): 'orphan' | 'cycle' | null {
  const seen = new Set<string>([node.code]);
  for (let parent = node.parent; parent !== null; ) {
    if (seen.has(parent)) return 'cycle';
    seen.add(parent);
    const above = byCode.get(parent);
    if (!above) return parent === node.parent ? 'orphan' : null;
    parent = above.parent;
  }
  return null;
}

/** Codes once, no orphan, no cycle, two or three levels, kinds that agree; leaves complete, branches without what only leaves have. */
export function checkTree(nodes: readonly NodeDocument[], out: FaultList): void {
  if (nodes.length === 0) out.add('DOCUMENT_INVALID', null, '指标体系没有任何指标，请至少添加一个一级指标及其下级指标。');
  if (nodes.length > MOST_NODES) out.add('DOCUMENT_INVALID', null, `指标共${nodes.length}个，最多${MOST_NODES}个，请删减。`);
  const byCode = new Map(nodes.map((node) => [node.code, node]));
  const children = childrenOf(nodes);
  const times = new Map<string, number>();
  for (const { code } of nodes) times.set(code, (times.get(code) ?? 0) + 1);
  for (const [code, count] of times) if (count > 1) out.add('CODE_TWICE', code, `指标编号${code}出现${count}次，请改用不同的编号。`);
  for (const node of nodes) {
    if (!CODE.test(node.code)) out.add('CODE_INVALID', node.code, `指标编号“${node.code.slice(0, 20)}”不合规则，请用大写字母开头的编号，例如 A1.1。`);
    const problem = textProblem('名称', node.name, TEXT_LIMITS.name);
    if (problem) out.add('TEXT_INVALID', node.code, `指标${node.code}的${problem}。`);
    checkPlace(node, byCode, children, out);
  }
}

function checkPlace(node: NodeDocument, byCode: ReadonlyMap<string, NodeDocument>, children: ReadonlyMap<string | null, readonly NodeDocument[]>, out: FaultList): void {
  const label = nodeLabel(node);
  const fault = ancestryFault(node, byCode);
  if (fault === 'orphan') out.add('ORPHAN', node.code, `${label}的上级指标${node.parent ?? ''}不存在，请改正上级编号或补上该上级指标。`);
  if (fault === 'cycle') out.add('CYCLE', node.code, `${label}的上级关系绕成一圈，请改正上级编号。`);
  const parent = node.parent === null ? undefined : byCode.get(node.parent);
  const wanted = node.parent === null ? 1 : parent ? parent.level + 1 : null;
  if (fault !== 'cycle' && ((wanted !== null && node.level !== wanted) || node.level > 3)) {
    out.add('LEVEL', node.code, `${label}标为第${node.level}级，按上级关系应为第${wanted ?? 3}级，最多三级，请改正。`);
  }
  if (parent && parent.kind !== node.kind) out.add('KIND_MIXED', node.code, `${label}与上级指标${parent.code}的类别不同，共性与个性指标不得混列，请改正类别。`);
  if (children.has(node.code)) {
    if (node.rule || node.formulaId !== null || node.evidence.length > 0 || node.aspect !== null) {
      out.add('BRANCH_WITH_RULE', node.code, `${label}有下级指标，不得再设评分规则、算式、佐证材料或方面，请移到末级指标。`);
    }
    return;
  }
  if (node.level === 1) out.add('LEVEL', node.code, `一级${label}没有下级指标，指标体系须为二级或三级，请补充下级指标或删除该指标。`);
  const lacking = [...(node.rule ? [] : ['评分规则']), ...(node.aspect ? [] : ['方面（执行或效益）']), ...(node.evidence.length > 0 ? [] : ['佐证材料'])];
  if (lacking.length > 0) out.add('LEAF_INCOMPLETE', node.code, `末级${label}缺少${lacking.join('、')}，请补充。`);
}
