import { writeSheet, type ColumnDefinition, type ColumnKind, type TableDefinition } from '@wudan/kernel-server';
import type { Level } from '../domain/finding.js';
import type { LetterItem } from '../domain/letter.rules.js';
import { TRACK_LABELS } from '../domain/report-problems.rules.js';

/** At which level a problem was found, as lists say it. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = { city: '市', county: '县' };

/** A line of the problem list (问题清单): the columns of DOMAIN §4.7 that are known before rectification. */
export interface ProblemLine extends LetterItem {
  readonly unitName: string;
  readonly source: string;
  readonly cause: string;
  readonly state: string;
  /** 文号 of the letter; null before. */
  readonly docNumber: string | null;
}

/** What the list is made of. */
export interface ProblemListFacts {
  readonly title: string;
  readonly lines: readonly ProblemLine[];
}

const column = (key: string, heading: string, width: number, kind: ColumnKind = 'text'): ColumnDefinition => ({ key, heading, required: false, kind, width });

const DEFINITION: TableDefinition = {
  sheetName: '问题清单',
  columns: [
    column('index', '序号', 5, 'integer'),
    column('no', '问题编号', 10),
    column('unit', '单位', 12),
    column('level', '层级', 5),
    column('source', '来源', 8),
    column('category', '问题类别', 12),
    column('title', '问题描述', 16),
    column('office', '事实依据', 28),
    column('unitText', '单位不同意见', 20),
    column('basis', '政策依据', 16),
    column('cause', '原因', 8),
    column('track', '整改类型', 9),
    column('leaves', '关联指标', 12),
    column('state', '状态', 8),
    column('docNumber', '反馈书文号', 12),
  ],
};

/** 问题清单 as a workbook to print: typed cells, never a formula; the unit's text where the sides still differ. @returns an XLSX file */
export function problemListSheet({ title, lines }: ProblemListFacts): Promise<Buffer> {
  const rows = lines.map((line, index) => ({
    cells: {
      index: String(index + 1),
      no: line.no,
      unit: line.unitName,
      level: LEVEL_WORDS[line.level],
      source: line.source,
      category: line.category,
      title: line.title,
      office: line.officeText,
      unitText: line.unitText,
      basis: line.basis,
      cause: line.cause,
      track: TRACK_LABELS[line.track],
      leaves: line.leaves.map(({ code, name }) => `${code} ${name}`).join('\n'),
      state: line.state,
      docNumber: line.docNumber,
    },
  }));
  return writeSheet(DEFINITION, rows, { example: false, messages: false, print: { title, foot: `共 ${lines.length} 个问题　填表：　　　　　　审核：　　　　　　日期：` } });
}
