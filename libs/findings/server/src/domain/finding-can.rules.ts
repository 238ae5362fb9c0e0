import type { LocalDate } from '@wudan/kernel-core';
import { unitObjection } from './agreement.rules.js';
import type { AgreementRound, Finding } from './finding.js';
import type { ReportState } from './assessment-report.js';

const OPEN_REPORT: readonly ReportState[] = ['draft', 'comment', 'settled'];

/** What the state of a finding and of its report allow; who may is the policy's business. */
export function possibleFor(
  { state, sealed, agreement, cause }: Pick<Finding, 'state' | 'sealed' | 'agreement' | 'cause'>,
  rounds: readonly Pick<AgreementRound, 'side' | 'stance' | 'text'>[],
  report: { readonly state: ReportState; readonly commentDueOn: LocalDate | null } | null,
  today: LocalDate,
): string[] {
  if (sealed || state === 'dropped') return [];
  const open = report === null || OPEN_REPORT.includes(report.state);
  const commented = report?.state === 'comment' && state === 'proposed' && agreement === 'undecided';
  const objection = agreement === 'undecided' && open && unitObjection(rounds) !== null;
  return [
    ...(open ? ['edit', 'drop'] : []),
    'seal',
    ...(commented && report.commentDueOn !== null && today <= report.commentDueOn ? ['position'] : []),
    ...(objection && rounds.at(-1)?.side === 'unit' ? ['reply'] : []),
    ...(objection ? ['decide'] : []),
    'link_recurrence',
    ...(cause === 'system' ? ['set_task'] : []),
  ];
}

export const isReportOpen = (state: ReportState): boolean => OPEN_REPORT.includes(state);
