import type { DomainError, Id, LocalDate } from '@wudan/kernel-core';
import { cadenceOutside, cadencePast, cadenceReversed, cadenceUnitOutside, choiceUnknown } from './programme.errors.js';
import { reasonFault } from './programme.rules.js';
import { CADENCE_MODES, type ProgrammeUnitView } from './programme.js';

/** A change of rhythm as it is asked for; the reason is normalised. */
export interface CadenceOrder {
  readonly unitId: Id | null;
  readonly mode: string;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly reason: string;
}

export interface CadencePlace {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly units: readonly Pick<ProgrammeUnitView, 'unitId' | 'joinedOn' | 'leftOn'>[];
}

/** Why a change of rhythm cannot be logged: it reaches back, leaves the period, or names a unit that is not asked then. */
export function cadenceFault({ startsOn, endsOn, units }: CadencePlace, { unitId, mode, fromOn, toOn, reason }: CadenceOrder, today: LocalDate): DomainError | null {
  if (!(CADENCE_MODES as readonly string[]).includes(mode)) return choiceUnknown('调度频次', mode, CADENCE_MODES, 'input.mode');
  if (fromOn < today) return cadencePast(today);
  if (toOn < fromOn) return cadenceReversed();
  if (fromOn < startsOn || fromOn > endsOn) return cadenceOutside(startsOn, endsOn, 'input.fromOn');
  if (toOn > endsOn) return cadenceOutside(startsOn, endsOn, 'input.toOn');
  const member = unitId === null || units.some((unit) => unit.unitId === unitId && unit.joinedOn <= toOn && (unit.leftOn === null || unit.leftOn > fromOn));
  return member ? reasonFault('调整原因', reason, 'input.reason') : cadenceUnitOutside();
}
