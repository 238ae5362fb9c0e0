import type { TableDefinition, TableRow } from '@wudan/kernel-server';
import { sampleCell, sampleFromCell, variablesCell, variablesFromCell } from '../domain/formula-cell.rules.js';
import type { FormulaDocument, GradeBandDocument } from '../domain/indicator-document.js';
import { shareOf } from '../domain/rule-cell.rules.js';
import { percentText } from '../domain/rule-text.rules.js';
import { rowOf, sheetRefused, type SheetCells } from './workbook.sheet.js';

/** The formulas of a template: one row a formula, its variables as lines of a cell. Own form. */
export const FORMULAS: TableDefinition = {
  sheetName: '算式',
  columns: [
    { key: 'id', heading: '算式编号', required: true, kind: 'text', maxLength: 20 },
    { key: 'name', heading: '算式名称', required: true, kind: 'text', maxLength: 60 },
    { key: 'expression', heading: '算式', required: true, kind: 'text', maxLength: 400 },
    { key: 'variables', heading: '变量', required: false, kind: 'text', maxLength: 4_000 },
    { key: 'unit', heading: '单位', required: true, kind: 'text', maxLength: 40 },
    { key: 'note', heading: '说明', required: false, kind: 'text', maxLength: 400 },
    { key: 'perDimension', heading: '按类别分别计算', required: false, kind: 'choice', choices: [{ value: 'yes', label: '是' }, { value: 'no', label: '否' }] },
    { key: 'positiveOverZero', heading: '分母为零时提示', required: false, kind: 'text', maxLength: 40 },
    { key: 'fewestItems', heading: '最少项数', required: false, kind: 'integer' },
    { key: 'smallSample', heading: '小样本', required: false, kind: 'text', maxLength: 80 },
  ],
};

/** The grade bands, the best first. */
export const BANDS: TableDefinition = {
  sheetName: '等次',
  columns: [
    { key: 'grade', heading: '等次编号', required: true, kind: 'text', maxLength: 40 },
    { key: 'label', heading: '等次', required: true, kind: 'text', maxLength: 40 },
    { key: 'min', heading: '最低得分率', required: true, kind: 'text', maxLength: 12 },
  ],
};

export const formulaCells = ({ id, name, expression, variables, unit, note, edge }: FormulaDocument): SheetCells => ({
  id,
  name,
  expression,
  variables: variablesCell(variables),
  unit,
  note: note === '' ? null : note,
  perDimension: edge.perDimension ? 'yes' : 'no',
  positiveOverZero: edge.positiveOverZero,
  fewestItems: edge.fewestItems === null ? null : String(edge.fewestItems),
  smallSample: sampleCell(edge.smallSample),
});

/** @throws DomainError TEMPLATE_SHEET_INVALID naming sheet and row */
export function formulaFrom(row: TableRow): FormulaDocument {
  const cell = rowOf(row, FORMULAS.sheetName);
  const variables = variablesFromCell(cell('variables') ?? '');
  if ('problem' in variables) throw sheetRefused(FORMULAS.sheetName, row.line, `“变量”${variables.problem}。`);
  const sample = sampleFromCell(cell('smallSample'));
  if ('problem' in sample) throw sheetRefused(FORMULAS.sheetName, row.line, `“小样本”${sample.problem}。`);
  const fewest = cell('fewestItems');
  if (fewest !== null && (Number(fewest) < 1 || Number(fewest) > 100)) throw sheetRefused(FORMULAS.sheetName, row.line, `“最少项数”须为1至100，当前为${fewest}，请改正。`);
  return {
    id: cell('id') ?? '',
    name: cell('name') ?? '',
    expression: cell('expression') ?? '',
    variables: variables.variables,
    unit: cell('unit') ?? '',
    note: cell('note') ?? '',
    edge: { perDimension: cell('perDimension') === 'yes', positiveOverZero: cell('positiveOverZero'), fewestItems: fewest === null ? null : Number(fewest), smallSample: sample.sample },
  };
}

export const bandCells = ({ grade, label, min }: GradeBandDocument): SheetCells => ({ grade, label, min: percentText(min) });

/** @throws DomainError TEMPLATE_SHEET_INVALID naming sheet and row */
export function bandFrom(row: TableRow): GradeBandDocument {
  const cell = rowOf(row, BANDS.sheetName);
  const min = shareOf(cell('min') ?? '');
  if (min === null) throw sheetRefused(BANDS.sheetName, row.line, '“最低得分率”须写作百分数，例如 90%，请改正。');
  return { grade: cell('grade') ?? '', label: cell('label') ?? '', min };
}
