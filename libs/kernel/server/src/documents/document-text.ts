import { isLocalDate, type LocalDate } from '@wudan/kernel-core';
import { dateMalformed, docNumberMalformed } from './document.errors.js';

/** Text as XML may hold it: no control characters, no halves of characters; a tab is a space. */
export function printableText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/g, '');
}

/** The lines of a text that are not empty, without white space around them. */
export function linesOf(text: string): string[] {
  return printableText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Width in characters of the body: letters, digits and the like are half as wide as a Chinese character. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2e80 && !/[“”‘’—…]/.test(character) ? 0.5 : 1), 0);
}

/**
 * 成文日期 in Arabic digits, full year, no leading zero: `2022年6月30日`.
 * @throws DOCUMENT_DATE_MALFORMED when it is no date
 */
export function documentDate(date: LocalDate): string {
  if (!isLocalDate(date)) throw dateMalformed(date);
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/**
 * 发文字号: `机关代字〔年份〕序号号`, the year in hexagonal brackets, the number without leading zeros or 第.
 * Other brackets and full-width digits are put right.
 * @throws DOCUMENT_NUMBER_MALFORMED when a part is missing
 */
export function documentNumber(text: string): string {
  const narrow = text.replace(/\s+/g, '').replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const parts = /^(\p{Script=Han}[\p{Script=Han}A-Za-z]{0,19})[〔[［(（【﹝](\d{4})[〕\]］)）】﹞]第?0*([1-9]\d{0,4})号?$/u.exec(narrow);
  if (!parts) throw docNumberMalformed(text);
  return `${parts[1]}〔${parts[2]}〕${parts[3]}号`;
}
