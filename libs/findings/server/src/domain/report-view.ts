import type { Id, LocalDate } from '@wudan/kernel-core';
import type { FeedbackLetter, ReportSection, ReportState, ReportStep } from './assessment-report.js';

/** A report as a seat may see it. */
export interface ReportView {
  readonly pilotId: Id;
  readonly unitId: Id;
  readonly unitName: string;
  readonly programmeId: Id;
  readonly state: ReportState;
  /** 0 while there is none. */
  readonly version: number;
  readonly sections: readonly ReportSection[];
  readonly commentDueOn: LocalDate | null;
  readonly objectionDueOn: LocalDate | null;
  readonly grade: string | null;
  readonly total: string | null;
  readonly undecided: number;
  readonly agreed: number;
  readonly differs: number;
  readonly steps: readonly ReportStep[];
  readonly letter: FeedbackLetter | null;
  readonly showScores: boolean;
  readonly can: readonly string[];
}

export interface ReportLineView {
  readonly pilotId: Id;
  readonly unitId: Id;
  readonly unitName: string;
  readonly state: ReportState;
  readonly findings: number;
  readonly undecided: number;
  readonly differs: number;
  readonly grade: string | null;
  readonly docNumber: string | null;
  readonly commentDueOn: LocalDate | null;
}
