import type { Id, LocalDate } from '@wudan/kernel-core';
import type { KeyDateView, ProgrammeState, ProgrammeView, TaskForceMemberView } from './programme.js';

/** A section as it is handed in; `key` ties units to it: an id that is stored, or any text for a new one. */
export interface SectionDraft {
  readonly key: string;
  readonly name: string;
  readonly duty: string;
}

export interface UnitDraft {
  readonly unitId: Id;
  readonly field: string;
  readonly reason: string;
  readonly sectionKey: string | null;
}

export interface CountyDraft {
  readonly countyOfficeId: Id;
  readonly reason: string;
}

export type TaskForceDraft = Omit<TaskForceMemberView, 'duty'> & { readonly duty: string };

/** The whole of a programme as it is to be stored, normalised and not yet judged. */
export interface ProgrammeDocument {
  readonly name: string;
  readonly scope: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly evidenceFrom: LocalDate;
  readonly evidenceTo: LocalDate | null;
  readonly weekday: number;
  readonly asksAt: string;
  readonly cutoffAt: string;
  readonly movePolicy: string;
  readonly sections: readonly SectionDraft[];
  readonly units: readonly UnitDraft[];
  readonly counties: readonly CountyDraft[];
  readonly taskForce: readonly TaskForceDraft[];
  readonly keyDates: readonly KeyDateView[];
}

/** What of the register and the tree the document is judged against. */
export interface ProgrammeSurroundings {
  readonly today: LocalDate;
  readonly officeId: Id;
  /** Those units of the document that this office has. */
  readonly units: readonly { readonly id: Id; readonly name: string; readonly validFrom: LocalDate; readonly validTo: LocalDate | null }[];
  /** The office and everything above and below it. */
  readonly offices: readonly { readonly id: Id; readonly parentId: Id | null; readonly name: string; readonly validTo: LocalDate | null }[];
}

/** What ships when nothing is said. The evidence period follows the pilot of 2022, which looked back to 2019. */
export const PROGRAMME_DEFAULTS = { weekday: 3, asksAt: '09:00', cutoffAt: '17:30', movePolicy: 'next', evidenceFrom: '2019-01-01' } as const;

/** A stored programme as a document: units that have left are no part of it. @param on the day that decides who has left */
export function documentOf(programme: Omit<ProgrammeView, 'units' | 'counties' | 'cadenceLog' | 'state'> & StoredLists, on: LocalDate): ProgrammeDocument {
  return {
    name: programme.name,
    scope: programme.scope,
    startsOn: programme.startsOn,
    endsOn: programme.endsOn,
    evidenceFrom: programme.evidenceFrom,
    evidenceTo: programme.evidenceTo,
    weekday: programme.weekday,
    asksAt: programme.asksAt,
    cutoffAt: programme.cutoffAt,
    movePolicy: programme.movePolicy,
    sections: programme.sections.map(({ id, name, duty }) => ({ key: id, name, duty })),
    units: programme.units
      .filter(({ leftOn }) => leftOn === null || leftOn > on)
      .map(({ unitId, field, reason, sectionId }) => ({ unitId, field, reason, sectionKey: sectionId })),
    counties: programme.counties.map(({ countyOfficeId, reason }) => ({ countyOfficeId, reason })),
    taskForce: programme.taskForce,
    keyDates: programme.keyDates,
  };
}

interface StoredLists {
  readonly state: ProgrammeState;
  readonly units: readonly (UnitFacts & { readonly leftOn: LocalDate | null })[];
  readonly counties: readonly CountyDraft[];
}

type UnitFacts = Omit<UnitDraft, 'sectionKey'> & { readonly sectionId: Id | null };
