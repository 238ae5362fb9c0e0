import type { LocalDate } from '@wudan/kernel-core';
import { ESTABLISHMENT_KINDS, isApprovedKind, labelOf, LEADER_CLASSES, type SourceGrade } from './establishment-codes.js';
import { establishmentTotal, total } from './snapshot.rules.js';
import type { SnapshotFigures, SnapshotView } from './snapshot.js';

/** One figure on its way into the facts: names are the variables of the shipped formulas. */
export interface Figure {
  readonly name: string;
  readonly dimension: string;
  readonly value: string;
  readonly grade: SourceGrade;
  readonly text: string;
}

/** People lent in and out on a day, from the office's own ledger. */
export function secondedFigures(seconded: { readonly in: number; readonly out: number }, on: LocalDate): Figure[] {
  const text = `借调人员台账（${on}在借）`;
  return [
    { name: 'seconded_in', dimension: '', value: String(seconded.in), grade: 'B', text },
    { name: 'seconded_out', dimension: '', value: String(seconded.out), grade: 'B', text },
  ];
}

const SHARE_DIGITS = 6;
/** Longest source text of a fact, in characters. */
const FACT_TEXT = 200;

/** Shares of a whole as decimal text that add up to 1: the largest remainders take what rounding leaves. */
export function exactShares(parts: readonly number[]): string[] {
  const unit = 10 ** SHARE_DIGITS;
  const sum = parts.reduce((left, right) => left + right, 0);
  if (sum === 0) return parts.map(() => '0');
  const floors = parts.map((part) => Math.floor((part * unit) / sum));
  const missing = unit - floors.reduce((left, right) => left + right, 0);
  const order = parts.map((part, index) => ({ index, rest: (part * unit) % sum })).sort((left, right) => right.rest - left.rest || left.index - right.index);
  for (const { index } of order.slice(0, missing)) floors[index] = (floors[index] ?? 0) + 1;
  return floors.map((share) => `${Math.floor(share / unit)}.${String(share % unit).padStart(SHARE_DIGITS, '0')}`);
}

/**
 * The facts of one snapshot.
 * @param seconded people lent in and out on the same day
 * @param before what the same day said until now: what is no longer there becomes 0
 */
export function snapshotFigures(snapshot: SnapshotView, seconded: { readonly in: number; readonly out: number }, before: SnapshotFigures | null): Figure[] {
  const figures: Figure[] = [];
  const { source, onDate, grade, carried } = snapshot;
  const own = `${source}（基准日${onDate}）`;
  const approvedText = carried === null ? own : `${own}；核定数沿用${carried.source}（基准日${carried.from}）`;
  const add = (name: string, dimension: string, value: number | string, text = own): void => {
    figures.push({ name, dimension, value: String(value), grade, text: Array.from(text).slice(0, FACT_TEXT).join('') });
  };

  const kinds = ESTABLISHMENT_KINDS.map(({ code }) => code).filter(
    (kind) => isApprovedKind(kind) && [snapshot.approved, snapshot.actual, before?.approved, before?.actual].some((counts) => counts?.[kind] !== undefined),
  );
  const approvedKnown = Object.keys(snapshot.approved).length > 0;
  if (approvedKnown) {
    add('approved_establishment', '', establishmentTotal(snapshot.approved), approvedText);
    for (const kind of kinds) add('approved_establishment', kind, snapshot.approved[kind] ?? 0, approvedText);
  }
  const staff = establishmentTotal(snapshot.actual);
  const actualKnown = Object.keys(snapshot.actual).length > 0;
  if (actualKnown) {
    add('actual_on_establishment', '', staff);
    for (const kind of kinds) add('actual_on_establishment', kind, snapshot.actual[kind] ?? 0);
  }

  const classes = LEADER_CLASSES.map(({ code }) => code).filter((each) =>
    [snapshot.leaderApproved, snapshot.leaderActual, before?.leaderApproved, before?.leaderActual].some((counts) => counts?.[each] !== undefined),
  );
  if (Object.keys(snapshot.leaderApproved).length > 0) {
    add('approved_leader_positions', '', total(snapshot.leaderApproved), approvedText);
    for (const each of classes) add('approved_leader_positions', each, snapshot.leaderApproved[each] ?? 0, approvedText);
  }
  if (Object.keys(snapshot.leaderActual).length > 0) {
    add('actual_leaders', '', total(snapshot.leaderActual));
    for (const each of classes) add('actual_leaders', each, snapshot.leaderActual[each] ?? 0);
  }

  for (const [code, count] of Object.entries(snapshot.structure)) add(code, '', count);
  if (actualKnown) {
    const present = staff + (snapshot.actual.filing ?? 0) + seconded.in - seconded.out;
    add('staff_total', '', Math.max(0, present + (snapshot.structure.non_establishment ?? 0)), `${own}：在编＋${labelOf(ESTABLISHMENT_KINDS, 'filing')}＋编外＋借入－借出`);
    add('headcount', '', Math.max(0, staff + snapshot.supportActual + seconded.in - seconded.out), `${own}：在编＋支持辅助类事业单位＋借入－借出`);
  }

  const sections = snapshot.sections.filter(({ approved }) => approved > 0);
  exactShares(sections.map(({ approved }) => approved)).forEach((share, index) => add('e_i', sections[index]?.name ?? '', share, approvedText));
  for (const { name } of before?.sections ?? []) {
    if (!sections.some((section) => section.name === name)) add('e_i', name, '0');
  }
  return figures;
}
