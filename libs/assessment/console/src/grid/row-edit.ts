import { hundredthsText } from '@wudan/kernel-core';
import type { ScoringRow } from '../assessment.graphql.js';
import { hundredthsOf, mostOf } from './points.js';

/** Everything of a row that the unit types. */
export interface RowEdit {
  readonly score: string | null;
  readonly claim: string | null;
  readonly statement: string;
  readonly naReason: string | null;
}

export const editOf = ({ score, claim, statement, naReason }: RowEdit): RowEdit => ({ score, claim, statement, naReason });

const points = (score: string | null): number | null => (score === null ? null : hundredthsOf(score));

/** The same for the server: `2.5` is `2.50`. */
export const sameEdit = (one: RowEdit, other: RowEdit): boolean =>
  points(one.score) === points(other.score) && one.claim === other.claim && one.statement.trim() === other.statement.trim() && (one.naReason ?? '') === (other.naReason ?? '');

/**
 * What a score cell shows once a save has come back. What was typed since stays: an answer must not take keys away from somebody who types on.
 * @param now in the cell
 * @param before stored when the cell was last brought up to date
 * @param stored now
 */
export function afterSave(now: string, before: string, stored: string): string {
  const value = hundredthsOf(now);
  return now === before || (value !== null && value === hundredthsOf(stored)) ? stored : now;
}

/** What is wrong with a typed score, as a key of the texts with its values; null when it can stand. */
export function scoreProblem(row: Pick<ScoringRow, 'points' | 'ceilingPct'>, typed: string): { readonly key: 'score.notNumber' | 'score.tooMuch' | 'score.overCeiling'; readonly most: string; readonly pct: string } | null {
  const text = typed.trim();
  if (text === '') return null;
  const value = hundredthsOf(text);
  const full = hundredthsOf(row.points) ?? 0;
  if (value === null) return { key: 'score.notNumber', most: row.points, pct: '' };
  if (value > full) return { key: 'score.tooMuch', most: row.points, pct: '' };
  const most = mostOf(row.points, row.ceilingPct);
  return value > most ? { key: 'score.overCeiling', most: hundredthsText(most), pct: row.ceilingPct ?? '' } : null;
}

/** Which rows a filter shows. */
export function isShown(row: Pick<ScoringRow, 'needs' | 'returned' | 'naReason' | 'naAccepted'>, filter: string): boolean {
  if (filter === 'missing') return row.needs !== null;
  if (filter === 'returned') return row.returned;
  if (filter === 'na') return row.naReason !== null;
  return true;
}
