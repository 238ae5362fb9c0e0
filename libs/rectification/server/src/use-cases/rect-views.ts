import { officeCalendar, type WorkingCalendar } from '@wudan/calendar-server';
import { findPieces } from '@wudan/evidence-server';
import type { Tx } from '@wudan/kernel-server';
import { localDateOf, type Id } from '@wudan/kernel-core';
import { findUnits } from '@wudan/tenancy-server';
import { RectPartsRepository } from '../data/rect-parts.repository.js';
import { RectPoliciesRepository } from '../data/rect-policies.repository.js';
import { lightOf } from '../domain/rect-clock.rules.js';
import type { RectItemRow } from '../domain/rect-item.js';
import { policyOn, type RectRules } from '../domain/rect-policy.rules.js';
import type { RectItemView } from '../domain/rect-view.js';

/** The office's calendar as known now. */
export const calendarOf = (tx: Tx): Promise<WorkingCalendar> => officeCalendar(tx, { around: Number(localDateOf(tx.now).slice(0, 4)) });

/** The rules that a problem keeps: those of the day of its letter. */
export async function rulesOf(tx: Tx, item: Pick<RectItemRow, 'letterOn'>): Promise<RectRules> {
  return policyOn(await tx.repo(RectPoliciesRepository).all(), item.letterOn);
}

function byItem<P extends { readonly itemId: Id }>(list: readonly P[]): ReadonlyMap<Id, P[]> {
  const groups = new Map<Id, P[]>();
  for (const part of list) groups.set(part.itemId, [...(groups.get(part.itemId) ?? []), part]);
  return groups;
}

/** Items with everything that happened to them; a fixed number of statements. */
export async function viewsOf(tx: Tx, rows: readonly RectItemRow[]): Promise<RectItemView[]> {
  if (rows.length === 0) return [];
  const [units, parts, calendar, policies] = [await findUnits(tx, [...new Set(rows.map(({ unitId }) => unitId))]), await tx.repo(RectPartsRepository).ofItems(rows.map(({ id }) => id)), await calendarOf(tx), await tx.repo(RectPoliciesRepository).all()];
  const pieces = await findPieces(tx, [...new Set(parts.closings.flatMap(({ evidence }) => evidence))]);
  const [names, titles] = [new Map(units.map(({ id, name }) => [id, name])), new Map(pieces.map(({ id, title }) => [id, title]))];
  const [progress, extensions, readings, closings, rechecks] = [byItem(parts.progress), byItem(parts.extensions), byItem(parts.readings), byItem(parts.closings), byItem(parts.rechecks)];
  return rows.map((row) => {
    const closing = closings.get(row.id)?.at(-1) ?? null;
    const { remindDays } = policyOn(policies, row.letterOn);
    return {
      ...row,
      unitName: names.get(row.unitId) ?? '',
      ...lightOf(calendar, row, tx.now, { window: Math.max(1, ...remindDays), askedAt: closing?.requestedAt ?? null }),
      progress: progress.get(row.id) ?? [],
      extensions: extensions.get(row.id) ?? [],
      readings: readings.get(row.id) ?? [],
      closing: closing ? { ...closing, evidence: closing.evidence.map((itemId) => ({ itemId, title: titles.get(itemId) ?? '' })) } : null,
      rechecks: rechecks.get(row.id) ?? [],
    };
  });
}

/** One item in full. */
export async function viewOf(tx: Tx, row: RectItemRow): Promise<RectItemView> {
  const [view] = await viewsOf(tx, [row]);
  if (!view) throw new Error(`no view of ${row.id}`);
  return view;
}
