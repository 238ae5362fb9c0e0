import type { Id, LocalDate } from '@wudan/kernel-core';
import type { FindingCategory } from './finding-category.js';

export const LEVELS = ['city', 'county'] as const;
export type Level = (typeof LEVELS)[number];

export const SOURCES = ['self', 'desk', 'on_site', 'external', 'check', 'opinion'] as const;
export type Source = (typeof SOURCES)[number];

/** 体制机制, 单位自身, 其他: what lies in the system becomes the office's own task. */
export const CAUSES = ['system', 'unit', 'other'] as const;
export type Cause = (typeof CAUSES)[number];

/** 立查立改, 限时整改, 长期坚持. */
export const TRACKS = ['immediate', 'time_limited', 'long_term'] as const;
export type Track = (typeof TRACKS)[number];

/**
 * draft; proposed: in the report that is out for comment; agreed, differs: decided; confirmed: the report was approved;
 * notified: the letter was issued; dropped: taken out, with a reason.
 */
export const FINDING_STATES = ['draft', 'proposed', 'agreed', 'differs', 'confirmed', 'notified', 'dropped'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export const AGREEMENTS = ['undecided', 'agreed', 'differs'] as const;
export type AgreementState = (typeof AGREEMENTS)[number];

/** What the unit says of a finding; `silent` stands for a unit that let the day pass where the programme takes that as agreed. */
export const UNIT_STANCES = ['accept', 'amend', 'object'] as const;
export type UnitStance = (typeof UNIT_STANCES)[number];
export const OFFICE_STANCES = ['adopt', 'keep', 'adapt'] as const;
export type OfficeStance = (typeof OFFICE_STANCES)[number];
export type Stance = UnitStance | OfficeStance | 'silent' | 'final';

export interface FindingLeaf {
  readonly code: string;
  readonly name: string;
}

export interface FindingEvidence {
  readonly itemId: Id;
  readonly title: string;
  /** Who holds the paper; a unit is shown its own only. */
  readonly holder: string;
}

/** A finding as it is stored. */
export interface Finding {
  readonly id: Id;
  /** 问题编号, such as 2022-017: the year of the programme and a running number of the office. */
  readonly no: string;
  readonly programmeId: Id;
  readonly pilotId: Id;
  readonly unitId: Id;
  readonly level: Level;
  readonly categoryCode: string;
  /** As the category was called when the finding was written. */
  readonly categoryName: string;
  readonly title: string;
  /** The office's text as it is to be printed. */
  readonly facts: string;
  readonly basis: string;
  readonly source: Source;
  /** Of the office alone. */
  readonly sourceNote: string;
  readonly cause: Cause;
  readonly track: Track;
  readonly leaves: readonly FindingLeaf[];
  readonly evidence: readonly FindingEvidence[];
  readonly state: FindingState;
  readonly agreement: AgreementState;
  /** The unit's text where it still differs. */
  readonly unitText: string | null;
  /** Every title and text it ever had, of either side: what must be looked for when it is sealed. */
  readonly wordings: readonly string[];
  /** When it first went to the unit. */
  readonly shownAt: Date | null;
  readonly dropReason: string | null;
  readonly sealed: boolean;
  /** How far its rectification is; null before that begins. */
  readonly followed: string | null;
  readonly recursOf: Id | null;
  readonly version: number;
  readonly openedSeatId: Id;
  readonly openedBy: string;
  readonly openedAt: Date;
}

export interface AgreementRound {
  readonly id: Id;
  readonly side: 'unit' | 'office';
  readonly stance: Stance;
  readonly text: string;
  readonly personId: Id;
  readonly by: string;
  readonly at: Date;
}

/** The hand-over to discipline. */
export interface Transfer {
  readonly docNumber: string;
  readonly onDate: LocalDate;
  readonly to: string;
  readonly by: string;
}

/** What the office itself does about an institutional cause. */
export interface OfficeTask {
  readonly text: string;
  readonly dueOn: LocalDate | null;
  readonly responsible: string;
  readonly doneOn: LocalDate | null;
}

/** A finding of an issued letter, as the context that follows its rectification takes it. */
export interface NotifiedFinding {
  readonly id: Id;
  readonly no: string;
  readonly programmeId: Id;
  readonly pilotId: Id;
  readonly unitId: Id;
  readonly level: Level;
  readonly category: string;
  readonly categoryName: string;
  readonly title: string;
  readonly facts: string;
  readonly basis: string;
  readonly source: Source;
  readonly cause: Cause;
  readonly track: Track;
  readonly leaves: readonly FindingLeaf[];
  readonly sealed: boolean;
  readonly state: FindingState;
}

/** What others need of an issued letter. */
export interface IssuedLetter {
  readonly pilotId: Id;
  readonly docNumber: string;
  readonly issuedOn: LocalDate;
  /** Until when the unit hands in its rectification plan. */
  readonly planDueOn: LocalDate;
  readonly objectionDueOn: LocalDate;
}

/** A finding that another one names. */
export interface FindingRef {
  readonly id: Id;
  readonly no: string;
  readonly title: string;
  readonly programmeName: string;
}

export interface AgreementView {
  readonly findingId: Id;
  readonly state: AgreementState;
  readonly rounds: readonly Omit<AgreementRound, 'personId'>[];
  readonly officeText: string;
  readonly unitText: string | null;
  readonly dueOn: LocalDate | null;
}

/** A finding as a seat may see it. */
export interface FindingView extends Omit<Finding, 'recursOf' | 'openedSeatId' | 'categoryCode' | 'categoryName' | 'agreement' | 'shownAt' | 'followed' | 'unitText' | 'wordings'> {
  readonly unitName: string;
  readonly category: FindingCategory & { readonly usable: boolean };
  readonly transfer: Transfer | null;
  readonly ownTask: OfficeTask | null;
  readonly recursOf: FindingRef | null;
  readonly recurrenceHints: readonly FindingRef[];
  readonly agreement: AgreementView | null;
  readonly can: readonly string[];
}

/** indicator → evidence → finding → rectification → next score. */
export interface LineageView {
  readonly finding: FindingRef;
  readonly leaves: readonly { readonly code: string; readonly name: string; readonly points: string; readonly self: string | null; readonly final: string | null }[];
  readonly evidence: readonly FindingEvidence[];
  readonly rectificationState: string | null;
  readonly later: readonly FindingRef[];
  readonly earlier: readonly FindingRef[];
  readonly nextScores: readonly { readonly programmeName: string; readonly code: string; readonly final: string | null }[];
}
