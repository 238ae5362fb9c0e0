import type { LocalDate } from '@wudan/kernel-core';
import type { FeedbackPolicy } from './feedback-policy.js';
import type { Finding, OfficeTask } from './finding.js';

/** A fact as the first part quotes it. */
export interface MaterialFact {
  readonly name: string;
  readonly dimension: string;
  readonly period: string;
  readonly value: string;
  readonly grade: string;
  readonly sourceText: string;
}

/** The result of the assessment: what the third part states. */
export interface MaterialResult {
  readonly approved: boolean;
  readonly total: string;
  readonly selfTotal: string | null;
  readonly execution: string;
  readonly benefit: string;
  readonly grade: string;
  readonly leaves: readonly { readonly code: string; readonly name: string; readonly points: string; readonly self: string | null; readonly final: string | null; readonly reason: string }[];
}

/** Something that was counted elsewhere: a visit, an opinion, a result of another authority, a check. */
export interface MaterialCount {
  /** With its number, such as `座谈2次`. */
  readonly text: string;
  readonly source: string;
}

/** Everything a report is drafted from. Nothing of a sealed finding is in it. */
export interface ReportMaterial {
  readonly unitName: string;
  readonly programmeName: string;
  readonly pilot: { readonly objectKind: string; readonly objectName: string; readonly cutoffOn: LocalDate; readonly evidenceFrom: LocalDate };
  readonly set: { readonly version: number; readonly leaves: number } | null;
  readonly facts: readonly MaterialFact[];
  readonly coverage: { readonly cells: number; readonly held: number; readonly substituted: number; readonly sighted: number; readonly lost: number; readonly notApplicable: number; readonly rate: string };
  readonly result: MaterialResult | null;
  readonly findings: readonly Finding[];
  readonly tasks: ReadonlyMap<string, OfficeTask>;
  /** Visits, opinions and questionnaires. */
  readonly inquiries: readonly MaterialCount[];
  /** Results of other authorities. */
  readonly externals: readonly MaterialCount[];
  /** What the checks of quantities say, one sentence each. */
  readonly checks: readonly MaterialCount[];
  readonly policy: FeedbackPolicy;
}
