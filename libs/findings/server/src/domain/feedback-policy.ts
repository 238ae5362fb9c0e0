import type { Id } from '@wudan/kernel-core';

/** How a programme gives its results back. */
export interface FeedbackPolicy {
  readonly programmeId: Id;
  /** 0: the shipped default. */
  readonly version: number;
  /** The unit and its letter see scores, or the grade alone. */
  readonly showScores: boolean;
  /** Execution and benefit are added up, or stand apart. */
  readonly sumAspects: boolean;
  /** A unit that says nothing until the day agrees. */
  readonly silenceAccepts: boolean;
  /** Working days after the letter. */
  readonly planDays: number;
  readonly objectionDays: number;
  /** Working days for comments. */
  readonly commentDays: number;
  /** How often a unit may state its position on one finding. */
  readonly maxRounds: number;
}

/** 20 and 10 working days (DOMAIN §4.6, own design); the rest is our own rule. */
export const SHIPPED_POLICY: Omit<FeedbackPolicy, 'programmeId'> = { version: 0, showScores: false, sumAspects: true, silenceAccepts: false, planDays: 20, objectionDays: 10, commentDays: 10, maxRounds: 3 };
