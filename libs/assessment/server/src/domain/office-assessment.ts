import type { Id, LocalDate } from '@wudan/kernel-core';

/** `waiting`: the unit has not handed its self-assessment in. */
export const OFFICE_STATES = ['waiting', 'scoring', 'section_review', 'leader_review', 'decision', 'approved'] as const;
export type OfficeState = (typeof OFFICE_STATES)[number];

export type OfficeStage = 'desk' | 'on_site';
/** Rows of the scores: the second assessor's stand beside the first's. */
export const MARK_STAGES = ['desk', 'on_site', 'desk_2', 'on_site_2'] as const;
export type MarkStage = (typeof MARK_STAGES)[number];

/** What a person does in one assessment; nobody does two of them. */
export type OfficePart = 'first' | 'second' | 'section' | 'leader';

export const INTERESTS = ['none', 'borrowed_from_unit', 'relative', 'former_post', 'other'] as const;
export type Interest = (typeof INTERESTS)[number];

export type StepAct =
  | 'opened'
  | 'stage_advanced'
  | 'submitted'
  | 'section_passed'
  | 'section_returned'
  | 'leader_passed'
  | 'leader_returned'
  | 'decided'
  | 'unlocked'
  | 'leaf_reopened'
  | 'set_changed';

/** The office's assessment of one pilot as it is stored. */
export interface OfficeAssessment {
  readonly state: Exclude<OfficeState, 'waiting'>;
  readonly stage: OfficeStage;
  readonly version: number;
  readonly openedAt: Date;
  /** When the feedback letter went out; from then on the result stays. */
  readonly letterAt: Date | null;
}

/** A mark of the office on an item. */
export interface StoredMark {
  readonly stage: MarkStage;
  readonly code: string;
  /** Hundredths; null: taken back. */
  readonly score: number | null;
  readonly reason: string;
  /** Version of the second mark that the first assessor has settled. */
  readonly settled: number | null;
  readonly version: number;
  readonly personId: Id;
  readonly by: string;
  readonly at: Date;
}

/** One declaration of interest; the latest of a person counts. */
export interface StoredDeclaration {
  readonly id: Id;
  readonly personId: Id;
  readonly seatId: Id;
  readonly name: string;
  readonly interest: Interest;
  readonly note: string;
  readonly declaredAt: Date;
}

/** An item that is scored again while the rest stays. */
export interface Reopening {
  readonly code: string;
  readonly reason: string;
  readonly rescored: boolean;
}

export interface ReviewStepView {
  readonly id: Id;
  readonly act: StepAct;
  readonly note: string;
  readonly by: string;
  readonly at: Date;
}

/** The decision of the commission as it was recorded. */
export interface StoredDecision {
  readonly id: Id;
  readonly form: 'meeting' | 'circulation';
  readonly decidedOn: LocalDate;
  readonly docNumber: string;
  readonly note: string;
  readonly scanName: string | null;
  readonly scanSha256: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  /** JSON of `FrozenResult`. */
  readonly frozen: string;
}

/** A line of the history of the office's marks on an item. */
export interface OfficeScoreEntry {
  readonly stage: MarkStage;
  readonly score: string | null;
  readonly reason: string;
  readonly act: 'scored' | 'settled' | 'taken_back' | 'reopened';
  readonly by: string;
  readonly at: Date;
}
