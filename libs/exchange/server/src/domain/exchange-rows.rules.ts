import { figureKey, resultKey, type FigureDraft, type JudgedRow, type PlacedRow, type ResultDraft, type RowCells, type RowRemark } from './exchange-import.js';
import { providerLabel, type ExchangeTemplate } from './exchange-template.js';
import { countsInWhole } from './kind-counts.rules.js';
import { leafCodesIn, MOST_LEAVES } from './leaf-codes.rules.js';
import { normalisedText, textProblem, type Id, type LocalDate } from '@wudan/kernel-core';

/** A row as the table reader hands it over. */
export interface ReadRow {
  readonly line: number;
  readonly cells: RowCells;
  readonly messages: readonly RowRemark[];
}

export interface KnownUnit {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly validTo: LocalDate | null;
}

export interface Surroundings {
  readonly units: readonly KnownUnit[];
  /** The unit that was chosen for the whole table. */
  readonly only: KnownUnit | null;
  readonly asOf: LocalDate;
  readonly today: LocalDate;
}

const MOST = 10_000_000;
const FIRST_YEAR = 2000;
const error = (column: string | null, text: string): RowRemark => ({ severity: 'error', column, text });
/** Spelling in which codes and names are compared: width, letter case and white space do not matter. */
const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** Finds each row's unit, looks at its values, says what it stands for, and names rows that speak of the same thing twice. */
export function judgeRows(template: ExchangeTemplate, table: readonly ReadRow[], around: Surroundings): JudgedRow[] {
  const unitOf = unitFinder(around);
  const rows = table.map((row): JudgedRow => {
    const cells = tidied(template, row.cells);
    const { unitId, remark } = unitOf(cells['unit'] ?? null);
    const own = row.messages.map(({ severity, column, text }) => ({ severity, column, text }));
    const read = unitId === null ? null : template.sort === 'results' ? resultOf(template, unitId, cells, around) : figuresOf(template, unitId, cells, around);
    const remarks = [...own, ...textRemarks(template, cells), ...(remark === null ? [] : [error('unit', remark)]), ...(read?.remarks ?? [])];
    const sound = unitId !== null && read !== null && remarks.every(({ severity }) => severity !== 'error');
    return { line: row.line, cells, remarks, placed: sound ? { line: row.line, unitId, cells, result: read.result, figures: read.figures } : null };
  });
  return withoutRepeats(withSums(template, rows));
}

function tidied(template: ExchangeTemplate, cells: RowCells): RowCells {
  return Object.fromEntries(
    Object.entries(cells).map(([key, value]) => {
      if (value === null || template.columns.find((column) => column.key === key)?.kind !== 'text') return [key, value];
      const text = normalisedText(value);
      return [key, text === '' ? null : text];
    }),
  );
}

function textRemarks({ columns }: ExchangeTemplate, cells: RowCells): RowRemark[] {
  return columns.flatMap(({ key, heading, kind, maxLength, to }) => {
    const value = cells[key];
    if (kind !== 'text' || value === null || value === undefined) return [];
    const problem = textProblem(heading, value, { min: 1, max: maxLength ?? 200, lines: to === 'result.text' });
    return problem === null ? [] : [error(key, problem)];
  });
}

function unitFinder({ units, only, today }: Surroundings): (written: string | null) => { readonly unitId: Id | null; readonly remark: string | null } {
  const byCode = new Map(units.map((unit) => [folded(unit.code), unit]));
  const byName = new Map<string, KnownUnit | 'several'>();
  for (const unit of units) byName.set(folded(unit.name), byName.has(folded(unit.name)) ? 'several' : unit);
  return (written) => {
    if (written === null) return only ? { unitId: only.id, remark: null } : { unitId: null, remark: '“单位代码”不能为空，请填写单位代码或全称。' };
    const shown = written.slice(0, 30);
    const found = byCode.get(folded(written)) ?? byName.get(folded(written));
    if (found === 'several') return { unitId: null, remark: `有多个单位名为“${shown}”，请改填单位代码。` };
    if (only) return found?.id === only.id ? { unitId: only.id, remark: null } : { unitId: null, remark: `本行的单位“${shown}”不是所选的“${only.name}”，文件可能属于其他单位，请核对后改选单位或退回提供单位。` };
    if (!found) return { unitId: null, remark: `没有代码或全称为“${shown}”的单位，请核对单位台账后改正。` };
    if (found.validTo !== null && found.validTo <= today) return { unitId: null, remark: `单位“${found.name}”已停用，不能导入，请删除本行。` };
    return { unitId: found.id, remark: null };
  };
}

