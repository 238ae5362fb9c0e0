import { hundredthsText } from '@wudan/kernel-core';
import { instantText } from './assessment.errors.js';
import { hundredthsOf } from './points.rules.js';
import type { ScoringGridView, ScoringRowView } from './scoring-grid.js';
import type { ReportFigureView } from './self-report.js';

/** Where a row's score comes from, as a person reads it. */
function sourceOf(row: ScoringRowView): string {
  const who = row.updatedBy === null || row.updatedAt === null ? '' : `${row.updatedBy}于${instantText(row.updatedAt)}自评`;
  const figure = row.figure?.value ? `；${row.figure.formulaText} = ${row.figure.shown}，依据${[...new Set(row.figure.inputs.map(({ source }) => source))].join('、')}` : '';
  return `${who || '尚未打分'}${figure}`;
}

/** Part three: totals, groups, then every item. */
export function draftScores({ totals, rows }: ScoringGridView): { lines: string[]; figures: ReportFigureView[] } {
  const source = '自评表：由各项指标得分相加';
  const heads = [
    { text: `自评总分${totals.total}分`, source },
    { text: `共性指标${totals.common}分`, source },
    { text: `个性指标${totals.individual}分`, source },
    { text: `执行情况${totals.execution}分`, source },
    { text: `使用效益${totals.benefit}分`, source },
  ];
  const tops = totals.byTop.map(({ code, name, points, score }) => ({ text: `${code} ${name}${score}分（分值${points}分）`, source }));
  const items = rows.map((row) => ({
    row,
    text: `${row.code} ${row.name}：${row.naReason !== null && row.naAccepted !== false ? '申请不适用' : row.counted === null ? `尚未打分（分值${row.points}分）` : `${row.counted}分（分值${row.points}分）`}`,
  }));
  return {
    lines: [
      `${heads.map(({ text }) => text).join('，')}。其中：${tops.map(({ text }) => text).join('；')}。`,
      ...items.map(({ row, text }) => `${text}${row.statement === '' ? '。' : `。${row.statement.replaceAll('\n', ' ')}`}`),
    ],
    figures: [...heads, ...tops, ...items.map(({ row, text }) => ({ text, source: sourceOf(row) }))],
  };
}

/** Part five: where points were lost, the largest losses first. */
export function draftProblems({ rows }: ScoringGridView): { lines: string[]; figures: ReportFigureView[] } {
  const lost = rows
    .map((row) => ({ row, lost: (hundredthsOf(row.points) ?? 0) - (hundredthsOf(row.counted ?? '0') ?? 0) }))
    .filter(({ row, lost }) => lost > 0 && row.counted !== null)
    .sort((left, right) => right.lost - left.lost);
  const said = lost.map(({ row, lost: points }) => ({ row, text: `${row.code} ${row.name}自评扣${hundredthsText(points)}分` }));
  return {
    lines: said.length === 0 ? ['自评未发现扣分事项；请在此补充存在的问题及原因。'] : said.map(({ row, text }) => `${text}。${row.statement.replaceAll('\n', ' ')}`),
    figures: said.map(({ row, text }) => ({ text, source: sourceOf(row) })),
  };
}
