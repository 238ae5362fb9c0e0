import ExcelJS from '@protobi/exceljs';
import { readWorkbook, type TableDefinition, type TableRow } from '@wudan/kernel-server';
import { DomainError } from '@wudan/kernel-core';
import { evidenceCell, evidenceFromCell } from '../domain/evidence-cell.rules.js';
import type { Aspect, FormulaDocument, GradeBandDocument, IndicatorDocument, NodeDocument, NodeKind, ScoringRule } from '../domain/indicator-document.js';
import { ruleCell, ruleFromCell } from '../domain/rule-cell.rules.js';
import { bandCells, bandFrom, BANDS, formulaCells, formulaFrom, FORMULAS } from './formula.sheet.js';
import { addSheet, rowOf, sheetRefused, type SheetCells } from './workbook.sheet.js';

/** The nodes of a template as a table: one row a node, the rule and the evidence of a leaf as lines of a cell. Own form. */
const DEFINITION: TableDefinition = {
  sheetName: '指标体系',
  columns: [
    { key: 'code', heading: '指标编号', required: true, kind: 'text', maxLength: 20, example: 'A1.1' },
    { key: 'parent', heading: '上级编号', required: false, kind: 'text', maxLength: 20, example: 'A1' },
    { key: 'level', heading: '级次', required: true, kind: 'integer', example: '3' },
    { key: 'name', heading: '指标名称', required: true, kind: 'text', maxLength: 60, example: '编制使用率' },
    { key: 'nameEn', heading: '英文名称', required: false, kind: 'text', maxLength: 200 },
    { key: 'points', heading: '分值', required: true, kind: 'text', maxLength: 12, example: '4.00' },
    { key: 'kind', heading: '类别', required: true, kind: 'choice', choices: [{ value: 'common', label: '共性' }, { value: 'individual', label: '个性' }], example: 'common' },
    { key: 'aspect', heading: '方面', required: false, kind: 'choice', choices: [{ value: 'execution', label: '执行' }, { value: 'benefit', label: '效益' }], example: 'benefit' },
    {
      key: 'ruleType',
      heading: '评分方式',
      required: false,
      kind: 'choice',
      choices: [
        { value: 'deduction', label: '扣分' },
        { value: 'ratio', label: '比率分段' },
        { value: 'level', label: '等级' },
        { value: 'checklist', label: '清单' },
      ],
      example: 'ratio',
    },
    { key: 'rule', heading: '评分规则', required: false, kind: 'text', maxLength: 4_000, example: '[0.9, 1] → 100%' },
    { key: 'formula', heading: '算式编号', required: false, kind: 'text', maxLength: 20, example: 'F01' },
    { key: 'evidence', heading: '佐证材料', required: false, kind: 'text', maxLength: 4_000, example: '编制数与实有人数统计｜基准日｜编办｜必备｜预填 roster' },
    { key: 'dataSources', heading: '数据来源', required: false, kind: 'text', maxLength: 400, example: 'roster' },
  ],
};

/** A template as a workbook that `templateFromSheet` reads back: nodes, formulas, grade bands, a sheet each; typed cells, never a formula. */
export async function templateSheet(document: IndicatorDocument): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  addSheet(workbook, DEFINITION, document.nodes.map(nodeCells));
  addSheet(workbook, FORMULAS, document.formulas.map(formulaCells));
  addSheet(workbook, BANDS, document.gradeBands.map(bandCells));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const nodeCells = (node: NodeDocument): SheetCells => ({
  code: node.code,
  parent: node.parent,
  level: String(node.level),
  name: node.name,
  nameEn: node.nameEn,
  points: node.points,
  kind: node.kind,
  aspect: node.aspect,
  ruleType: node.rule?.type ?? null,
  rule: node.rule ? ruleCell(node.rule) : null,
  formula: node.formulaId,
  evidence: node.evidence.length > 0 ? evidenceCell(node.evidence) : null,
  dataSources: node.dataSources.length > 0 ? node.dataSources.join('、') : null,
});

/** What a workbook says of a template; a sheet of formulas or bands that is not there says nothing. */
export interface SheetContent {
  readonly nodes: NodeDocument[];
  readonly formulas?: FormulaDocument[];
  readonly gradeBands?: GradeBandDocument[];
}

/**
 * The parts of a template that a workbook says. Cells of columns that are missing are empty.
 * @throws DomainError TABLE_* for the file, TEMPLATE_SHEET_INVALID for the first row that cannot be read
 */
export async function templateFromSheet(file: Buffer): Promise<SheetContent> {
  const { rows } = await readWorkbook(file, DEFINITION);
  const [nodes, formulas, bands] = [rows.map(nodeFrom), await rowsOf(file, FORMULAS), await rowsOf(file, BANDS)];
  return { nodes, ...(formulas ? { formulas: formulas.map(formulaFrom) } : {}), ...(bands ? { gradeBands: bands.map(bandFrom) } : {}) };
}

/** The rows of a further sheet; null where the workbook has none: the reader then takes the first sheet, which is that of the nodes. */
async function rowsOf(file: Buffer, definition: TableDefinition): Promise<readonly TableRow[] | null> {
  try {
    return (await readWorkbook(file, definition)).rows;
  } catch (refusal) {
    if (!(refusal instanceof DomainError)) throw refusal;
    if (refusal.code === 'TABLE_EMPTY') return [];
    const first = await readWorkbook(file, { ...DEFINITION, sheetName: definition.sheetName }).catch(() => null);
    if (first === null) throw refusal;
    return null;
  }
}

const refused = (line: number, problem: string): DomainError => sheetRefused(DEFINITION.sheetName, line, problem);

function nodeFrom(row: TableRow): NodeDocument {
  const { line } = row;
  const cell = rowOf(row, DEFINITION.sheetName);
  const level = Number(cell('level'));
  if (level < 1 || level > 3) throw refused(line, `“级次”须为1至3，当前为${level}，请改正。`);
  const evidence = evidenceFromCell(cell('evidence') ?? '');
  if ('problem' in evidence) throw refused(line, `“佐证材料”${evidence.problem}。`);
  return {
    code: cell('code') ?? '',
    parent: cell('parent'),
    level,
    name: cell('name') ?? '',
    nameEn: cell('nameEn'),
    points: cell('points') ?? '',
    kind: cell('kind') as NodeKind,
    aspect: cell('aspect') as Aspect | null,
    rule: ruleOf(line, cell('ruleType'), cell('rule')),
    formulaId: cell('formula'),
    dataSources: (cell('dataSources') ?? '').split(/[、,，\s]+/).filter((source) => source !== ''),
    evidence: evidence.evidence,
  };
}

function ruleOf(line: number, type: string | null, text: string | null): ScoringRule | null {
  if (type === null && text === null) return null;
  if (type === null) throw refused(line, '填写了“评分规则”而没有选择“评分方式”，请选择评分方式。');
  if (text === null) throw refused(line, '选择了“评分方式”而没有填写“评分规则”，请填写评分规则。');
  const read = ruleFromCell(type, text);
  if ('problem' in read) throw refused(line, `“评分规则”${read.problem}。`);
  return read.rule;
}
