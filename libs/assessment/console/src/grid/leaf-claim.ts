import { hundredthsText, micro, shareOfHundredths, WHOLE_SHARE } from '@wudan/kernel-core';
import type { ScoringRow } from '../assessment.graphql.js';
import { hundredthsOf } from './points.js';

/** What the rule asks of the scorer; which field counts depends on the rule. */
export interface LeafClaim {
  readonly occurrences?: readonly number[];
  readonly ticks?: readonly boolean[];
  readonly grade?: string;
  readonly value?: string;
}

type Ruled = Pick<ScoringRow, 'ruleType' | 'rule' | 'points'>;

/** The stored claim of a row; an empty one where there is none or it cannot be read. */
export function readClaim(text: string | null): LeafClaim {
  if (text === null) return {};
  try {
    return JSON.parse(text) as LeafClaim;
  } catch {
    return {};
  }
}

/** What the rule gives for a claim that is being made, before the server says so; null where only the server can tell. */
export function previewOf({ ruleType, rule, points }: Ruled, claim: LeafClaim): string | null {
  const share = earnedShare({ ruleType, rule }, claim);
  return share === null ? null : hundredthsText(shareOfHundredths(hundredthsOf(points) ?? 0, share));
}

/** As the server adds it up: shares first, one rounding at the end, and what counts once only once. */
function earnedShare({ ruleType, rule }: Pick<Ruled, 'ruleType' | 'rule'>, { grade, occurrences, ticks }: LeafClaim): bigint | null {
  if (ruleType === 'level') {
    const level = rule.levels.find((each) => each.grade === grade);
    return level ? micro(level.scorePct) : null;
  }
  if (ruleType === 'deduction' && occurrences) {
    const lost = rule.items.reduce((sum, { pct, per }, index) => {
      const count = occurrences[index] ?? 0;
      return sum + micro(pct) * BigInt(per === 'once' ? Math.min(count, 1) : count);
    }, 0n);
    return lost >= WHOLE_SHARE ? 0n : WHOLE_SHARE - lost;
  }
  if (ruleType === 'checklist' && ticks) return rule.items.reduce((sum, { pct }, index) => (ticks[index] ? sum + micro(pct) : sum), 0n);
  return null;
}

/** The level whose letter was typed into the score cell; null for anything else. */
export function levelTyped({ ruleType, rule }: Pick<Ruled, 'ruleType' | 'rule'>, typed: string): string | null {
  if (ruleType !== 'level') return null;
  const letter = typed.trim().toUpperCase();
  return rule.levels.find(({ grade }) => grade.toUpperCase() === letter)?.grade ?? null;
}
