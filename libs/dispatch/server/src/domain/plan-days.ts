import { addDays, instantOf, type Id, type LocalDate } from '@wudan/kernel-core';

export type RoundMode = 'weekly' | 'daily' | 'both';

/** A round as the calendar and the programme want it. */
export interface WantedRound {
  /** What it is known by when the plan is made anew: the nominal date of a weekly round, the day of a daily one. */
  readonly key: string;
  readonly mode: RoundMode;
  readonly nominalOn: LocalDate;
  readonly asksOn: LocalDate;
  readonly movedReason: string | null;
  readonly provisional: boolean;
  readonly opensAt: Date;
  readonly cutoffAt: Date;
}

/** A weekly round as the calendar planned it. */
interface PlannedWeek {
  readonly nominalOn: LocalDate;
  readonly plannedOn: LocalDate | null;
  readonly reason?: string;
  readonly provisional: boolean;
}

interface PlanInput {
  readonly weeks: readonly PlannedWeek[];
  /** Days on which somebody is asked daily, working ones only. */
  readonly days: readonly { readonly date: LocalDate; readonly provisional: boolean }[];
  readonly asksAt: string;
  readonly cutoffAt: string;
}

/** Weekly rounds and daily days in one plan; a day on which both fall asks once. */
export function planDays({ weeks, days, asksAt, cutoffAt }: PlanInput): WantedRound[] {
  const at = (on: LocalDate): Pick<WantedRound, 'opensAt' | 'cutoffAt'> => ({ opensAt: instantOf(on, asksAt), cutoffAt: instantOf(on, cutoffAt) });
  const daily = new Map(days.map((day) => [day.date, day]));
  const weekly = weeks.flatMap(({ nominalOn, plannedOn, reason, provisional }): WantedRound[] =>
    plannedOn === null
      ? []
      : [{ key: `w:${nominalOn}`, mode: daily.has(plannedOn) ? 'both' : 'weekly', nominalOn, asksOn: plannedOn, movedReason: plannedOn === nominalOn ? null : (reason ?? null), provisional, ...at(plannedOn) }],
  );
  const taken = new Set(weekly.map((round) => round.asksOn));
  const others = days
    .filter((day) => !taken.has(day.date))
    .map(({ date, provisional }): WantedRound => ({ key: `d:${date}`, mode: 'daily', nominalOn: date, asksOn: date, movedReason: null, provisional, ...at(date) }));
  return [...weekly, ...others].sort((a, b) => (a.asksOn < b.asksOn ? -1 : 1));
}

export type UnitCadence = 'weekly' | 'daily' | 'off';

/** From when to when a unit is asked in a rhythm; `daily` is asked on weekly days too. */
export interface RosterRun {
  readonly unitId: Id;
  readonly cadence: 'weekly' | 'daily';
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
}

/** A moved round may leave the period by this many days and still finds whom to ask. */
const MARGIN_DAYS = 14;

/** The rhythm of each unit as runs of days, so that one statement finds all who are asked on a day. */
export function rosterOf(unitIds: readonly Id[], period: { from: LocalDate; to: LocalDate }, cadenceOn: (unitId: Id, date: LocalDate) => UnitCadence): RosterRun[] {
  return unitIds.flatMap((unitId) => {
    const runs: { unitId: Id; cadence: UnitCadence; fromOn: LocalDate; toOn: LocalDate }[] = [];
    for (let date = period.from; date <= period.to; date = addDays(date, 1)) {
      const cadence = cadenceOn(unitId, date);
      const last = runs.at(-1);
      if (last?.cadence === cadence) last.toOn = date;
      else runs.push({ unitId, cadence, fromOn: date, toOn: date });
    }
    const first = runs[0];
    const last = runs.at(-1);
    if (first?.fromOn === period.from) first.fromOn = addDays(period.from, -MARGIN_DAYS);
    if (last?.toOn === period.to) last.toOn = addDays(period.to, MARGIN_DAYS);
    return runs.filter((run): run is RosterRun => run.cadence !== 'off');
  });
}
