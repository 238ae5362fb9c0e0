import { TEXT_LIMITS, textProblem } from './document-text.rules.js';
import { nodeLabel, type FaultList } from './fault-list.js';
import { isRefusal, type FormulaReader } from './formula.js';
import type { FormulaDocument, IndicatorDocument } from './indicator-document.js';

const NAME = /^[a-z][a-z0-9_]{0,59}$/;
/** Most formulas of one document. Own rule. */
const MOST_FORMULAS = 100;

/** Formulas parse, name only declared variables and are where a ratio needs them. */
export function checkFormulas(document: IndicatorDocument, read: FormulaReader, out: FaultList): void {
  const { formulas, nodes } = document;
  if (formulas.length > MOST_FORMULAS) out.add('DOCUMENT_INVALID', null, `算式共${formulas.length}个，最多${MOST_FORMULAS}个，请删减。`);
  const ids = new Set<string>();
  for (const formula of formulas) {
    if (ids.has(formula.id)) out.add('FORMULA_TWICE', formula.id, `算式编号${formula.id}出现两次，请改用不同的编号。`);
    ids.add(formula.id);
    checkFormula(formula, read, out);
  }
  for (const node of nodes) {
    if (node.rule?.type === 'ratio' && node.formulaId === null) out.add('FORMULA_MISSING', node.code, `${nodeLabel(node)}按比率计分而没有算式，请选择算式。`);
    if (node.rule && node.rule.type !== 'ratio' && node.formulaId !== null) {
      out.add('FORMULA_MISPLACED', node.code, `${nodeLabel(node)}不按比率计分，却指定了算式${node.formulaId}，请删除算式或改用比率规则。`);
    }
    if (node.formulaId !== null && !ids.has(node.formulaId)) out.add('FORMULA_UNKNOWN', node.code, `${nodeLabel(node)}所用算式${node.formulaId}不存在，请重新选择算式。`);
  }
}

function checkFormula(formula: FormulaDocument, read: FormulaReader, out: FaultList): void {
  const label = `算式${formula.id}（${formula.name}）`;
  const problem = textProblem('名称', formula.name, TEXT_LIMITS.name);
  if (problem) out.add('TEXT_INVALID', formula.id, `算式${formula.id}的${problem}。`);
  const declared = formula.variables.map(({ name }) => name);
  const ill = declared.find((name) => !NAME.test(name));
  if (ill !== undefined) out.add('FORMULA_FORBIDDEN', formula.id, `${label}的变量名“${ill.slice(0, 20)}”不合规则，请用小写字母、数字和下划线。`);
  const twice = declared.find((name, index) => declared.indexOf(name) !== index);
  if (twice !== undefined) out.add('FORMULA_TWICE', formula.id, `${label}的变量${twice}声明了两次，请删除一处。`);
  for (const { name, label: text } of formula.variables) {
    const fault = textProblem(`变量${name}的名称`, text, TEXT_LIMITS.name);
    if (fault) out.add('TEXT_INVALID', formula.id, `${label}的${fault}。`);
  }
  const found = read(formula.expression);
  if (isRefusal(found)) {
    out.add(found.code, formula.id, `${label}${found.reason}，请改正算式。`);
    return;
  }
  const used = [...found.scalars, ...found.series];
  for (const name of used) {
    if (!declared.includes(name)) out.add('FORMULA_UNKNOWN_NAME', formula.id, `${label}用到未声明的变量${name}，请声明该变量或改正算式。`);
  }
  const both = found.scalars.find((name) => found.series.includes(name));
  if (both !== undefined) out.add('FORMULA_FORBIDDEN', formula.id, `${label}的变量${both}既在求和之内又在求和之外，请改用两个变量。`);
  if (formula.edge.perDimension && found.series.length > 0) out.add('FORMULA_FORBIDDEN', formula.id, `${label}按类别分别计算，不得再含求和，请二者取一。`);
  const sample = formula.edge.smallSample;
  if (sample && !found.scalars.includes(sample.name)) out.add('FORMULA_UNKNOWN_NAME', formula.id, `${label}的样本量变量${sample.name}不在算式之中，请改正。`);
}
