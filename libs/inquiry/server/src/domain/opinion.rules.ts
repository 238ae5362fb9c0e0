import { halfUp, hundredthsText, localDateOf } from '@wudan/kernel-core';
import { opinionRating } from './inquiry.errors.js';
import { checkedText, type SecrecyCheck } from './inquiry-text.rules.js';
import { MOST_TRIES, RATINGS, type OpinionAnswer, type OpinionCounts, type OpinionRow, type OpinionState } from './opinion.js';

type Standing = Pick<OpinionRow, 'answeredAt' | 'revokedAt' | 'way' | 'wrongTries' | 'expiresAt' | 'dueOn'>;

/** How an opinion stands now. A link dies at its instant, a question to a seat with its day. */
export function opinionState(row: Standing, now: Date): OpinionState {
  if (row.answeredAt !== null) return 'answered';
  if (row.revokedAt !== null) return 'revoked';
  if (row.way === 'link' && row.wrongTries >= MOST_TRIES) return 'locked';
  if (row.way === 'link' ? row.expiresAt === null || row.expiresAt <= now : localDateOf(now) > row.dueOn) return 'expired';
  return 'waiting';
}

const folded = (name: string): string => name.normalize('NFKC').replace(/[\s（）()·・“”"]/gu, '').toLowerCase();

/** Whether somebody named the unit that a link was made for: width, blanks and brackets do not matter. */
export const isNamed = (said: string, names: readonly string[]): boolean => folded(said) !== '' && names.some((name) => folded(name) === folded(said));

/** An opinion as a form sends it. */
export interface OpinionEntry {
  readonly rating: number;
  readonly problems: string;
  readonly suggestions: string;
  readonly signerName: string;
  readonly signerPost: string;
}

/** The opinion in its stored form. @param path put before the field names. @throws DomainError OPINION_RATING, INQUIRY_TEXT_INVALID, INQUIRY_CLASSIFIED */
export function opinionAnswer(entry: OpinionEntry, path: string, secrecy: SecrecyCheck): OpinionAnswer {
  if (!RATINGS.some(({ value }) => value === entry.rating)) throw opinionRating(`${path}rating`);
  const text = (value: string, label: string, most: number, field: string, lines: boolean): string | null => {
    const stored = checkedText(value, { label, least: 0, most, field: `${path}${field}`, lines }, secrecy);
    return stored === '' ? null : stored;
  };
  return {
    rating: entry.rating,
    problems: text(entry.problems, '存在问题', 1_000, 'problems', true),
    suggestions: text(entry.suggestions, '意见建议', 1_000, 'suggestions', true),
    signerName: text(entry.signerName, '填写人姓名', 40, 'signerName', false),
    signerPost: text(entry.signerPost, '填写人职务', 60, 'signerPost', false),
  };
}

/** Counts and the mean; revoked ones are not counted. */
export function countOpinions(rows: readonly (Standing & Pick<OpinionRow, 'rating'>)[], now: Date): OpinionCounts {
  const standing = rows.filter((row) => row.revokedAt === null);
  const given = standing.flatMap(({ rating }) => rating ?? []);
  const total = given.reduce((sum, rating) => sum + rating, 0);
  return {
    asked: standing.length,
    answered: given.length,
    waiting: standing.filter((row) => opinionState(row, now) === 'waiting').length,
    average: given.length === 0 ? null : hundredthsText(Number(halfUp(BigInt(total * 100), BigInt(given.length)))),
    ratings: RATINGS.map(({ value }) => given.filter((rating) => rating === value).length),
  };
}
