import { isDecimal } from '@wudan/kernel-core';

/** Subject type of the prompts that ask for a number. */
export const FIGURE_SUBJECT = 'evidence_figure';

export interface FigureAsked {
  readonly label: string;
  /** persons, hours, items, points, ratio or number. */
  readonly measure: string;
  readonly dimension: string;
  readonly period: string;
}

const MEASURES: Readonly<Record<string, string>> = { persons: '人', hours: '小时', items: '件', points: '分' };

export const measureLabel = (measure: string): string => MEASURES[measure] ?? '';

/** The figure in words: `在编人数（行政）2021年`. */
export function figureText({ label, dimension, period }: FigureAsked): string {
  const when = period === 'all' ? '' : /^\d{4}$/.test(period) ? `${period}年` : period;
  return `${label}${dimension === '' ? '' : `（${dimension}）`}${when}`;
}

/**
 * The exact decimal that somebody typed, with groups of thousands and the figure's own unit allowed; null for everything else: about 30, 三十, 1/3 and a
 * percentage are asked for again and never guessed.
 */
export function typedNumber(text: string, measure: string): string | null {
  const unit = measureLabel(measure);
  let said = text.normalize('NFKC').trim().replace(/[。]$/u, '');
  if (unit !== '' && said.endsWith(unit)) said = said.slice(0, -unit.length).trim();
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(said)) said = said.replaceAll(',', '');
  return isDecimal(said) ? said : null;
}
