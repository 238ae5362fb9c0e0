import { recordFacts, type FactDraft } from '@wudan/facts-server';
import type { Tx } from '@wudan/kernel-server';
import { localDateOf, type Id, type LocalDate } from '@wudan/kernel-core';
import { SecondmentsRepository } from '../data/secondments.repository.js';
import { SnapshotsRepository } from '../data/snapshots.repository.js';
import { secondedOn } from '../domain/secondment.rules.js';
import { saysTheSame } from '../domain/snapshot-carry.rules.js';
import { secondedFigures, snapshotFigures, type Figure } from '../domain/snapshot-facts.rules.js';
import { establishmentTotal } from '../domain/snapshot.rules.js';
import type { SnapshotDraft } from '../domain/snapshot.js';

const draftOf = (unitId: Id, period: LocalDate, ref: Id | null, { text, ...figure }: Figure): FactDraft => ({ unitId, period, ...figure, source: { kind: 'establishment', ref, text } });

/**
 * Puts figures of one day on record, writes them into the facts and the trail. What says the same as the record is passed over. The caller has
 * judged and completed the drafts and authorised them.
 * @param names of the units, for the trail
 */
export async function recordSnapshots(tx: Tx, onDate: LocalDate, drafts: readonly SnapshotDraft[], names: ReadonlyMap<Id, string>): Promise<void> {
  const unitIds = drafts.map(({ unitId }) => unitId);
  const snapshots = tx.repo(SnapshotsRepository);
  const standing = await snapshots.standingOn(unitIds, onDate);
  const news = drafts.filter((draft) => !saysTheSame(draft, standing.get(draft.unitId) ?? null));
  if (news.length === 0) return;
  const secondments = await tx.repo(SecondmentsRepository).ofUnits(unitIds);
  const facts: FactDraft[] = [];
  for (const view of await snapshots.add(news)) {
    const seconded = secondedOn(secondments.filter(({ unitId }) => unitId === view.unitId), onDate);
    const before = standing.get(view.unitId);
    const figures = snapshotFigures(view, seconded, before?.onDate === onDate ? before : null);
    facts.push(...figures.map((figure) => draftOf(view.unitId, onDate, view.id, figure)), ...secondedFigures(seconded, onDate).map((figure) => draftOf(view.unitId, onDate, null, figure)));
    tx.audit({
      action: 'establishment.recorded',
      subjectType: 'UnitProfile',
      subjectId: view.unitId,
      summary: `登记 ${names.get(view.unitId) ?? ''} ${onDate} 机构编制情况：核定 ${establishmentTotal(view.approved)}，实有 ${establishmentTotal(view.actual)}`,
      detail: { snapshotId: view.id, origin: view.origin, source: view.source, grade: view.grade, supersedes: before?.onDate === onDate ? before.id : null },
    });
  }
  await recordFacts(tx, facts);
}

/** Counts the people lent in and out anew on every day of which the units have figures; today where there is none. The caller tells the trail. */
export async function recountSeconded(tx: Tx, unitIds: readonly Id[]): Promise<void> {
  const days = await tx.repo(SnapshotsRepository).daysOf(unitIds);
  const secondments = await tx.repo(SecondmentsRepository).ofUnits(unitIds);
  const today = localDateOf(tx.now);
  const facts = unitIds.flatMap((unitId) => {
    const own = secondments.filter((secondment) => secondment.unitId === unitId);
    return (days.get(unitId) ?? [today]).flatMap((on) => secondedFigures(secondedOn(own, on), on).map((figure) => draftOf(unitId, on, null, figure)));
  });
  await recordFacts(tx, facts);
}