interface Read {
  readonly result: ResultDraft | null;
  readonly figures: readonly FigureDraft[];
  readonly remarks: readonly RowRemark[];
}

function resultOf(template: ExchangeTemplate, unitId: Id, cells: RowCells, { asOf }: Surroundings): Read {
  const remarks: RowRemark[] = [];
  const onDate = cells['onDate'] ?? '';
  if (onDate > asOf) remarks.push(error('onDate', `“作出日期”${onDate}晚于数据截至日${asOf}，请改正。`));
  const named = cells['leaves'] ?? '';
  const { codes, unknown } = leafCodesIn(named);
  if (unknown.length > 0) remarks.push(error('leaves', `指标编号“${unknown[0]}”不合规则，请填写 B1.3 这样的编号。`));
  if (codes.length > MOST_LEAVES) remarks.push(error('leaves', `“关联指标”最多${MOST_LEAVES}项，请删减。`));
  const result: ResultDraft = {
    unitId,
    kind: cells['kind'] ?? '',
    title: cells['title'] ?? '',
    docNumber: cells['docNumber'] ?? '',
    onDate,
    text: cells['text'] ?? '',
    leafCodes: codes.length > 0 ? codes : template.leaves,
    namesLeaves: codes.length > 0,
  };
  return { result, figures: [], remarks };
}

function figuresOf(template: ExchangeTemplate, unitId: Id, cells: RowCells, { asOf }: Surroundings): Read {
  const remarks: RowRemark[] = [];
  const column = (to: string): string | null => cells[template.columns.find((each) => each.to === to)?.key ?? ''] ?? null;
  const year = column('period');
  const lastYear = Number(asOf.slice(0, 4));
  if (year !== null && (Number(year) < FIRST_YEAR || Number(year) > lastYear)) remarks.push(error('year', `“年度”为${year}，应为${FIRST_YEAR}至${lastYear}的年份，请改正。`));
  const leaf = column('dimension.leaf');
  const { codes, unknown } = leafCodesIn(leaf ?? '');
  if (unknown.length > 0 || codes.length > 1) remarks.push(error('leaves', '“关联指标”只能填写一个 B1.3 这样的编号，请改正。'));
  const dimension = template.columns.some(({ to }) => to === 'dimension') ? (column('dimension') ?? '') : template.columns.some(({ to }) => to === 'dimension.leaf') ? (codes[0] ?? template.provider) : '';
  const figures = template.columns.flatMap(({ key, heading, to }): FigureDraft[] => {
    const value = cells[key] ?? null;
    if (!to.startsWith('fact:') || value === null) return [];
    if (!/^\d+$/.test(value) || Number(value) > MOST) {
      remarks.push(error(key, `“${heading}”为${value}，应为0至${MOST}的整数，请改正。`));
      return [];
    }
    return [{ unitId, name: to.slice('fact:'.length), dimension, period: year ?? asOf, value: String(Number(value)) }];
  });
  if (figures.length === 0 && remarks.length === 0) remarks.push(error(null, '本行没有填写任何数字，请填写或删除本行。'));
  for (const [part, whole] of [['on_time', 'total_due'], ['items_exercised_in_period', 'items_listed']] as const) {
    const [less, more] = [part, whole].map((name) => figures.find((figure) => figure.name === name));
    if (less && more && Number(less.value) > Number(more.value)) remarks.push(error(null, `${headingOf(template, part)}${less.value}大于${headingOf(template, whole)}${more.value}，请核对两个数字。`));
  }
  const answers = ANSWERS.flatMap((name) => figures.filter((figure) => figure.name === name));
  const valid = answers.length < ANSWERS.length ? [] : [{ unitId, name: 'valid_responses', dimension, period: year ?? asOf, value: String(answers.reduce((sum, { value }) => sum + Number(value), 0)) }];
  if (answers.length > 0 && answers.length < ANSWERS.length) remarks.push(error(null, '好差评五档须全部填写（没有的填0），请补齐。'));
  return { result: null, figures: [...figures, ...valid], remarks };
}

