import type { LocalDate } from '@wudan/kernel-core';
import { chineseDate } from './chinese-date.rules.js';
import type { PlannedRound } from './move-round.rules.js';

/**
 * moved: another date; cancelled / restored: takes place no longer / again; added / dropped: the weekday rule or its
 * period changed; confirmed / unconfirmed: same date, the 暂定 mark goes / comes; explained: same date, other reason.
 */
export type PlanChangeKind =
  | 'moved'
  | 'cancelled'
  | 'restored'
  | 'added'
  | 'dropped'
  | 'confirmed'
  | 'unconfirmed'
  | 'explained';

export interface PlanChange {
  readonly nominalOn: LocalDate;
  readonly kind: PlanChangeKind;
  readonly before: PlannedRound | null;
  readonly after: PlannedRound | null;
  /** One Chinese sentence to announce the change with. */
  readonly announcement: string;
}

/** What differs between two plans of the same rounds, by nominal date; rounds that stay as they are are left out. */
export function diffPlan(
  before: readonly PlannedRound[],
  after: readonly PlannedRound[],
): PlanChange[] {
  const old = new Map(before.map((round) => [round.nominalOn, round]));
  const fresh = new Map(after.map((round) => [round.nominalOn, round]));
  const changes: PlanChange[] = [];
  for (const nominalOn of [...new Set([...old.keys(), ...fresh.keys()])].sort()) {
    const was = old.get(nominalOn) ?? null;
    const is = fresh.get(nominalOn) ?? null;
    const kind = kindOf(was, is);
    if (kind) changes.push({ nominalOn, kind, before: was, after: is, announcement: announce(nominalOn, kind, was, is) });
  }
  return changes;
}

function kindOf(was: PlannedRound | null, is: PlannedRound | null): PlanChangeKind | null {
  if (!is) return was ? 'dropped' : null;
  if (!was) return 'added';
  if (was.plannedOn !== is.plannedOn) {
    if (is.plannedOn === null) return 'cancelled';
    return was.plannedOn === null ? 'restored' : 'moved';
  }
  if (was.provisional !== is.provisional) return is.provisional ? 'unconfirmed' : 'confirmed';
  return was.reason === is.reason ? null : 'explained';
}

function announce(
  nominalOn: LocalDate,
  kind: PlanChangeKind,
  was: PlannedRound | null,
  is: PlannedRound | null,
): string {
  const old = was?.plannedOn ? chineseDate(was.plannedOn) : '';
  const fresh = is?.plannedOn ? chineseDate(is.plannedOn) : '';
  const round = `${chineseDate(nominalOn)}一期`;
  const why = is?.reason ? `：${is.reason}` : '';
  const mark = is?.provisional ? '（暂定）' : '';
  switch (kind) {
    case 'moved':
      return `${round}由${old}改为${fresh}${mark}${why}。`;
    case 'cancelled':
      return `${round}取消，原定${old}${why}。`;
    case 'restored':
      return `${round}恢复，定于${fresh}${mark}${why}。`;
    case 'added':
      return fresh ? `新增${round}，定于${fresh}${mark}${why}。` : `新增${round}，本期不进行${why}。`;
    case 'dropped':
      return `${round}移出计划${old ? `，原定${old}` : ''}。`;
    case 'confirmed':
      return fresh ? `${round}日期确定为${fresh}，不再是暂定${why}。` : `${round}确定不进行${why}。`;
    case 'unconfirmed':
      return fresh ? `${round}日期${fresh}转为暂定${why}。` : `${round}不进行，该安排转为暂定${why}。`;
    case 'explained':
      return `${round}${fresh ? `日期${fresh}` : '仍不进行'}，安排不变，原因更新${why}。`;
  }
}
