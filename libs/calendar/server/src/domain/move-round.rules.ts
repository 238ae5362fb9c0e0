import { addDays, daysBetween, isoWeekday } from '@wudan/kernel-core';
import type { LocalDate } from '@wudan/kernel-core';
import { chineseDate } from './chinese-date.rules.js';
import {
  overrideDuplicate,
  overrideMisplaced,
  periodReversed,
  periodTooLong,
  weekdayInvalid,
} from './move-round.errors.js';
import type { WorkingCalendar } from './working-calendar.rules.js';

const MAX_YEARS = 10;

/** What becomes of a round whose weekday is no working day: the next working day, the previous one, or no round. */
export type MovePolicy = 'next' | 'previous' | 'skip';

export interface RoundOverride {
  /** The round's date by the weekday rule. */
  readonly nominalOn: LocalDate;
  /** The date set by hand, also a non-working one; null cancels the round. */
  readonly plannedOn: LocalDate | null;
  /** Shown to users. */
  readonly reason: string;
}

export interface RoundRule {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  /** Rounds whose nominal date lies in this period, both ends included; a moved round may leave it. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly policy: MovePolicy;
  readonly overrides?: readonly RoundOverride[];
}

export interface PlannedRound {
  /** The date by the weekday rule; identifies the round in its plan. */
  readonly nominalOn: LocalDate;
  /** Null: the round does not take place. */
  readonly plannedOn: LocalDate | null;
  /** The nominal date, when the round does not take place on it. */
  readonly movedFrom?: LocalDate;
  /** Why it is not on its nominal date: a Chinese clause without full stop. */
  readonly reason?: string;
  /** The date rests on a year whose notice is not known. */
  readonly provisional: boolean;
}

/**
 * The weekly plan as the calendar knows it. Two rounds never share a day (own rule): a round set by hand keeps it,
 * else the one nearest to its nominal date; the other is merged into it and does not take place separately.
 * @throws DomainError CALENDAR_WEEKDAY_INVALID, CALENDAR_PERIOD_*, CALENDAR_OVERRIDE_*, CALENDAR_DATE_OUT_OF_RANGE
 */
export function planRounds(calendar: WorkingCalendar, rule: RoundRule): PlannedRound[] {
  checkRule(calendar, rule);
  const overrides = indexOverrides(calendar, rule);
  const rounds: PlannedRound[] = [];
  const offset = (rule.weekday - isoWeekday(rule.from) + 7) % 7;
  for (let date = addDays(rule.from, offset); date <= rule.to; date = addDays(date, 7)) {
    const override = overrides.get(date);
    rounds.push(
      override ? byHand(calendar, override) : byRule(calendar, date, rule.policy),
    );
  }
  return mergeSameDay(rounds, overrides);
}

function byHand(calendar: WorkingCalendar, override: RoundOverride): PlannedRound {
  const { nominalOn, plannedOn, reason } = override;
  const nominal = calendar.isWorkingDay(nominalOn);
  if (plannedOn === null)
    return { nominalOn, plannedOn, movedFrom: nominalOn, reason, provisional: nominal.provisional };
  const target = calendar.isWorkingDay(plannedOn);
  // A date set by hand stands, but that nobody works on it must not go unsaid.
  const clause = target.working ? reason : `${reason}（${chineseDate(plannedOn)}为休息日）`;
  const moved = plannedOn === nominalOn ? {} : { movedFrom: nominalOn };
  return { nominalOn, plannedOn, ...moved, reason: clause, provisional: target.provisional };
}

function byRule(calendar: WorkingCalendar, nominalOn: LocalDate, policy: MovePolicy): PlannedRound {
  const day = calendar.isWorkingDay(nominalOn);
  if (day.working) return { nominalOn, plannedOn: nominalOn, provisional: day.provisional };
  const cause = `${chineseDate(nominalOn)}为${day.name ? `${day.name}假期` : '休息日'}`;
  if (policy === 'skip')
    return {
      nominalOn,
      plannedOn: null,
      movedFrom: nominalOn,
      reason: `${cause}，按规则本期取消`,
      provisional: day.provisional,
    };
  const target =
    policy === 'next' ? calendar.nextWorkingDay(nominalOn) : calendar.previousWorkingDay(nominalOn);
  return {
    nominalOn,
    plannedOn: target.date,
    movedFrom: nominalOn,
    reason: `${cause}，按规则${policy === 'next' ? '顺延至下一个工作日' : '提前至上一个工作日'}`,
    provisional: day.provisional || target.provisional,
  };
}

function mergeSameDay(
  rounds: readonly PlannedRound[],
  overrides: ReadonlyMap<LocalDate, RoundOverride>,
): PlannedRound[] {
  const distance = (round: PlannedRound): number =>
    overrides.has(round.nominalOn) || round.plannedOn === null
      ? -1
      : Math.abs(daysBetween(round.nominalOn, round.plannedOn));
  const keeper = new Map<LocalDate, PlannedRound>();
  for (const round of rounds) {
    if (round.plannedOn === null) continue;
    const rival = keeper.get(round.plannedOn);
    if (!rival || distance(round) < distance(rival)) keeper.set(round.plannedOn, round);
  }
  return rounds.map((round) => {
    if (round.plannedOn === null) return round;
    const kept = keeper.get(round.plannedOn);
    if (kept === undefined || kept === round) return round;
    const cause = round.reason ? `${round.reason}；` : '';
    return {
      nominalOn: round.nominalOn,
      plannedOn: null,
      movedFrom: round.nominalOn,
      reason: `${cause}${chineseDate(round.plannedOn)}已有一期，并入该期`,
      provisional: round.provisional || kept.provisional,
    };
  });
}

function checkRule(calendar: WorkingCalendar, rule: RoundRule): void {
  if (!Number.isInteger(rule.weekday) || rule.weekday < 1 || rule.weekday > 7)
    throw weekdayInvalid(rule.weekday);
  calendar.isWorkingDay(rule.from);
  calendar.isWorkingDay(rule.to);
  if (rule.to < rule.from) throw periodReversed(rule.from, rule.to);
  if (daysBetween(rule.from, rule.to) > MAX_YEARS * 366) throw periodTooLong(MAX_YEARS);
}

/** Overrides of the period by nominal date; those of other periods of the same plan are passed over. */
function indexOverrides(
  calendar: WorkingCalendar,
  rule: RoundRule,
): ReadonlyMap<LocalDate, RoundOverride> {
  const found = new Map<LocalDate, RoundOverride>();
  (rule.overrides ?? []).forEach((override, index) => {
    calendar.isWorkingDay(override.nominalOn);
    if (override.plannedOn !== null) calendar.isWorkingDay(override.plannedOn);
    if (override.nominalOn < rule.from || override.nominalOn > rule.to) return;
    if (isoWeekday(override.nominalOn) !== rule.weekday)
      throw overrideMisplaced(index, override.nominalOn);
    if (found.has(override.nominalOn)) throw overrideDuplicate(index, override.nominalOn);
    found.set(override.nominalOn, override);
  });
  return found;
}
