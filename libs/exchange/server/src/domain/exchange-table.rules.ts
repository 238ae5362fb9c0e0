import type { ExchangeTemplate, TemplateColumn } from './exchange-template.js';

/** A template as the table reader of the kernel takes it. */
export interface ExchangeTable {
  readonly sheetName: string;
  readonly columns: readonly Omit<TemplateColumn, 'to'>[];
}

/** Longest name of a sheet in the workbook format. */
const SHEET_NAME = 31;

export function tableOf({ name, columns }: ExchangeTemplate): ExchangeTable {
  return { sheetName: Array.from(name.replace(/[\\/?*[\]:]/g, '')).slice(0, SHEET_NAME).join(''), columns: columns.map(({ to: _, ...column }) => column) };
}

const TARGETS: Readonly<Record<string, string>> = {
  unit: '所属单位',
  'result.kind': '结果类型',
  'result.title': '结果名称',
  'result.docNumber': '结果文号',
  'result.onDate': '结果日期',
  'result.text': '结果内容',
  leaves: '关联指标（空白时用模板默认指标）',
  period: '数据所属年度',
  dimension: '编制类型（空白为合计）',
  'dimension.leaf': '数据归属指标（空白时记在提供单位名下）',
};

/** What a column becomes, in words. */
export const targetText = ({ to, heading }: TemplateColumn): string => TARGETS[to] ?? `数据“${heading}”（可信度B）`;
