import type { LocalDate } from '@wudan/kernel-core';
import { policyInvalid } from './dispatch.errors.js';

export const LADDER_TARGETS = ['contact', 'backup', 'unit_head', 'supervision'] as const;
export type LadderTarget = (typeof LADDER_TARGETS)[number];

/** One rung: whom the silent are brought to, so many working minutes after the round opened. */
export interface LadderStep {
  readonly afterMinutes: number;
  readonly to: LadderTarget;
}

export interface DispatchRules {
  readonly ladder: readonly LadderStep[];
  /** Working minutes for which 我来办 pauses the ladder. */
  readonly acknowledgeMinutes: number;
  /** An unanswered question is due when at most so many working days are left. */
  readonly dueWithinDays: number;
  /** A tap counts at the channel's own time when it arrives within so many minutes. */
  readonly trustedDelayMinutes: number;
}

/** A dated version of the rules. */
export interface DispatchPolicy extends DispatchRules {
  readonly version: number;
  readonly effectiveOn: LocalDate;
  readonly reason: string;
  readonly byName: string;
  readonly createdAt: Date;
}

/** What ships (own design): 11:00, 14:30, 15:30 and 16:30 of a day that opens at 09:00. */
export const SHIPPED_RULES: DispatchRules = {
  ladder: [
    { afterMinutes: 120, to: 'contact' },
    { afterMinutes: 240, to: 'backup' },
    { afterMinutes: 300, to: 'unit_head' },
    { afterMinutes: 360, to: 'supervision' },
  ],
  acknowledgeMinutes: 60,
  dueWithinDays: 1,
  trustedDelayMinutes: 10,
};

export const SHIPPED_POLICY: DispatchPolicy = { ...SHIPPED_RULES, version: 1, effectiveOn: '2019-01-01', reason: '系统预置', byName: '系统', createdAt: new Date(0) };

/** The version in force on a day: the latest that is effective; of two from one day the newer. */
export function policyOn(policies: readonly DispatchPolicy[], on: LocalDate): DispatchPolicy {
  return [...policies].filter((policy) => policy.effectiveOn <= on).sort((a, b) => (a.effectiveOn === b.effectiveOn ? b.version - a.version : a.effectiveOn < b.effectiveOn ? 1 : -1))[0] ?? SHIPPED_POLICY;
}

/** @throws DomainError POLICY_INVALID naming the field */
export function checkRules(rules: { ladder: readonly { afterMinutes: number; to: string }[]; acknowledgeMinutes: number; dueWithinDays: number; trustedDelayMinutes: number }): DispatchRules {
  const whole = (value: number, least: number, most: number, label: string, field: string): void => {
    if (!Number.isInteger(value) || value < least || value > most) throw policyInvalid(`“${label}”须为 ${least} 至 ${most} 的整数`, field);
  };
  if (rules.ladder.length === 0 || rules.ladder.length > 8) throw policyInvalid('催办步骤须为 1 至 8 步', 'input.ladder');
  const ladder = rules.ladder.map((step, index): LadderStep => {
    whole(step.afterMinutes, 5, 4_800, '发出时间（工作分钟）', `input.ladder.${index}.afterMinutes`);
    if (index > 0 && step.afterMinutes <= (rules.ladder[index - 1]?.afterMinutes ?? 0)) throw policyInvalid('催办步骤须按时间先后排列', `input.ladder.${index}.afterMinutes`);
    const to = LADDER_TARGETS.find((target) => target === step.to);
    if (to === undefined) throw policyInvalid('催办对象须为联络员、备用联络员、单位负责人、督查科之一', `input.ladder.${index}.to`);
    return { afterMinutes: step.afterMinutes, to };
  });
  whole(rules.acknowledgeMinutes, 5, 2_400, '“我来办”暂停时间（工作分钟）', 'input.acknowledgeMinutes');
  whole(rules.dueWithinDays, 1, 30, '临期天数', 'input.dueWithinDays');
  whole(rules.trustedDelayMinutes, 0, 120, '采信迟到时间（分钟）', 'input.trustedDelayMinutes');
  return { ladder, acknowledgeMinutes: rules.acknowledgeMinutes, dueWithinDays: rules.dueWithinDays, trustedDelayMinutes: rules.trustedDelayMinutes };
}
