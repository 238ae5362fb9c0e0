import { addDays, type Id, type LocalDate } from '@wudan/kernel-core';
import { isMemberOn, type CadenceChangeView, type CadenceMode, type KeyDateView, type ProgrammeUnitView } from './programme.js';

/** What of a programme decides its rhythm. */
export interface ProgrammeRhythm {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly units: readonly Pick<ProgrammeUnitView, 'unitId' | 'joinedOn' | 'leftOn'>[];
  readonly keyDates: readonly Pick<KeyDateView, 'dailyFrom' | 'dailyTo'>[];
  /** Oldest first. */
  readonly cadenceLog: readonly Pick<CadenceChangeView, 'unitId' | 'mode' | 'fromOn' | 'toOn'>[];
}

/** Days, both ends included. */
export interface DateWindow {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** True when the daily window of a key date covers the day. */
export function isKeyDay(keyDates: ProgrammeRhythm['keyDates'], date: LocalDate): boolean {
  return keyDates.some(({ dailyFrom, dailyTo }) => dailyFrom !== null && dailyTo !== null && dailyFrom <= date && date <= dailyTo);
}

/**
 * The rhythm of the programme as a whole on a day. Of the changes that name the day the one logged last counts, before
 * the windows around key dates; without either it is weekly. Outside the period nobody is asked. Own rule.
 */
export function programmeCadenceOn(programme: ProgrammeRhythm, date: LocalDate): CadenceMode {
  if (date < programme.startsOn || date > programme.endsOn) return 'off';
  return changeOn(programme, null, date) ?? (isKeyDay(programme.keyDates, date) ? 'daily' : 'weekly');
}

/**
 * The rhythm of one unit on a day. What was set for the unit counts before what was set for the programme, whichever
 * is newer. A unit is not asked before it joins, from the day it leaves, and when it is not in the programme. Own rule.
 */
export function cadenceOn(programme: ProgrammeRhythm, unitId: Id, date: LocalDate): CadenceMode {
  const member = programme.units.find((unit) => unit.unitId === unitId);
  return member ? memberCadenceOn(programme, member, date) : 'off';
}

function memberCadenceOn(programme: ProgrammeRhythm, member: ProgrammeRhythm['units'][number], date: LocalDate): CadenceMode {
  if (!isMemberOn(member, date) || date < programme.startsOn || date > programme.endsOn) return 'off';
  return changeOn(programme, member.unitId, date) ?? programmeCadenceOn(programme, date);
}

/**
 * The days of the period on which the programme as a whole is daily, or one unit of it when named: longest runs, in
 * order, working days or not.
 */
export function dailyWindows(programme: ProgrammeRhythm, unitId?: Id): DateWindow[] {
  const windows: { from: LocalDate; to: LocalDate }[] = [];
  const member = programme.units.find((unit) => unit.unitId === unitId);
  if (unitId !== undefined && !member) return windows;
  for (let date = programme.startsOn; date <= programme.endsOn; date = addDays(date, 1)) {
    const mode = member ? memberCadenceOn(programme, member, date) : programmeCadenceOn(programme, date);
    if (mode !== 'daily') continue;
    const open = windows.at(-1);
    if (open && addDays(open.to, 1) === date) open.to = date;
    else windows.push({ from: date, to: date });
  }
  return windows;
}

function changeOn({ cadenceLog }: ProgrammeRhythm, unitId: Id | null, date: LocalDate): CadenceMode | undefined {
  return cadenceLog.findLast((change) => change.unitId === unitId && change.fromOn <= date && date <= change.toOn)?.mode;
}
