import type { Id, LocalDate } from '@wudan/kernel-core';

export const PROGRAMME_STATES = ['draft', 'active', 'closed'] as const;
export type ProgrammeState = (typeof PROGRAMME_STATES)[number];

/** What becomes of a round whose weekday is no working day. */
export const MOVE_POLICIES = ['next', 'previous', 'skip'] as const;
export type ProgrammeMovePolicy = (typeof MOVE_POLICIES)[number];

export const SECTION_DUTIES = ['lead', 'assist'] as const;
export type SectionDuty = (typeof SECTION_DUTIES)[number];

export const TASK_FORCE_DUTIES = ['head', 'deputy', 'member'] as const;
export type TaskForceDuty = (typeof TASK_FORCE_DUTIES)[number];

/** How often a unit is asked on a day: once a week, every working day, not at all. */
export const CADENCE_MODES = ['weekly', 'daily', 'off'] as const;
export type CadenceMode = (typeof CADENCE_MODES)[number];

/** A section of the office that leads the programme or assists in it. */
export interface ProgrammeSectionView {
  readonly id: Id;
  readonly name: string;
  readonly duty: SectionDuty;
}

/** A unit of the programme. One that has left stays, with its last day. */
export interface ProgrammeUnitView {
  readonly id: Id;
  readonly unitId: Id;
  readonly unitName: string;
  readonly field: string;
  readonly reason: string;
  readonly sectionId: Id | null;
  readonly sectionName: string | null;
  /** First day on which it belongs to the programme. */
  readonly joinedOn: LocalDate;
  /** First day on which it no longer does; null while nothing is known of an end. */
  readonly leftOn: LocalDate | null;
}

/** A lower office that reports to the programme. */
export interface ProgrammeCountyView {
  readonly countyOfficeId: Id;
  readonly countyName: string;
  readonly reason: string;
}

export interface TaskForceMemberView {
  readonly personName: string;
  readonly post: string;
  readonly duty: TaskForceDuty;
}

/** A day that matters, with the days around it on which units are asked daily (both or neither, ends included). */
export interface KeyDateView {
  readonly label: string;
  readonly onDate: LocalDate;
  readonly dailyFrom: LocalDate | null;
  readonly dailyTo: LocalDate | null;
}

/** One line of the cadence log: never changed, a later one says otherwise. */
export interface CadenceChangeView {
  readonly id: Id;
  /** Null: the whole programme. */
  readonly unitId: Id | null;
  readonly unitName: string | null;
  readonly mode: CadenceMode;
  /** Both ends included. */
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly reason: string;
  readonly byName: string;
  readonly at: Date;
}

/** A programme (评估轮次) with everything that belongs to it. */
export interface ProgrammeView {
  readonly id: Id;
  readonly name: string;
  readonly scope: string;
  readonly state: ProgrammeState;
  /** First and last day on which anybody is asked. */
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly evidenceFrom: LocalDate;
  /** Null: up to the present. */
  readonly evidenceTo: LocalDate | null;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  /** Civil times `HH:MM` of the day on which a round is asked. */
  readonly asksAt: string;
  readonly cutoffAt: string;
  readonly movePolicy: ProgrammeMovePolicy;
  readonly copiedFromId: Id | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly sections: readonly ProgrammeSectionView[];
  readonly units: readonly ProgrammeUnitView[];
  readonly counties: readonly ProgrammeCountyView[];
  readonly taskForce: readonly TaskForceMemberView[];
  readonly keyDates: readonly KeyDateView[];
  /** Oldest first. */
  readonly cadenceLog: readonly CadenceChangeView[];
}

/** True while a unit belongs to its programme: from `joinedOn` to the day before `leftOn`. */
export function isMemberOn({ joinedOn, leftOn }: Pick<ProgrammeUnitView, 'joinedOn' | 'leftOn'>, date: LocalDate): boolean {
  return joinedOn <= date && (leftOn === null || date < leftOn);
}
