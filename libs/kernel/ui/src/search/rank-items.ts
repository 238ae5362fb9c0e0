import type { SearchItem } from './search-item.js';

/** Gives the positions in `text` that the Latin letters of `typed` spell in pinyin, or null. */
export type PinyinMatcher = (text: string, typed: string) => readonly number[] | null;

const HAN = /\p{Script=Han}/u;
const LATIN = /^[a-z\s']+$/;

function grams(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) found.add(text.slice(at, at + 2));
  return found;
}

function bigramScore(text: string, typed: string): number {
  const wanted = grams(typed);
  if (wanted.size === 0) return 0;
  const had = grams(text);
  let shared = 0;
  for (const gram of wanted) if (had.has(gram)) shared += 1;
  return shared / wanted.size;
}

function scoreOf(item: SearchItem, typed: string, pinyin: PinyinMatcher | null): number {
  const title = item.title.toLowerCase();
  const words = `${title} ${(item.words ?? '').toLowerCase()}`;
  if (title === typed) return 100;
  if (title.startsWith(typed)) return 90;
  if (words.includes(typed)) return 80;
  if (pinyin !== null && LATIN.test(typed)) {
    const hit = pinyin(item.title, typed);
    if (hit !== null && hit.length > 0) return 70 - Math.min(hit[0] ?? 0, 20);
  }
  if (!HAN.test(typed)) return 0;
  const shared = bigramScore(words, typed);
  return shared >= 0.5 ? 40 * shared : 0;
}

/**
 * Items that fit what was typed, best first: the words themselves, then pinyin (full or initials: `xfj` finds 信访局), then
 * two-character pieces of Chinese, so that a word left out or one wrong character still finds it.
 * @param limit how many to give at most
 */
export function rankItems(items: readonly SearchItem[], typed: string, pinyin: PinyinMatcher | null, limit = 20): SearchItem[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return items.slice(0, limit);
  return items
    .map((item) => ({ item, score: scoreOf(item, wanted, pinyin) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)
    .slice(0, limit)
    .map(({ item }) => item);
}
