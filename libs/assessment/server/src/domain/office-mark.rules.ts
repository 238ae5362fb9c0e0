import { hundredthsText, linesProblem, normalisedLines, type DomainError } from '@wudan/kernel-core';
import { scoreAboveCeiling, scoreAbovePoints, scoreInvalid } from './assessment.errors.js';
import { evidencePending, leafNotApplicable, reasonMissing, selfOpen, settleReasonMissing, textRefused } from './office-assessment.errors.js';
import type { OfficeStage, StoredMark } from './office-assessment.js';
import { reasonAsked, type OfficeRowFacts } from './office-row.rules.js';
import { hundredthsOf } from './points.rules.js';
import type { ScoringPolicy } from './scoring-policy.js';

/** Longest reason in characters; own rule. */
const REASON_MAX = 500;

export interface ReadMark {
  readonly score: number | null;
  readonly reason: string;
  /** Version of the second mark that this one settles; null: nothing to settle. */
  readonly settled: number | null;
  readonly act: 'scored' | 'settled' | 'taken_back';
}

/** Where a mark stands and what caps it. */
export interface MarkPlace {
  readonly code: string;
  readonly stage: OfficeStage;
  readonly second: boolean;
  /** Why less than all points can be had; null without a ceiling. */
  readonly ceiling: { readonly percent: string; readonly reason: string } | null;
}

/** Reads a mark as an assessor typed it; what is wrong with it names the field and the remedy. */
export function readMark(input: { readonly score?: string | null; readonly reason: string }, place: MarkPlace, facts: OfficeRowFacts, policy: ScoringPolicy): ReadMark | DomainError {
  const { code, stage, second, ceiling } = place;
  if (facts.selfReturned) return selfOpen(code, 'input.code');
  if (facts.naReason !== null && facts.naAccepted === true) return leafNotApplicable(code, 'input.code');
  if (facts.pending > 0) return evidencePending(code, 'input.code');
  const reason = normalisedLines(input.reason);
  const problem = linesProblem('理由', reason, 0, REASON_MAX);
  if (problem !== null) return textRefused(problem, 'input.reason');
  const typed = (input.score ?? '').trim();
  if (typed === '') return { score: null, reason, settled: null, act: 'taken_back' };
  const score = hundredthsOf(typed);
  if (score === null) return scoreInvalid();
  if (score > facts.points) return scoreAbovePoints(hundredthsText(facts.points));
  if (score > facts.most) return scoreAboveCeiling(hundredthsText(facts.most), ceiling?.percent ?? '', ceiling?.reason ?? '');
  const desk = stage === 'on_site' && !second ? (facts.desk?.score ?? null) : null;
  if (reason === '' && reasonAsked(policy, facts, score, desk)) return reasonMissing(policy.reasonGap, 'input.reason');
  if (second) return { score, reason, settled: null, act: 'scored' };
  return settled(score, reason, stage === 'desk' ? facts.deskSecond : facts.onSiteSecond, policy);
}

/** A first mark beside a second one that is too far away settles it, with a reason. */
function settled(score: number, reason: string, other: StoredMark | null, policy: ScoringPolicy): ReadMark | DomainError {
  if (other?.score == null) return { score, reason, settled: null, act: 'scored' };
  const apart = Math.abs(score - other.score) > policy.varianceLimit;
  if (apart && reason === '') return settleReasonMissing(policy.varianceLimit, 'input.reason');
  return { score, reason, settled: other.version, act: apart ? 'settled' : 'scored' };
}
