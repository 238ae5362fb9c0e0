import type { Id, LocalDate } from '@wudan/kernel-core';

/** 协作单位意见 by a link; 互评 among units of a programme by their seats. */
export type OpinionKind = 'partner' | 'peer';
export type OpinionWay = 'link' | 'seat';
export type OpinionState = 'waiting' | 'answered' | 'expired' | 'locked' | 'revoked';

/** Days for which a link opens. */
export const LINK_DAYS = 14;
/** Wrong names after which a link is dead: the name of a unit is easy to guess. */
export const MOST_TRIES = 5;

/** From the best down; what a card's buttons say. */
export const RATINGS: readonly { readonly id: string; readonly value: number; readonly label: string }[] = [
  { id: 'r5', value: 5, label: '很好' },
  { id: 'r4', value: 4, label: '较好' },
  { id: 'r3', value: 3, label: '一般' },
  { id: 'r2', value: 2, label: '较差' },
  { id: 'r1', value: 1, label: '很差' },
];
export const ratingLabel = (value: number): string => RATINGS.find((rating) => rating.value === value)?.label ?? '';

export const PEER_SUBJECT = 'peer_opinion';

export interface OpinionRow {
  readonly id: Id;
  readonly pilotId: Id;
  /** The assessed unit. */
  readonly unitId: Id;
  readonly kind: OpinionKind;
  readonly way: OpinionWay;
  readonly fromUnitId: Id | null;
  readonly fromName: string;
  readonly question: string;
  readonly dueOn: LocalDate;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly expiresAt: Date | null;
  readonly wrongTries: number;
  readonly revokedAt: Date | null;
  readonly revokeReason: string | null;
  readonly rating: number | null;
  readonly problems: string | null;
  readonly suggestions: string | null;
  readonly signerName: string | null;
  readonly signerPost: string | null;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
}

export interface OpinionAnswer {
  readonly rating: number;
  readonly problems: string | null;
  readonly suggestions: string | null;
  readonly signerName: string | null;
  readonly signerPost: string | null;
}

export interface OpinionCounts {
  readonly asked: number;
  readonly answered: number;
  readonly waiting: number;
  /** Mean of the ratings, two decimals; null without an answer. */
  readonly average: string | null;
  /** How many gave 5, 4, 3, 2, 1. */
  readonly ratings: readonly number[];
}
