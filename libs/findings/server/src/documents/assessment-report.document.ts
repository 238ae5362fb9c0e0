import { dataSources } from '@wudan/assessment-server';
import { officialDocument, textBlocks, type DocumentBlock, type DocumentStyle, type TableBlock } from '@wudan/kernel-server';
import type { LocalDate } from '@wudan/kernel-core';
import type { ReportSection } from '../domain/assessment-report.js';
import type { LetterItem } from '../domain/letter.rules.js';
import { TRACK_LABELS } from '../domain/report-problems.rules.js';
import { LEVEL_WORDS } from './problem-list.sheet.js';

/** A line of the table of scores that goes with the report. */
export interface ReportScoreLine {
  readonly code: string;
  readonly name: string;
  readonly points: string;
  readonly self: string | null;
  readonly final: string | null;
  readonly reason: string;
}

/** Totals of an approved assessment; `total` is null where the programme never adds execution and benefit up. */
export interface ReportTotals {
  readonly total: string | null;
  readonly selfTotal: string | null;
  readonly execution: string;
  readonly benefit: string;
  readonly grade: string;
}

/** What the printed assessment report (评估报告, DOMAIN §4.5) is made of. */
export interface AssessmentReportFacts {
  readonly unitName: string;
  /** The office that assesses. */
  readonly officeName: string;
  readonly programmeName: string;
  /** draft | comment | settled | review | approved | issued: before the approval a line under the title says how far it is. */
  readonly state: string;
  readonly sections: readonly ReportSection[];
  /** The problem list; disputed ones with both texts. Never a sealed one. */
  readonly items: readonly LetterItem[];
  /** Null where the reader sees the grade alone, or nothing yet. */
  readonly totals: ReportTotals | null;
  /** Empty where the reader sees no scores. */
  readonly scores: readonly ReportScoreLine[];
  /** Shown alone where scores are not; null before the approval. */
  readonly grade: string | null;
  /** Day of the approval; null before. */
  readonly date: LocalDate | null;
  /** Instant that the file carries as its making. */
  readonly createdAt: Date;
  readonly style?: Partial<DocumentStyle>;
}

/** How far a report is that nobody approved yet. */
const STATES: Readonly<Record<string, string>> = { draft: '（草稿）', comment: '（征求意见稿）', settled: '（送审稿）', review: '（送审稿）' };
const BY_HAND = '编办填写，未与系统数据关联';

/** In front of the third part's text; a programme that keeps the two assessments apart has no sum. */
function totalsTable({ total, selfTotal, execution, benefit, grade }: ReportTotals): DocumentBlock {
  const sums: [string, string][] = total === null ? [] : [['总分', total], ...(selfTotal === null ? [] : ([['自评总分', selfTotal]] as [string, string][]))];
  const cells: readonly [string, string][] = [...sums, ['执行情况', execution], ['使用效益', benefit], ['等次', grade]];
  return { kind: 'table', caption: '评估得分汇总', columns: cells.map(([heading]) => ({ heading, align: 'center' as const })), rows: [cells.map(([, text]) => text)] };
}

/** Days as documents write them, `2022年6月30日`; what the two sides said of a problem stays as they wrote it. */
const datesInWords = (text: string): string => text.replace(/(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu, (_, year: string, month: string, day: string) => `${year}年${Number(month)}月${Number(day)}日`);

function scoreTable(scores: readonly ReportScoreLine[]): TableBlock {
  return {
    kind: 'table',
    landscape: true,
    columns: [
      { heading: '指标编号', weight: 2, align: 'center' },
      { heading: '指标名称', weight: 7 },
      { heading: '分值', weight: 1.5, align: 'right' },
      { heading: '自评得分', weight: 2, align: 'right' },
      { heading: '评估得分', weight: 2, align: 'right' },
      { heading: '扣分或调整理由', weight: 7 },
    ],
    rows: scores.map(({ code, name, points, self, final, reason }) => [code, name, points, self ?? '不适用', final ?? '不适用', reason]),
  };
}

/** Both texts where the sides still differ. */
function problemTable(items: readonly LetterItem[]): TableBlock {
  return {
    kind: 'table',
    landscape: true,
    columns: [
      { heading: '问题编号', weight: 2.6, align: 'center' },
      { heading: '问题类别', weight: 3 },
      { heading: '层级', weight: 1.6, align: 'center' },
      { heading: '问题和事实', weight: 8 },
      { heading: '单位不同意见', weight: 5 },
      { heading: '依据', weight: 4 },
      { heading: '整改类型', weight: 2.7, align: 'center' },
    ],
    rows: items.map(({ no, category, level, title, officeText, unitText, basis, track }) => [no, category, LEVEL_WORDS[level], `${title}\n${officeText}`, unitText ?? '无', basis, TRACK_LABELS[track]]),
  };
}

/**
 * 评估报告: the seven parts as people edited them, and attachments: scores where the reader sees them, the list of problems, and the source of
 * every number.
 * @returns a DOCX file
 */
export function assessmentReportDocument(facts: AssessmentReportFacts): Promise<Buffer> {
  const { sections, items, scores, totals, date, style } = facts;
  const numbers = totals === null ? [] : Object.values(totals).filter((text): text is string => text !== null);
  const attachments: { readonly title: string; readonly table: TableBlock }[] = [
    ...(scores.length === 0 ? [] : [{ title: '评估得分明细表', table: scoreTable(scores) }]),
    ...(items.length === 0 ? [] : [{ title: '问题清单', table: problemTable(items) }]),
    { title: '数据来源表', table: dataSources(sections, numbers, BY_HAND) },
  ];
  const subtitle = STATES[facts.state];
  return officialDocument({
    title: `${facts.unitName}机构编制执行情况和使用效益评估报告`,
    ...(subtitle === undefined ? {} : { subtitle }),
    blocks: [
      ...sections.flatMap(({ key, heading, body }): DocumentBlock[] => [{ kind: 'heading', level: 1, text: heading }, ...(key === 'results' && totals !== null ? [totalsTable(totals)] : []), ...textBlocks(key === 'problems' ? body : datesInWords(body))]),
      { kind: 'attachmentNote', names: attachments.map(({ title }) => title) },
      ...attachments.flatMap(({ title, table }, index): DocumentBlock[] => [attachments.length === 1 ? { kind: 'attachment', title } : { kind: 'attachment', number: index + 1, title }, table]),
    ],
    signature: { name: facts.officeName },
    ...(date === null ? {} : { date }),
    createdAt: facts.createdAt,
    ...(style === undefined ? {} : { style }),
  });
}
