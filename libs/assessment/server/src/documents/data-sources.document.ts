import type { TableBlock } from '@wudan/kernel-server';
import type { ReportSectionView } from '../domain/self-report.js';

/** Numbers that say no figure: dates, years, numbers of documents, indicators and paragraphs of rules, and numbering at the beginning of a line. */
const NO_FIGURE = [
  /\d{4}-\d{2}-\d{2}(?:\s\d{2}:\d{2})?/gu,
  /\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?/gu,
  /\d{1,2}月(?:\d{1,2}日)?/gu,
  /〔\d{4}〕\d+号/gu,
  /第\d+[条款项章版期号]/gu,
  /[A-Z]\d+(?:\.\d+)*/gu,
  /^\s*[（(]?\d{1,2}(?:[)）]|[.．、])(?!\d)/gmu,
];

const NUMBER = /\d+(?:[.,]\d+)*/gu;

/** A number with some characters before and behind it, as it stands in the text. */
export interface UntracedNumber {
  readonly number: string;
  readonly context: string;
}

const AROUND = 10;

/** Blanks out what is no figure and keeps every position. */
function blanked(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((rest, pattern) => rest.replace(pattern, (match) => ' '.repeat(match.length)), text);
}

/**
 * Numbers of a text that none of its figures accounts for: people wrote them, or changed them. A figure accounts for its number wherever the
 * number stands in the text.
 * @param figures texts of the figures, each with its number in it
 */
export function untracedNumbers(body: string, figures: readonly string[]): UntracedNumber[] {
  const traced = new Set(figures.flatMap((text) => text.match(NUMBER) ?? []));
  const text = blanked(body, NO_FIGURE);
  return [...text.matchAll(NUMBER)]
    .filter(([number]) => !traced.has(number))
    .map((match) => ({ number: match[0], context: body.slice(Math.max(0, match.index - AROUND), match.index + match[0].length + AROUND).replaceAll('\n', ' ').trim() }));
}

/**
 * 数据来源表: every number of the report and where it comes from; a number that people wrote is listed as theirs, so that none stands without
 * an owner.
 * @param totals numbers of the table in front of the third part
 * @param byHand what is said of a number that people wrote
 */
export function dataSources(sections: readonly Pick<ReportSectionView, 'heading' | 'body' | 'figures'>[], totals: readonly string[], byHand = '本单位填写，未与系统数据关联'): TableBlock {
  const rows = sections.flatMap(({ heading, body, figures }) => [
    ...figures.map(({ text, source }) => [heading, text, source]),
    ...untracedNumbers(body, [...figures.map(({ text }) => text), ...totals]).map(({ number, context }) => [heading, `${number}（“${context}”）`, byHand]),
  ]);
  return {
    kind: 'table',
    landscape: true,
    columns: [{ heading: '序号', weight: 1, align: 'center' }, { heading: '所在部分', weight: 4 }, { heading: '数据', weight: 6 }, { heading: '来源', weight: 8 }],
    rows: rows.map((cells, index) => [String(index + 1), ...cells]),
  };
}
