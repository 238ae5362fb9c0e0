import type { Id, LocalDate } from '@wudan/kernel-core';

export const SECOND_ASSESSORS = ['none', 'individual_and_level', 'all'] as const;
export type SecondAssessor = (typeof SECOND_ASSESSORS)[number];

/** How the office scores; dated versions, the shipped one first. It binds the assessments that were opened from its day on, so that both sides know it before they score. */
export interface ScoringPolicy {
  /** null: the shipped one. */
  readonly id: Id | null;
  /** 0: the shipped one. */
  readonly version: number;
  readonly validFrom: LocalDate;
  /** Hundredths of points; a gap to the self-score above it needs a reason. */
  readonly reasonGap: number;
  /** Hundredths of points; two assessors may differ by it without settling. */
  readonly varianceLimit: number;
  readonly secondAssessor: SecondAssessor;
  /** Most that a figure resting on the unit's own word (grade D) may earn: decimal text, a share of the points. */
  readonly gradeDShare: string;
  /** Like units that a comparison needs at least. */
  readonly peersAtLeast: number;
}

/** Own rule but for the 80 % of grade D and the five peers (domain study, formulae f). */
export const SHIPPED_POLICY: ScoringPolicy = {
  id: null,
  version: 0,
  validFrom: '2019-08-05',
  reasonGap: 0,
  varianceLimit: 50,
  secondAssessor: 'none',
  gradeDShare: '0.8',
  peersAtLeast: 5,
};
