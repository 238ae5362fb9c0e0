import { hundredthsText, linesProblem, normalisedLines, type DomainError } from '@wudan/kernel-core';
import { claimInvalid, scoreAboveCeiling, scoreAbovePoints, scoreBesideNotApplicable, scoreInvalid, textInvalid } from './assessment.errors.js';
import type { Leaf, LeafClaim } from './leaf.js';
import { hundredthsOf, percentText, shareOf } from './points.rules.js';
import { ceilingOf, pointsOf, type LeafBasis } from './scoring-row.rules.js';

/** A row as the unit hands it in. */
export interface LeafInput {
  readonly score?: string | null;
  readonly claim?: string | null;
  readonly statement: string;
  readonly naReason?: string | null;
}

/** A row whose texts, claim and numbers are well formed. */
export interface ReadLeaf {
  readonly score: number | null;
  readonly claim: LeafClaim | null;
  readonly statement: string;
  readonly naReason: string | null;
}

/** Longest texts in characters; own rules. */
const STATEMENT_MAX = 2_000;
const REASON_MAX = 500;
const CLAIM_MAX = 2_000;

const KEYS: Readonly<Record<string, keyof LeafClaim>> = { deduction: 'occurrences', checklist: 'ticks', level: 'grade', ratio: 'value' };

function readClaim(leaf: Leaf, text: string): LeafClaim | DomainError {
  const broken = claimInvalid('打分依据的格式不正确，请刷新页面后重新填写。');
  if (text.length > CLAIM_MAX) return broken;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return broken;
  }
  const key = KEYS[leaf.rule.type] ?? 'value';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return broken;
  const keys = Object.keys(value);
  if (keys.length !== 1 || keys[0] !== key) return broken;
  return value as LeafClaim;
}

/**
 * Reads what was typed into a row. Says nothing yet about what the rule gives.
 * @param claimFault why a claim does not fit its rule; the catalogue knows
 */
export function readLeaf<L extends Leaf>(leaf: L, input: LeafInput, claimFault: (leaf: L, claim: LeafClaim) => DomainError | null): ReadLeaf | DomainError {
  const statement = normalisedLines(input.statement);
  const problem = linesProblem('自评说明', statement, 0, STATEMENT_MAX);
  if (problem !== null) return textInvalid(problem, 'input.statement');
  const naReason = normalisedLines(input.naReason ?? '') || null;
  const reasonProblem = naReason === null ? null : linesProblem('不适用理由', naReason, 2, REASON_MAX);
  if (reasonProblem !== null) return textInvalid(reasonProblem, 'input.naReason');
  const scoreText = (input.score ?? '').trim();
  const score = scoreText === '' ? null : hundredthsOf(scoreText);
  if (scoreText !== '' && score === null) return scoreInvalid();
  if (score !== null && naReason !== null) return scoreBesideNotApplicable();
  if (score !== null && score > pointsOf(leaf)) return scoreAbovePoints(hundredthsText(pointsOf(leaf)));
  const claim = input.claim ? readClaim(leaf, input.claim) : null;
  if (claim instanceof Error) return claim;
  const fault = claim === null ? null : claimFault(leaf, claim);
  return fault ?? { score, claim, statement, naReason };
}

/** Why the score cannot stand beside the facts and the evidence; null when it can. */
export function ceilingFault(leaf: Leaf, read: Pick<ReadLeaf, 'score' | 'claim'>, basis: Pick<LeafBasis, 'cells' | 'outcome' | 'gradeDShare'>): DomainError | null {
  const ceiling = ceilingOf(basis, read.claim);
  if (ceiling === null || read.score === null) return null;
  const most = shareOf(pointsOf(leaf), ceiling.share);
  return read.score <= most ? null : scoreAboveCeiling(hundredthsText(most), percentText(ceiling.share), ceiling.reason);
}
