import type { Tx } from '@wudan/kernel-server';
import { localDateOf, type Id, type LocalDate } from '@wudan/kernel-core';
import { findUnit, socialCreditCodeWarnings } from '@wudan/tenancy-server';
import { DutiesRepository, type DutyRow } from '../data/duties.repository.js';
import { RegistrationsRepository, type OnlineNameRow, type RegistrationRow } from '../data/registrations.repository.js';
import { SecondmentsRepository, type SecondmentRow } from '../data/secondments.repository.js';
import { SnapshotsRepository } from '../data/snapshots.repository.js';
import { SupportsRepository, type SupportRow } from '../data/supports.repository.js';
import { rosterChecks, type RosterCheck } from '../domain/roster-check.rules.js';
import { lengthOf } from '../domain/secondment.rules.js';
import type { SnapshotView } from '../domain/snapshot.js';

export type DutyView = DutyRow;
export type SupportView = SupportRow & { readonly warning: string | null };
export type SecondmentView = Omit<SecondmentRow, 'personHash'> & { readonly days: number; readonly months: number; readonly longTerm: boolean };
export type RegistrationView = RegistrationRow & { readonly warning: string | null };
export type OnlineNameView = OnlineNameRow;

/** Everything the office knows of a unit's establishment. */
export interface ProfileView {
  readonly unitId: Id;
  readonly unitName: string;
  /** The day by which durations and lights were judged. */
  readonly today: LocalDate;
  /** The figures that stand: of the latest day, recorded last. */
  readonly snapshot: SnapshotView | null;
  readonly snapshots: readonly (SnapshotView & { readonly current: boolean })[];
  readonly duties: readonly DutyView[];
  readonly supports: readonly SupportView[];
  readonly secondments: readonly SecondmentView[];
  readonly registration: RegistrationView | null;
  readonly onlineNames: readonly OnlineNameView[];
  readonly checks: readonly RosterCheck[];
}

/** What looks wrong about a code, in one text. */
export const creditWarning = (code: string | null): string | null => (code === null ? null : socialCreditCodeWarnings(code).join('') || null);

/** The profile of a unit of the transaction's office, or null when there is no such unit. Callable; the caller asks whether it may be read. */
export async function profileOf(tx: Tx, unitId: Id): Promise<ProfileView | null> {
  const unit = await findUnit(tx, unitId);
  if (!unit) return null;
  const today = localDateOf(tx.now);
  const ids = [unit.id];
  const snapshots = await tx.repo(SnapshotsRepository).ofUnit(unit.id);
  const snapshot = snapshots[0] ?? null;
  const registrations = tx.repo(RegistrationsRepository);
  const [registered] = await registrations.ofUnits(ids);
  const registration = registered === undefined ? null : { ...registered, warning: creditWarning(registered.socialCreditCode) };
  const onlineNames = await registrations.onlineNames(ids);
  const secondments = (await tx.repo(SecondmentsRepository).ofUnits(ids)).map(({ personHash: _, ...row }) => ({ ...row, ...lengthOf(row, today) }));
  return {
    unitId: unit.id,
    unitName: unit.name,
    today,
    snapshot,
    snapshots: snapshots.map((each, index) => ({ ...each, current: each.onDate !== snapshots[index - 1]?.onDate })),
    duties: await tx.repo(DutiesRepository).standing(ids),
    supports: (await tx.repo(SupportsRepository).standing(ids)).map((support) => ({ ...support, warning: creditWarning(support.socialCreditCode) })),
    secondments,
    registration,
    onlineNames,
    checks: rosterChecks({ snapshot, secondments, registration, onlineNames, today }),
  };
}
