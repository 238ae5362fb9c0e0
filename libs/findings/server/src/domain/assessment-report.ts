import type { Id, LocalDate } from '@wudan/kernel-core';

/** The parts of an assessment report, in this order (outline of DOMAIN §4.5). */
export const REPORT_SECTIONS = [
  { key: 'basics', heading: '一、基本情况' },
  { key: 'organisation', heading: '二、评估工作开展情况' },
  { key: 'results', heading: '三、评估结果' },
  { key: 'achievements', heading: '四、工作成效' },
  { key: 'problems', heading: '五、存在问题' },
  { key: 'causes', heading: '六、原因分析' },
  { key: 'suggestions', heading: '七、整改建议和挖潜建议' },
] as const;
export type ReportKey = (typeof REPORT_SECTIONS)[number]['key'];

/** out for comment: comment; every item decided: settled; handed in for approval: review. */
export const REPORT_STATES = ['draft', 'comment', 'settled', 'review', 'approved', 'issued'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export type ReportAct = 'drafted' | 'edited' | 'sent_for_comment' | 'settled' | 'submitted' | 'approved' | 'returned' | 'issued' | 'redrafted' | 'reopened';

/** A number of the report and where it comes from. */
export interface ReportFigure {
  readonly text: string;
  readonly source: string;
}

/** A part under construction: its paragraphs and the numbers in them. */
export interface DraftSection {
  readonly lines: readonly string[];
  readonly figures: readonly ReportFigure[];
}

export interface ReportSection {
  readonly key: ReportKey;
  readonly heading: string;
  /** Paragraphs, one a line. Drafted from data until people edit it. */
  readonly body: string;
  readonly figures: readonly ReportFigure[];
  readonly edited: boolean;
}

/** A part as it is stored: what people wrote, and from the approval on every part as it was approved. */
export interface StoredSection {
  readonly key: ReportKey;
  readonly body: string;
  /** As they were at the approval; null before, when they are those of the draft. */
  readonly figures: readonly ReportFigure[] | null;
  /** False: as it was drafted, kept by the approval. */
  readonly edited: boolean;
}

export interface AssessmentReport {
  readonly pilotId: Id;
  readonly programmeId: Id;
  readonly unitId: Id;
  readonly state: ReportState;
  readonly version: number;
  readonly sections: readonly StoredSection[];
  readonly commentDueOn: LocalDate | null;
  /** When it first went to the unit. */
  readonly shownAt: Date | null;
  readonly submittedPersonId: Id | null;
  readonly approvedPersonId: Id | null;
  readonly approvedOn: LocalDate | null;
  /** As approved. */
  readonly grade: string | null;
  readonly total: string | null;
}

export interface ReportStep {
  readonly id: Id;
  readonly act: ReportAct;
  readonly note: string;
  readonly by: string;
  readonly at: Date;
}

export interface FeedbackLetter {
  readonly pilotId: Id;
  readonly docNumber: string;
  readonly issuedOn: LocalDate;
  readonly planDueOn: LocalDate;
  readonly objectionDueOn: LocalDate;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly issuedBy: string;
}
