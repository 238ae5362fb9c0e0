import type { Id, LocalDate } from '@wudan/kernel-core';
import type { EstablishmentKind, LeaderClass, SourceGrade, StructureCode } from './establishment-codes.js';

export type Counts<Code extends string> = Readonly<Partial<Record<Code, number>>>;

/** An internal office with its share of the establishment. */
export interface SectionFigures {
  readonly name: string;
  readonly approved: number;
  readonly actual: number;
  readonly leaders: number;
}

/** The figures of one unit at one day. A code that is absent is not known; 0 is a figure. */
export interface SnapshotFigures {
  readonly approved: Counts<EstablishmentKind>;
  readonly actual: Counts<EstablishmentKind>;
  readonly leaderApproved: Counts<LeaderClass>;
  readonly leaderActual: Counts<LeaderClass>;
  readonly structure: Counts<StructureCode>;
  readonly sections: readonly SectionFigures[];
  readonly supportApproved: number;
  readonly supportActual: number;
}

/** Who says so. */
export type SnapshotOrigin = 'form' | 'roster' | 'table';

/** Figures as they are to be recorded. */
export interface SnapshotDraft extends SnapshotFigures {
  readonly unitId: Id;
  readonly onDate: LocalDate;
  readonly origin: SnapshotOrigin;
  readonly source: string;
  readonly grade: SourceGrade;
  /** Set when the approved figures are those of an earlier day. */
  readonly carried: { readonly from: LocalDate; readonly source: string } | null;
}

/** Figures as they stand on record. */
export interface SnapshotView extends SnapshotDraft {
  readonly id: Id;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}