const ANSWERS = ['n5', 'n4', 'n3', 'n2', 'n1'];
const headingOf = ({ columns }: ExchangeTemplate, fact: string): string => `“${columns.find(({ to }) => to === `fact:${fact}`)?.heading ?? fact}”`;

/** Where a unit's persons come by kind, the whole is their sum; one that is given as well has to agree. */
function withSums(template: ExchangeTemplate, rows: readonly JudgedRow[]): JudgedRow[] {
  const labelOf = (code: string): string => template.columns.find(({ to }) => to === 'dimension')?.choices?.find(({ value }) => value === code)?.label ?? code;
  const groups = new Map<string, PlacedRow[]>();
  for (const { placed } of rows) {
    const [figure] = placed?.figures ?? [];
    if (placed && figure && (figure.name === 'paid_staff' || figure.name === 'registered_staff')) groups.set(placed.unitId, [...(groups.get(placed.unitId) ?? []), placed]);
  }
  const added = new Map<number, FigureDraft>();
  const faults = new Map<number, RowRemark>();
  for (const group of groups.values()) {
    const figures = group.flatMap(({ figures: [figure], line }) => (figure ? [{ ...figure, line }] : []));
    const parts = figures.filter(({ dimension }) => countsInWhole(dimension));
    const whole = figures.find(({ dimension }) => dimension === '');
    const sum = parts.reduce((total, { value }) => total + Number(value), 0);
    if (parts.length === 0) continue;
    const [first] = parts;
    if (whole && Number(whole.value) !== sum) faults.set(whole.line, error(null, `合计${whole.value}人与各类编制之和${sum}人（${parts.map(({ dimension, value }) => `${labelOf(dimension)}${value}`).join('、')}）不符，请核对。`));
    else if (!whole && first) added.set(first.line, { unitId: first.unitId, name: first.name, dimension: '', period: first.period, value: String(sum) });
  }
  return rows.map((row) => {
    const [extra, fault] = [added.get(row.line), faults.get(row.line)];
    if (fault) return { ...row, remarks: [...row.remarks, fault], placed: null };
    return extra && row.placed ? { ...row, placed: { ...row.placed, figures: [...row.placed.figures, extra] } } : row;
  });
}

/** Two rows that speak of one result or one figure: neither is believed. */
function withoutRepeats(rows: readonly JudgedRow[]): JudgedRow[] {
  const lines = new Map<string, number[]>();
  const keysOf = ({ placed }: JudgedRow): string[] => (placed === null ? [] : placed.result ? [resultKey(placed.result)] : placed.figures.map(figureKey));
  for (const row of rows) for (const key of keysOf(row)) lines.set(key, [...(lines.get(key) ?? []), row.line]);
  return rows.map((row) => {
    const others = [...new Set(keysOf(row).flatMap((key) => (lines.get(key) ?? []).filter((line) => line !== row.line)))];
    if (others.length === 0) return row;
    return { ...row, placed: null, remarks: [...row.remarks, error(null, `本行与第${others.slice(0, 5).join('、')}行说的是同一件事，请只保留一行。`)] };
  });
}

/** What facts name as their source. */
export const sourceText = (template: ExchangeTemplate, docNumber: string, responsible: string): string =>
  Array.from(`${providerLabel(template.provider)}《${template.name}》（${docNumber}，${responsible}签认）`).slice(0, 200).join('');
