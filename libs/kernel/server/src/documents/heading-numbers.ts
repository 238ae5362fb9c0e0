const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 in Chinese, as headings count: 一 … 十, 十一, 二十, 九十九. */
export function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${ten}${DIGITS[number % 10]}`;
}

const OWN_NUMBER = [
  /^[一二三四五六七八九十]{1,3}、\s*/u,
  /^[（(][一二三四五六七八九十]{1,3}[)）]\s*/u,
  /^\d{1,2}[.．、]\s*(?!\d)/u,
  /^[（(]\d{1,2}[)）]\s*/u,
] as const;

const MARKS = [
  (count: number) => `${chineseNumber(count)}、`,
  (count: number) => `（${chineseNumber(count)}）`,
  (count: number) => `${count}.`,
  (count: number) => `（${count}）`,
] as const;

/** Counts the headings of a document: 一、 → （一） → 1. → （1）; a higher heading begins the lower ones anew. */
export class HeadingNumbers {
  readonly #counts = [0, 0, 0, 0];

  /** The heading with its number; a number of the same level that the text brings is replaced. @param level 1 to 4 */
  next(level: 1 | 2 | 3 | 4, text: string): string {
    const index = level - 1;
    this.#counts[index] = (this.#counts[index] ?? 0) + 1;
    this.#counts.fill(0, level);
    const bare = text.replace(OWN_NUMBER[index] ?? '', '');
    return `${MARKS[index]?.(this.#counts[index] ?? 1) ?? ''}${bare}`;
  }

  /** An attachment counts from the beginning. */
  restart(): void {
    this.#counts.fill(0);
  }
}
