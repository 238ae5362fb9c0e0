import type { Id, LocalDate } from '@wudan/kernel-core';

/** 座谈, 个别谈话, 调阅材料. */
export const VISIT_KINDS = ['forum', 'talk', 'files'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];
export const VISIT_KIND_LABELS: Readonly<Record<VisitKind, string>> = { forum: '座谈', talk: '个别谈话', files: '调阅材料' };

/** Who may know of it: the unit too, the office's staff, or those who took part with supervision and leaders. */
export const CONFIDENTIALITIES = ['open', 'internal', 'restricted'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

export const SIDES = ['office', 'unit', 'other'] as const;
export type Side = (typeof SIDES)[number];

export type VisitState = 'recorded' | 'confirmed' | 'voided';

export interface VisitParticipant {
  readonly side: Side;
  readonly name: string;
  readonly post: string;
  /** The seat of somebody of the office; null for others. */
  readonly seatId: Id | null;
}

export interface VisitMaterial {
  readonly title: string;
  readonly docNumber: string | null;
  readonly pages: number | null;
  readonly note: string;
}

export interface VisitLeaf {
  readonly code: string;
  readonly name: string;
  readonly note: string;
}

/** What a visit says, in its stored form. */
export interface VisitContent {
  readonly kind: VisitKind;
  readonly onDate: LocalDate;
  readonly place: string;
  readonly topic: string;
  readonly confidentiality: Confidentiality;
  readonly participants: readonly VisitParticipant[];
  readonly minutes: string;
  readonly materials: readonly VisitMaterial[];
  readonly leaves: readonly VisitLeaf[];
}

export interface VisitRow extends VisitContent {
  readonly id: Id;
  readonly pilotId: Id;
  readonly unitId: Id;
  readonly state: VisitState;
  readonly voidReason: string | null;
  /** People who wrote the record: none of them confirms it. */
  readonly writers: readonly Id[];
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  readonly version: number;
}

/** A visit as the report may quote it: no names, no minutes, nothing restricted. */
export interface VisitNote {
  readonly id: Id;
  readonly kind: VisitKind;
  readonly onDate: LocalDate;
  readonly place: string;
  readonly topic: string;
  readonly leafCodes: readonly string[];
  readonly participants: number;
}
