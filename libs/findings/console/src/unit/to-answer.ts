import { daysBetween, type LocalDate } from '@wudan/kernel-core';
import type { Finding } from '../findings.graphql.js';

/** True while the unit has a say and it is not the office's turn. */
export const isToAnswer = ({ can, agreement }: Pick<Finding, 'can' | 'agreement'>): boolean => can.includes('position') && agreement?.rounds.at(-1)?.side !== 'unit';

/**
 * Calendar days that are left until the end of the day, 0 on the day itself.
 * @returns null where the clock of this machine is past a day that the server still accepts: then the date alone is told
 */
export function daysLeft(dueOn: LocalDate, today: LocalDate): number | null {
  const days = daysBetween(today, dueOn);
  return days < 0 ? null : days;
}
