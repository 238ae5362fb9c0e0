import { cleanText } from '@wudan/kernel-core';
import { quoted } from './raw-table.js';
import { readDate } from './read-date.js';
import type { ColumnChoice, ColumnDefinition } from './table-definition.js';

export interface ReadCell {
  readonly value: string | null;
  /** Chinese sentence; set when the value breaks the column's definition. */
  readonly problem?: string;
}

/** Spelling in which headings and choices are compared: width, letter case and white space do not matter. */
export function foldedText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}

function choiceOf(text: string, choices: readonly ColumnChoice[]): ColumnChoice | undefined {
  const folded = foldedText(text);
  return choices.find((choice) =>
    [choice.value, choice.label, ...(choice.aliases ?? [])].some((name) => foldedText(name) === folded),
  );
}

/** Decimal text without separators, plus sign and needless zeros; up to 12 digits and 6 decimals. */
function canonicalDecimal(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/^[+-]?\d{1,3}(?:,\d{3})+(?=\.|$)/, (whole) => whole.replaceAll(',', ''));
  const parts = /^([+-]?)(\d{1,12})(?:\.(\d{1,6}))?$/.exec(plain);
  if (!parts) return undefined;
  const whole = (parts[2] ?? '').replace(/^0+(?=\d)/, '');
  const decimals = (parts[3] ?? '').replace(/0+$/, '');
  const number = decimals === '' ? whole : `${whole}.${decimals}`;
  return parts[1] === '-' && number !== '0' ? `-${number}` : number;
}

/**
 * Turns the text of one cell into the canonical text of its column. A cell that cannot be read keeps its text, so that
 * the error file shows what the user wrote.
 */
export function readCell(rawText: string, column: ColumnDefinition): ReadCell {
  const text = cleanText(rawText);
  const name = `“${column.heading}”`;
  if (text === '') {
    return column.required ? { value: null, problem: `${name}不能为空，请填写。` } : { value: null };
  }
  switch (column.kind) {
    case 'text': {
      const length = Array.from(text).length;
      return column.maxLength !== undefined && length > column.maxLength
        ? { value: text, problem: `${name}共${length}字，最多${column.maxLength}字，请缩短。` }
        : { value: text };
    }
    case 'integer': {
      const digits = text.normalize('NFKC').replace(/^([+-]?\d{1,3})((?:,\d{3})+)$/, (whole) => whole.replaceAll(',', ''));
      const number = /^[+-]?\d{1,16}$/.test(digits) ? Number(digits) : Number.NaN;
      return Number.isSafeInteger(number)
        ? { value: String(number === 0 ? 0 : number) }
        : { value: text, problem: `${name}应为整数，例如 12；当前内容为${quoted(text)}，请改正。` };
    }
    case 'decimal': {
      const number = canonicalDecimal(text);
      return number !== undefined
        ? { value: number }
        : { value: text, problem: `${name}应为数字，最多6位小数，例如 2.5；当前内容为${quoted(text)}，请改正。` };
    }
    case 'date': {
      const date = readDate(text);
      return date !== undefined
        ? { value: date }
        : { value: text, problem: `${name}应为完整日期，例如 2022-06-30；当前内容为${quoted(text)}，请改正。` };
    }
    case 'choice': {
      const choices = column.choices ?? [];
      const choice = choiceOf(text, choices);
      return choice
        ? { value: choice.value }
        : {
            value: text,
            problem: `${name}不能填写${quoted(text)}，请从以下选项中选择：${choices.map(({ label }) => label).join('、')}。`,
          };
    }
  }
}
