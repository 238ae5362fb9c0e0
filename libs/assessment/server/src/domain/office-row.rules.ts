import { hundredthsText } from '@wudan/kernel-core';
import type { LeafView } from './scoring-grid.js';
import type { StoredMark } from './office-assessment.js';
import type { ScoringPolicy } from './scoring-policy.js';

/**
 * What an item still needs before the office may hand its scoring on; null when it is ready. `evidence`: a declared loss waits for its countersignature, `na`: a
 * request that it does not apply waits for the assessor, `self`: the unit has it back.
 */
export type OfficeNeed = 'score' | 'reason' | 'second' | 'settle' | 'evidence' | 'na' | 'self' | null;

/** Everything that is decided about an item from; points in hundredths. */
export interface OfficeRowFacts {
  readonly leaf: Pick<LeafView, 'kind' | 'ruleType'>;
  readonly points: number;
  /** Most that may be given: the points within the ceiling. */
  readonly most: number;
  /** What counts of the unit's score; null: nothing does. */
  readonly self: number | null;
  readonly naReason: string | null;
  readonly naAccepted: boolean | null;
  readonly selfReturned: boolean;
  readonly pending: number;
  readonly desk: StoredMark | null;
  readonly onSite: StoredMark | null;
  readonly deskSecond: StoredMark | null;
  readonly onSiteSecond: StoredMark | null;
  /** Reopened and not scored again. */
  readonly reopened: boolean;
  /** People who have declared an interest. */
  readonly barred: ReadonlySet<string>;
}

const scored = (mark: StoredMark | null): StoredMark | null => (mark?.score == null ? null : mark);

/** The mark that counts, and the second assessor's beside it: on site, else at the desk. */
export function standing(facts: Pick<OfficeRowFacts, 'desk' | 'onSite' | 'deskSecond' | 'onSiteSecond'>): { first: StoredMark | null; second: StoredMark | null } {
  const onSite = scored(facts.onSite);
  return onSite ? { first: onSite, second: scored(facts.onSiteSecond) } : { first: scored(facts.desk), second: scored(facts.deskSecond) };
}

/** Whether the policy asks for a second assessor here. */
export function secondAsked({ secondAssessor }: Pick<ScoringPolicy, 'secondAssessor'>, leaf: OfficeRowFacts['leaf']): boolean {
  return secondAssessor === 'all' || (secondAssessor === 'individual_and_level' && (leaf.kind === 'individual' || leaf.ruleType === 'level'));
}

/**
 * Whether a mark must be explained: it differs by more than the policy leaves from the unit's score, or from the desk mark it replaces; where
 * the unit's score counts nothing, a deduction must be.
 * @param desk the desk mark that an on-site one replaces
 */
export function reasonAsked(policy: Pick<ScoringPolicy, 'reasonGap'>, { self, points }: Pick<OfficeRowFacts, 'self' | 'points'>, score: number, desk: number | null): boolean {
  if (desk !== null && Math.abs(score - desk) > policy.reasonGap) return true;
  return self === null ? score < points : Math.abs(score - self) > policy.reasonGap;
}

/** How far two assessors are apart, in hundredths; null while one is missing. */
export const varianceOf = (first: StoredMark | null, second: StoredMark | null): number | null => (first?.score == null || second?.score == null ? null : Math.abs(first.score - second.score));

/** What counts: the standing mark within the ceiling as it is now; null without one, or where the item does not apply. */
export function finalOf(facts: OfficeRowFacts): number | null {
  const { first } = standing(facts);
  if (first?.score == null || facts.pending > 0 || facts.naAccepted === true) return null;
  return Math.min(first.score, facts.most);
}

export function officeNeed(policy: ScoringPolicy, facts: OfficeRowFacts): OfficeNeed {
  if (facts.naReason !== null && facts.naAccepted === true) return null;
  if (facts.selfReturned) return 'self';
  if (facts.naReason !== null && facts.naAccepted === null) return 'na';
  if (facts.pending > 0) return 'evidence';
  const { first, second } = standing(facts);
  if (first?.score == null || facts.reopened || first.score > facts.most || facts.barred.has(first.personId)) return 'score';
  const desk = first.stage === 'on_site' ? (scored(facts.desk)?.score ?? null) : null;
  if (first.reason === '' && reasonAsked(policy, facts, first.score, desk)) return 'reason';
  if (!secondAsked(policy, facts.leaf)) return null;
  if (second === null || facts.barred.has(second.personId)) return 'second';
  const apart = varianceOf(first, second) ?? 0;
  return apart > policy.varianceLimit && (first.settled !== second.version || first.reason === '') ? 'settle' : null;
}

/** Office minus self with its sign, two decimals. */
export const gapText = (self: number | null, final: number | null): string | null => (self === null || final === null ? null : hundredthsText(final - self));
