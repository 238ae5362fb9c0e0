import { hundredthsText, micro, shareOfHundredths } from '@wudan/kernel-core';
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
  const full = hundredthsOf(points) ?? 0;
  if (ruleType === 'level') {
    const level = rule.levels.find(({ grade }) => grade === claim.grade);
    return level ? hundredthsText(shareOfHundredths(full, micro(level.scorePct))) : null;
  }
  if (ruleType === 'deduction' && claim.occurrences) {
    const lost = rule.items.reduce((sum, item, index) => sum + shareOfHundredths(full, micro(item.pct)) * (claim.occurrences?.[index] ?? 0), 0);
    return hundredthsText(Math.max(0, full - lost));
  }
  if (ruleType === 'checklist' && claim.ticks) {
    return hundredthsText(rule.items.reduce((sum, item, index) => sum + (claim.ticks?.[index] ? shareOfHundredths(full, micro(item.pct)) : 0), 0));
  }
  return null;
}

/** The level whose letter was typed into the score cell; null for anything else. */
export function levelTyped({ ruleType, rule }: Pick<Ruled, 'ruleType' | 'rule'>, typed: string): string | null {
  if (ruleType !== 'level') return null;
  const letter = typed.trim().toUpperCase();
  return rule.levels.find(({ grade }) => grade.toUpperCase() === letter)?.grade ?? null;
}
