import { hundredthsText, micro } from '@wudan/kernel-core';
import { hundredthsOf, shownPoints } from '../grid/points.js';
import type { ShownRow } from '../grid/use-row-typing.js';
import type { OfficeGrid, OfficeRow } from './office.graphql.js';

/** What an assessor types into a row. */
export interface MarkEdit {
  readonly score: string | null;
  readonly reason: string;
}

export type OfficeMark = NonNullable<OfficeRow['desk']>;
/** Where a mark of this seat goes: the stage of scoring, and which of the two assessors this is. */
export interface Standing {
  readonly stage: string;
  readonly second: boolean;
}
type Marks = Pick<OfficeRow, 'desk' | 'onSite' | 'second'>;

/** Is this the second assessor: by what was scored already, by what alone is allowed, else by choice. */
export function isSecond({ myPart, can }: Pick<OfficeGrid, 'myPart' | 'can'>, chosen: boolean): boolean {
  if (myPart === 'second') return true;
  if (!can.includes('score_second')) return false;
  return !can.includes('score') || (myPart === 'none' && chosen);
}

/** The mark this seat gives at this stage: the second assessor's own, or the one of the stage. */
export function myMark(row: Marks, { stage, second }: Standing): OfficeMark | null {
  if (second) return row.second;
  return stage === 'on_site' ? row.onSite : row.desk;
}

/** The column in which this seat writes. */
export function myColumn({ stage, second }: Standing): 'desk' | 'onSite' | 'second' {
  if (second) return 'second';
  return stage === 'on_site' ? 'onSite' : 'desk';
}

export const markEditOf = (row: Marks, standing: Standing): MarkEdit => {
  const mark = myMark(row, standing);
  return { score: mark?.score ?? null, reason: mark?.statement ?? '' };
};

const points = (score: string | null): number | null => (score === null ? null : hundredthsOf(score));

/** The same for the server: `2.5` is `2.50`. */
export const sameMark = (one: MarkEdit, other: MarkEdit): boolean => points(one.score) === points(other.score) && one.reason.trim() === other.reason.trim();

export const shownMark = ({ score, reason }: MarkEdit): ShownRow => ({ score: shownPoints(score), words: reason });

/** Typed points against the unit's own, signed, two decimals; null where either is missing. */
export function gapOf(typed: string, self: string | null): string | null {
  const mine = hundredthsOf(typed);
  const theirs = points(self);
  return mine === null || theirs === null ? null : hundredthsText(mine - theirs);
}

/** Signed as a person reads it: `+0.5`, `−1`, `0`. */
export function signedPoints(gap: string): string {
  const short = shownPoints(gap.replace(/^[+-]/, ''));
  if (short === '0') return short;
  return gap.startsWith('-') ? `−${short}` : `+${short}`;
}

/** What typed points are held against. */
export interface Against {
  readonly self: string | null;
  readonly points: string;
  /** The desk mark that an on-site one replaces. */
  readonly replaced: string | null;
}

/** Is a reason asked: the distance to the unit's own points, or to the desk mark that is replaced, is above what the policy lets pass in silence; without own points, for any deduction. */
export function asksReason(typed: string, { self, points: full, replaced }: Against, reasonGap: string): boolean {
  const far = (other: string | null): boolean => {
    const gap = gapOf(typed, other);
    return gap !== null && micro(gap.replace(/^[+-]/, '')) > micro(reasonGap);
  };
  if (far(replaced)) return true;
  if (self !== null) return far(self);
  const gap = gapOf(typed, full);
  return gap !== null && gap.startsWith('-');
}

/** Does the office stand where the unit stood? */
export const differs = ({ gap }: Pick<OfficeRow, 'gap'>): boolean => gap !== null && micro(gap.replace(/^[+-]/, '')) !== 0n;

/** Which rows a filter shows. */
export function isShownMark(row: Pick<OfficeRow, 'needs' | 'gap' | 'reopened'>, filter: string): boolean {
  if (filter === 'missing') return row.needs !== null;
  if (filter === 'gaps') return differs(row);
  if (filter === 'settle') return row.needs === 'settle';
  if (filter === 'reopened') return row.reopened;
  return true;
}
