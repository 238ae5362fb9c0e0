import type { LocalDate } from '@wudan/kernel-core';
import { ESTABLISHMENT_KINDS, isApprovedKind, LEADER_CLASSES } from './establishment-codes.js';
import { lengthOf, SECONDMENT_MONTHS, type SecondmentPeriod } from './secondment.rules.js';
import type { SnapshotView } from './snapshot.js';

/** In order, to be looked at, against the rules, not judged. */
export type CheckLight = 'ok' | 'due' | 'late' | 'none';

export interface RosterCheck {
  readonly text: string;
  readonly light: CheckLight;
}

export interface CheckedProfile {
  readonly snapshot: SnapshotView | null;
  readonly secondments: readonly (SecondmentPeriod & { readonly approvalNumber: string | null; readonly plannedEnd: LocalDate | null })[];
  readonly registration: { readonly validTo: LocalDate; readonly warning: string | null } | null;
  readonly onlineNames: readonly { readonly name: string; readonly expiresOn: LocalDate }[];
  readonly today: LocalDate;
}

/** Below this share of the approved posts filled, under-use is shown. Own rule, in hundredths. */
const UNDER_USE = 75;

/** The lights of a profile: over and short of posts, over leader positions, secondments, registrations. What is in order is said in one line. */
export function rosterChecks(profile: CheckedProfile): RosterCheck[] {
  const found = [...postChecks(profile.snapshot), ...secondmentChecks(profile), ...registrationChecks(profile)];
  return found.length === 0 ? [{ light: 'ok', text: '编制、职数、借调和登记情况未见异常。' }] : found;
}

function postChecks(snapshot: SnapshotView | null): RosterCheck[] {
  if (snapshot === null) return [{ light: 'none', text: '尚无基准日数据，请填报或导入机构编制基本情况。' }];
  const checks: RosterCheck[] = [];
  const approvedKnown = Object.keys(snapshot.approved).length > 0;
  if (!approvedKnown) checks.push({ light: 'none', text: '尚无核定编制数，无法判断是否超编。' });
  for (const { code, label } of ESTABLISHMENT_KINDS) {
    const [approved, actual] = [snapshot.approved[code] ?? 0, snapshot.actual[code] ?? 0];
    if (!approvedKnown || !isApprovedKind(code)) continue;
    if (actual > approved) checks.push({ light: 'late', text: `${label}核定${approved}名、实有${actual}名，超编${actual - approved}名。` });
    else if (actual * 100 < approved * UNDER_USE) checks.push({ light: 'due', text: `${label}核定${approved}名、实有${actual}名，使用率低于${UNDER_USE}%。` });
  }
  for (const { code, label } of LEADER_CLASSES) {
    const approved = snapshot.leaderApproved[code];
    const actual = snapshot.leaderActual[code] ?? 0;
    if (Object.keys(snapshot.leaderApproved).length > 0 && actual > (approved ?? 0)) checks.push({ light: 'late', text: `${label}核定${approved ?? 0}名、实配${actual}名，超配${actual - (approved ?? 0)}名。` });
  }
  const vacant = snapshot.structure.vacant_posts_over_12m ?? 0;
  if (vacant > 0) checks.push({ light: 'due', text: `连续空缺满12个月的编制${vacant}名。` });
  return checks;
}

function secondmentChecks({ secondments, today }: CheckedProfile): RosterCheck[] {
  const running = secondments.filter(({ fromOn, endedOn }) => fromOn <= today && (endedOn === null || endedOn > today));
  const unapproved = running.filter((period) => lengthOf(period, today).longTerm && period.approvalNumber === null).length;
  const overdue = running.filter(({ plannedEnd }) => plannedEnd !== null && plannedEnd < today).length;
  return [
    ...(unapproved > 0 ? [{ light: 'due' as const, text: `借调超过${SECONDMENT_MONTHS}个月且未登记批准文号的${unapproved}人。` }] : []),
    ...(overdue > 0 ? [{ light: 'due' as const, text: `借调计划结束日期已过、尚未登记结束的${overdue}人。` }] : []),
  ];
}

function registrationChecks({ registration, onlineNames, today }: CheckedProfile): RosterCheck[] {
  const checks: RosterCheck[] = [];
  if (registration !== null && registration.validTo < today) checks.push({ light: 'late', text: `事业单位法人证书有效期至${registration.validTo}，已过期。` });
  if (registration?.warning) checks.push({ light: 'due', text: registration.warning });
  for (const { name, expiresOn } of onlineNames) {
    if (expiresOn < today) checks.push({ light: 'due', text: `网上名称“${name}”有效期至${expiresOn}，已过期。` });
  }
  return checks;
}
