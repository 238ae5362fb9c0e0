import type { Id, LocalDate } from '@wudan/kernel-core';
import { isMemberOn, type ProgrammeState, type ProgrammeUnitView } from './programme.js';

type Stored = Pick<ProgrammeUnitView, 'id' | 'unitId' | 'joinedOn' | 'leftOn'>;

/** From when to when a unit is to belong to the programme. */
export interface Membership {
  readonly unitId: Id;
  readonly joinedOn: LocalDate;
  readonly leftOn: LocalDate | null;
}

export interface MembershipPlan {
  /** Every unit of the document, new ones and those that stay. */
  readonly keep: readonly Membership[];
  /** Those that leave a programme under way: they stay on record. */
  readonly leave: readonly Membership[];
  /** Those that go out of a draft: they were never asked. */
  readonly drop: readonly Id[];
}

export interface MembershipChange {
  readonly state: ProgrammeState;
  readonly startsOn: LocalDate;
  readonly today: LocalDate;
  /** As stored before. */
  readonly before: readonly Stored[];
  /** The units of the document, with the end of their registration when one is known. */
  readonly wanted: readonly { readonly unitId: Id; readonly validTo: LocalDate | null }[];
}

/**
 * What a new list of units means for the record (own rule). In a draft everybody belongs from the first day. Under way a
 * unit joins today, or on the first day when that is still to come; it leaves today; a registration that ends takes it along.
 */
export function planMembership({ state, startsOn, today, before, wanted }: MembershipChange): MembershipPlan {
  const known = new Map(before.map((unit) => [unit.unitId, unit]));
  const listed = new Set(wanted.map(({ unitId }) => unitId));
  const gone = before.filter(({ unitId }) => !listed.has(unitId));
  if (state === 'draft') {
    return { keep: wanted.map(({ unitId }) => ({ unitId, joinedOn: startsOn, leftOn: null })), leave: [], drop: gone.map(({ unitId }) => unitId) };
  }
  const from = startsOn > today ? startsOn : today;
  return {
    keep: wanted.map(({ unitId, validTo }) => {
      const stored = known.get(unitId);
      const stays = stored !== undefined && isMemberOn(stored, today);
      return { unitId, joinedOn: stays ? stored.joinedOn : from, leftOn: validTo };
    }),
    leave: gone
      .filter(({ leftOn }) => leftOn === null || leftOn > today)
      .map(({ unitId, joinedOn }) => ({ unitId, joinedOn, leftOn: joinedOn > today ? joinedOn : today })),
    drop: [],
  };
}
