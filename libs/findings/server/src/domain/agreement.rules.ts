import type { DomainError } from '@wudan/kernel-core';
import type { AgreementRound, AgreementState, Finding, FindingState, OfficeStance, UnitStance } from './finding.js';
import { adoptObjection, nothingDiffers, nothingToReply, positionDecided, positionWaits, replyGiven, roundsUsed } from './finding.errors.js';

/** What a round makes of a finding. */
export interface Outcome {
  readonly state: FindingState;
  readonly agreement: AgreementState;
  readonly facts: string;
  readonly unitText: string | null;
}

type Standing = Pick<Finding, 'state' | 'agreement' | 'facts' | 'unitText'>;
type Said = Pick<AgreementRound, 'side' | 'stance' | 'text'>;

/** True while the item still keeps the letter back: neither dropped nor sealed, and not decided. */
export const isUndecided = ({ state, sealed, agreement }: Pick<Finding, 'state' | 'sealed' | 'agreement'>): boolean => !sealed && state !== 'dropped' && agreement === 'undecided';

/** True when the item is in the report at all. */
export const isInReport = ({ state, sealed }: Pick<Finding, 'state' | 'sealed'>): boolean => !sealed && state !== 'dropped';

/** The unit's own words that stand against the office's text; null when it has none. */
export function unitObjection(rounds: readonly Said[]): string | null {
  const last = rounds.filter(({ side }) => side === 'unit').at(-1);
  return last !== undefined && (last.stance === 'amend' || last.stance === 'object') ? last.text : null;
}

/** The unit says what it thinks. @param most rounds it has */
export function takePosition(finding: Standing, rounds: readonly Said[], stance: UnitStance, text: string, most: number, field = 'input.findingId'): Outcome | DomainError {
  if (finding.agreement !== 'undecided') return positionDecided(field);
  if (stance === 'accept') return { state: 'agreed', agreement: 'agreed', facts: finding.facts, unitText: null };
  if (rounds.at(-1)?.side === 'unit') return positionWaits();
  if (rounds.filter(({ side }) => side === 'unit').length >= most) return roundsUsed(most);
  return { state: 'proposed', agreement: 'undecided', facts: finding.facts, unitText: text };
}

/** The office answers: takes the unit's text over, keeps its own, or offers another. */
export function replyPosition(finding: Standing, rounds: readonly Said[], stance: OfficeStance, text: string): Outcome | DomainError {
  const objection = unitObjection(rounds);
  if (finding.agreement !== 'undecided' || objection === null) return nothingToReply();
  if (rounds.at(-1)?.side === 'office') return replyGiven();
  // An objection says why it should not stand, not what to print instead.
  if (stance === 'adopt' && rounds.at(-1)?.stance === 'object') return adoptObjection();
  if (stance === 'adopt') return { state: 'agreed', agreement: 'agreed', facts: objection, unitText: null };
  return { state: 'proposed', agreement: 'undecided', facts: stance === 'adapt' ? text : finding.facts, unitText: objection };
}

/** A leader ends it: the office's text and the unit's are both printed. */
export function decideDifference(finding: Standing, rounds: readonly Said[], officeText: string): Outcome | DomainError {
  const objection = unitObjection(rounds);
  if (finding.agreement !== 'undecided' || objection === null) return nothingDiffers();
  return { state: 'differs', agreement: 'differs', facts: officeText, unitText: objection };
}
