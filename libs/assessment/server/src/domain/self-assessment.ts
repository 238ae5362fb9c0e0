import type { Id, LocalDate } from '@wudan/kernel-core';
import type { OfficeState } from './office-assessment.js';

export const SELF_STATES = ['open', 'signed', 'submitted', 'returned'] as const;
/** `returned`: submitted before, some items are open again. */
export type SelfState = (typeof SELF_STATES)[number];

/** The unit's assessment of itself as it is stored: one a pilot. */
export interface SelfAssessment {
  readonly pilotId: Id;
  readonly setId: Id;
  readonly state: SelfState;
  readonly version: number;
  readonly late: boolean;
  readonly signedBy: string | null;
  readonly signedAt: Date | null;
  readonly submittedBy: string | null;
  /** The latest submission; null before the first. */
  readonly submittedAt: Date | null;
}

/** One leaf's score as it is stored. */
export interface StoredScore {
  readonly code: string;
  /** Hundredths of points; null: not scored, or not applicable. */
  readonly score: number | null;
  /** JSON of what the rule asked. */
  readonly claim: string | null;
  readonly statement: string;
  readonly naReason: string | null;
  /** null: waits for the assessor. */
  readonly naAccepted: boolean | null;
  /** Open again after the submission. */
  readonly returned: boolean;
  /** Scored anew since it was returned. */
  readonly rescored: boolean;
  readonly returnReason: string | null;
  /** 0 before the first scoring. */
  readonly version: number;
  readonly updatedBy: string | null;
  readonly updatedAt: Date | null;
}

/** The same as JSON gives it. */
export interface ReadScore extends Omit<StoredScore, 'updatedAt'> {
  readonly updatedAt: string;
}

/** A leaf nobody has scored yet. */
export const unscored = (code: string): StoredScore => ({
  code,
  score: null,
  claim: null,
  statement: '',
  naReason: null,
  naAccepted: null,
  returned: false,
  rescored: false,
  returnReason: null,
  version: 0,
  updatedBy: null,
  updatedAt: null,
});

/** What can happen to a leaf's score; the line of its history. */
export type ScoreAct = 'scored' | 'returned' | 'na_accepted' | 'na_refused' | 'set_changed';

/** A line of the history of a leaf's score. */
export interface ScoreEntry {
  readonly act: ScoreAct;
  /** The assessor's reason, or why the set's change touched the leaf. */
  readonly note: string | null;
  readonly score: string | null;
  readonly claim: string | null;
  readonly statement: string;
  readonly by: string;
  readonly at: Date;
}

/** How many cells of the evidence grid stand for a leaf and what they say. */
export interface LeafCells {
  readonly code: string;
  readonly cells: number;
  readonly filled: number;
  readonly accepted: number;
  readonly returned: number;
  /** Losses declared and not countersigned: until then the leaf counts as unscored. */
  readonly pending: number;
  /** Largest share of its points that the leaf may earn; null: no ceiling. */
  readonly ceiling: string | null;
}

/** Everything the scoring grid knows of a pilot, in one row of one call: `app.scoring_grid`. */
export interface GridRow {
  readonly pilotId: Id;
  readonly unitId: Id;
  readonly unitName: string;
  readonly stage: string;
  readonly cutoffOn: LocalDate;
  readonly dueOn: LocalDate | null;
  /** The issued set; null before. */
  readonly setId: Id | null;
  readonly setVersion: number | null;
  /** Of the set's content: the same content is the same set to whoever reads it. */
  readonly setHash: string | null;
  /** The set the scores were given under; null before the assessment was opened. */
  readonly scoredSetId: Id | null;
  readonly state: SelfState | null;
  readonly version: number | null;
  readonly late: boolean | null;
  readonly signedBy: string | null;
  readonly signedAt: Date | null;
  readonly submittedBy: string | null;
  readonly submittedAt: Date | null;
  /** The newest fact of the unit: figures are computed anew when it changes. */
  readonly newestFactId: Id | null;
  /** JSON of `ReadScore[]` as the database wrote it: the same text says the same, so it is read once. */
  readonly scores: string;
  /** JSON of `LeafCells[]`. */
  readonly evidence: string;
  /** When the assessment was opened, else when its set was issued: the scoring policy of that moment holds for it. */
  readonly openedAt: Date | null;
  /** Where the office's scoring stands; null before it began. */
  readonly officeState: Exclude<OfficeState, 'waiting'> | null;
  /** Of the scoring policy; null: the shipped one. */
  readonly gradeDShare: string | null;
}
