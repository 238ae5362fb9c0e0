import type { Id, LocalDate } from '@wudan/kernel-core';

/** Ranks (规格) on which the respondents of a questionnaire depend. */
export const RANKS = ['department', 'division', 'section', 'unranked'] as const;
export type Rank = (typeof RANKS)[number];
export const RANK_LABELS: Readonly<Record<Rank, string>> = { department: '厅局级', division: '县处级', section: '乡科级', unranked: '未定规格' };

export type SurveyState = 'draft' | 'open' | 'closed' | 'cancelled';
export type Conductor = 'office' | 'third_party';

export interface SurveyGroup {
  readonly key: string;
  readonly label: string;
  /** Its answers enter the satisfaction figure; the unit's own people do not judge their own service. */
  readonly counted: boolean;
  /** Questionnaires to hand out. */
  readonly planned: number;
  /** Fewer answers are flagged. */
  readonly least: number;
}

export interface SurveyQuestion {
  readonly key: string;
  readonly section: string;
  readonly text: string;
}

export interface TemplateContent {
  /** Fewer valid answers in all are flagged. */
  readonly smallSample: number;
  /** A group with fewer answers is not shown apart. */
  readonly hiddenBelow: number;
  readonly ranks: readonly { readonly key: Rank; readonly groups: readonly SurveyGroup[] }[];
  readonly questions: readonly SurveyQuestion[];
}

export interface SurveyTemplate extends TemplateContent {
  /** 0: the shipped one. */
  readonly version: number;
  readonly validFrom: LocalDate;
  readonly savedBy: string | null;
}

export interface SurveyRow {
  readonly id: Id;
  readonly pilotId: Id;
  readonly unitId: Id;
  readonly title: string;
  readonly rank: Rank;
  /** `YYYY`: the year that the figure is of. */
  readonly period: string;
  readonly leafCode: string | null;
  readonly conductor: Conductor;
  readonly conductorName: string | null;
  readonly closesOn: LocalDate;
  readonly state: SurveyState;
  readonly groups: readonly SurveyGroup[];
  readonly questions: readonly SurveyQuestion[];
  readonly smallSample: number;
  readonly hiddenBelow: number;
  readonly templateVersion: number;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly result: SurveyResult | null;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly version: number;
}

/** What one person said: 5 to 1 a question, null for 不了解. Nothing says who or when. */
export interface SurveyAnswer {
  readonly groupKey: string;
  readonly overall: number | null;
  readonly answers: Readonly<Record<string, number | null>>;
  readonly remark: string | null;
}

export interface SurveyResult {
  readonly answered: number;
  readonly valid: number;
  /** F11, four decimals; null where too few answered. */
  readonly satisfaction: string | null;
  /** Answers 5, 4, 3, 2, 1 of the counted groups; empty where too few answered. */
  readonly counts: readonly number[];
  readonly grade: 'B' | 'C';
  readonly warnings: readonly string[];
  readonly groups: readonly { readonly key: string; readonly label: string; readonly answered: number; readonly satisfaction: string | null }[];
  /** Answers 5, 4, 3, 2, 1 and 不了解. */
  readonly questions: readonly { readonly key: string; readonly section: string; readonly text: string; readonly counts: readonly number[] }[];
  readonly remarks: readonly string[];
}
