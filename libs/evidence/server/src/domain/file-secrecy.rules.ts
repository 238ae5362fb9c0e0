const MARK = '(?:绝\\s*密|机\\s*密|秘\\s*密)';
/** A mark with its star, with or without the years: 秘密★5年 (GB/T 9704 7.2.2). */
const STARRED = new RegExp(`${MARK}\\s*[★☆✩✭*＊]`, 'u');
/** A mark in a corner of the page: a word by itself, or with the years alone. */
const ALONE = new RegExp(`(?:^|[\\n\\r【\\[(（《])[\\s\\u3000]*(${MARK})(?:级|件|文件|资料)?[\\s\\u3000]*(?:[0-9一二三四五六七八九十]{1,3}\\s*年|长期)?[\\s\\u3000]*(?=$|[\\n\\r】\\])）》])`, 'u');
/** Letters of a first page in which a mark is looked for. */
export const FIRST_PAGE_LETTERS = 3_000;

const wordOf = (text: string): string => /绝密|机密|秘密/u.exec(text.replace(/\s/gu, ''))?.[0] ?? '秘密';

/**
 * The secrecy mark on a first page, or null. Sentences that speak of secrets (涉及国家秘密的) bear none: a mark has a star or stands by itself. Own rule: a
 * refusal too many costs a word with the office, a refusal too few a leak.
 */
export function markOnPage(text: string): string | null {
  const page = text.slice(0, FIRST_PAGE_LETTERS);
  const found = STARRED.exec(page) ?? ALONE.exec(page);
  return found ? wordOf(found[0]) : null;
}
