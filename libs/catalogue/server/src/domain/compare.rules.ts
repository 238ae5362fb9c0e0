import { canonicalDocument } from './canonical.rules.js';
import type { EvidenceDemand, FormulaDocument, IndicatorDocument, NodeDocument } from './indicator-document.js';
import { percentText, ruleSentences } from './rule-text.rules.js';

/** One difference between two documents. */
export interface TemplateChangeView {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Code of the node, id of the formula, key of the grade; empty for the document itself. */
  readonly code: string;
  readonly name: string;
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly text: string;
}

const PERIOD_LABELS: Readonly<Record<string, string>> = { assessment_period: '评估期全程', last_3_years: '近三个完整年度', latest_full_year: '最近一个完整年度', cutoff_date: '基准日' };
const HOLDER_LABELS: Readonly<Record<string, string>> = { unit: '本单位', office: '编办', third: '其他部门', assessor: '评估组' };
const ASPECT_LABELS: Readonly<Record<string, string>> = { execution: '执行', benefit: '效益' };

/** A demand for evidence in words. */
export const evidenceText = ({ name, periodCode, holder, required, sensitive }: EvidenceDemand): string =>
  `${name}（${PERIOD_LABELS[periodCode] ?? periodCode}，${HOLDER_LABELS[holder] ?? holder}，${required ? '必备' : '可选'}${sensitive ? '，敏感' : ''}）`;

const NODE_FIELDS: readonly { readonly field: string; readonly label: string; readonly of: (node: NodeDocument) => string }[] = [
  { field: 'name', label: '名称', of: ({ name }) => name },
  { field: 'nameEn', label: '英文名称', of: ({ nameEn }) => nameEn ?? '' },
  { field: 'points', label: '分值', of: ({ points }) => points },
  { field: 'parent', label: '上级指标', of: ({ parent }) => parent ?? '' },
  { field: 'aspect', label: '方面', of: ({ aspect }) => (aspect ? (ASPECT_LABELS[aspect] ?? aspect) : '') },
  { field: 'rule', label: '评分规则', of: ({ rule }) => (rule ? ruleSentences(rule).join('') : '') },
  { field: 'formula', label: '算式', of: ({ formulaId }) => formulaId ?? '' },
  { field: 'evidence', label: '佐证材料', of: ({ evidence }) => evidence.map(evidenceText).join('；') },
  { field: 'dataSources', label: '数据来源', of: ({ dataSources }) => dataSources.join('、') },
];

const shown = (text: string): string => (text === '' ? '空' : text);

function fieldChanges<T>(fields: readonly { field: string; label: string; of: (row: T) => string }[], subject: string, code: string, name: string, before: T, after: T): TemplateChangeView[] {
  return fields.flatMap(({ field, label, of }): TemplateChangeView[] => {
    const [was, is] = [of(before), of(after)];
    return was === is ? [] : [{ kind: 'changed', code, name, field, before: was, after: is, text: `${subject}${code}（${name}）的${label}由“${shown(was)}”改为“${shown(is)}”。` }];
  });
}

function listChanges<T>(subject: string, before: readonly T[], after: readonly T[], codeOf: (row: T) => string, nameOf: (row: T) => string, fields: readonly { field: string; label: string; of: (row: T) => string }[], extra: (row: T) => string): TemplateChangeView[] {
  const [old, now] = [new Map(before.map((row) => [codeOf(row), row])), new Map(after.map((row) => [codeOf(row), row]))];
  const removed = before.filter((row) => !now.has(codeOf(row)));
  return [
    ...after.flatMap((row): TemplateChangeView[] => {
      const [code, name] = [codeOf(row), nameOf(row)];
      const was = old.get(code);
      if (was) return fieldChanges(fields, subject, code, name, was, row);
      return [{ kind: 'added', code, name, field: null, before: null, after: extra(row), text: `增加${subject}${code}（${name}）${extra(row)}。` }];
    }),
    ...removed.map((row): TemplateChangeView => {
      const [code, name] = [codeOf(row), nameOf(row)];
      return { kind: 'removed', code, name, field: null, before: extra(row), after: null, text: `删除${subject}${code}（${name}）${extra(row)}。` };
    }),
  ];
}

const DOCUMENT_FIELDS: readonly { readonly field: string; readonly label: string; readonly of: (document: IndicatorDocument) => string }[] = [
  { field: 'name', label: '名称', of: ({ name }) => name },
  { field: 'common', label: '共性总分', of: ({ totals }) => totals.common },
  { field: 'individual', label: '个性总分', of: ({ totals }) => totals.individual },
  { field: 'appliesTo', label: '适用类别', of: ({ appliesTo }) => appliesTo.join('、') },
  { field: 'packs', label: '适用个性指标包', of: ({ packs }) => packs.join('、') },
];

const FORMULA_FIELDS: readonly { readonly field: string; readonly label: string; readonly of: (formula: FormulaDocument) => string }[] = [
  { field: 'name', label: '名称', of: ({ name }) => name },
  { field: 'expression', label: '算式', of: ({ expression }) => expression },
  { field: 'variables', label: '变量', of: ({ variables }) => variables.map(({ name, label }) => `${name} ${label}`).join('、') },
];

/** What differs from one document to another, in the order of the later one; what is gone comes last. */
export function compared(from: IndicatorDocument, to: IndicatorDocument): TemplateChangeView[] {
  const [before, after] = [canonicalDocument(from), canonicalDocument(to)];
  return [
    ...DOCUMENT_FIELDS.flatMap(({ field, label, of }): TemplateChangeView[] => {
      const [was, is] = [of(before), of(after)];
      return was === is ? [] : [{ kind: 'changed', code: '', name: after.name, field, before: was, after: is, text: `${label}由“${shown(was)}”改为“${shown(is)}”。` }];
    }),
    ...listChanges('指标', before.nodes, after.nodes, ({ code }) => code, ({ name }) => name, NODE_FIELDS, ({ points }) => `${points}分`),
    ...listChanges('算式', before.formulas, after.formulas, ({ id }) => id, ({ name }) => name, FORMULA_FIELDS, ({ expression }) => expression),
    ...listChanges('等次', before.gradeBands, after.gradeBands, ({ grade }) => grade, ({ label }) => label, [{ field: 'min', label: '下限', of: ({ min }) => percentText(min) }], ({ min }) => percentText(min)),
  ];
}
