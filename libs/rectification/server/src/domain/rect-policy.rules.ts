import type { LocalDate } from '@wudan/kernel-core';
import { policyInvalid } from './rectification.errors.js';

export const RUNG_TARGETS = ['contact', 'unit_head', 'supervision'] as const;
export type RungTarget = (typeof RUNG_TARGETS)[number];

/** One rung: so many working minutes after the end of the due day. */
export interface RectRung {
  readonly afterMinutes: number;
  readonly to: RungTarget;
}

export interface RectRules {
  /** 立查立改: working days from the letter. */
  readonly immediateDays: number;
  /** 限时整改: most months from the letter. */
  readonly timeLimitedMonths: number;
  /** 长期坚持: months from one review to the next. */
  readonly reviewMonths: number;
  /** Reminders go out so many working days before; the largest also turns the light. */
  readonly remindDays: readonly number[];
  readonly extensionsAtMost: number;
  readonly ladder: readonly RectRung[];
}

/** A dated version of the rules; a problem keeps that of the day of its letter. */
export interface RectPolicy extends RectRules {
  readonly version: number;
  readonly validFrom: LocalDate;
  readonly reason: string;
  readonly by: string;
}

/** What ships (own rule; no source fixes the numbers). A working day has 420 minutes. */
export const SHIPPED_RULES: RectRules = {
  immediateDays: 10,
  timeLimitedMonths: 6,
  reviewMonths: 3,
  remindDays: [5, 1],
  extensionsAtMost: 2,
  ladder: [
    { afterMinutes: 30, to: 'contact' },
    { afterMinutes: 420, to: 'unit_head' },
    { afterMinutes: 840, to: 'supervision' },
  ],
};

export const SHIPPED_POLICY: RectPolicy = { ...SHIPPED_RULES, version: 1, validFrom: '2019-01-01', reason: '系统预置', by: '系统' };

/** The version in force on a day: the latest that is valid; of two from one day the newer. */
export const policyOn = (policies: readonly RectPolicy[], on: LocalDate): RectPolicy =>
  [...policies].filter((policy) => policy.validFrom <= on).sort((a, b) => (a.validFrom === b.validFrom ? b.version - a.version : a.validFrom < b.validFrom ? 1 : -1))[0] ?? SHIPPED_POLICY;

/** @throws DomainError RECT_POLICY_INVALID naming the field */
export function checkRules(rules: Omit<RectRules, 'ladder'> & { readonly ladder: readonly { readonly afterMinutes: number; readonly to: string }[] }): RectRules {
  const whole = (value: number, least: number, most: number, label: string, field: string): void => {
    if (!Number.isInteger(value) || value < least || value > most) throw policyInvalid(`“${label}”须为 ${least} 至 ${most} 的整数，请修改。`, field);
  };
  whole(rules.immediateDays, 1, 60, '立查立改工作日数', 'input.immediateDays');
  whole(rules.timeLimitedMonths, 1, 36, '限时整改最长月数', 'input.timeLimitedMonths');
  whole(rules.reviewMonths, 1, 12, '长期坚持复查间隔月数', 'input.reviewMonths');
  whole(rules.extensionsAtMost, 0, 5, '延期次数上限', 'input.extensionsAtMost');
  if (rules.remindDays.length > 5 || new Set(rules.remindDays).size !== rules.remindDays.length) throw policyInvalid('提前提醒最多 5 次，天数不得重复，请修改。', 'input.remindDays');
  for (const days of rules.remindDays) whole(days, 1, 60, '提前提醒工作日数', 'input.remindDays');
  if (rules.ladder.length < 1 || rules.ladder.length > 6) throw policyInvalid('逾期催办须为 1 至 6 步，请修改。', 'input.ladder');
  const ladder = rules.ladder.map((rung, index): RectRung => {
    whole(rung.afterMinutes, 1, 8_400, '催办时间（工作分钟）', `input.ladder.${index}.afterMinutes`);
    if (index > 0 && rung.afterMinutes <= (rules.ladder[index - 1]?.afterMinutes ?? 0)) throw policyInvalid('逾期催办须按时间先后排列，请修改。', `input.ladder.${index}.afterMinutes`);
    const to = RUNG_TARGETS.find((target) => target === rung.to);
    if (to === undefined) throw policyInvalid('催办对象须为联络员、单位负责人、督查人员之一，请修改。', `input.ladder.${index}.to`);
    return { afterMinutes: rung.afterMinutes, to };
  });
  const { immediateDays, timeLimitedMonths, reviewMonths, extensionsAtMost } = rules;
  return { immediateDays, timeLimitedMonths, reviewMonths, remindDays: [...rules.remindDays].sort((a, b) => b - a), extensionsAtMost, ladder };
}
