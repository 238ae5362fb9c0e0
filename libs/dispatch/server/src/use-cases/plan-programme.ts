import { Injectable } from '@nestjs/common';
import { officeCalendar, planRounds, type WorkingCalendar } from '@wudan/calendar-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { addDays, instantOf, type Ctx, type Id } from '@wudan/kernel-core';
import { cadenceOn, dailyWindows, findProgramme, type ProgrammeView } from '@wudan/pilots-server';
import { PromptPlanRepository } from '../data/prompt-plan.repository.js';
import { RoundsRepository, type RoundRow } from '../data/rounds.repository.js';
import { planDays, rosterOf, type WantedRound } from '../domain/plan-days.js';
import { ROUND_TOPIC } from '../domain/round-topic.js';
import { announceMove, PLAN_WAKE } from '../events/dispatch-events.js';

/** The time of day at which a move is told, on the last working day before. */
const ANNOUNCED_AT = '15:00';

/**
 * Makes the plan of a programme anew from its rhythm and the calendar as known today. What has begun stays; what a person
 * moved keeps its day; the rest follows. Doing it twice changes nothing.
 */
@Injectable()
export class PlanProgramme {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, programmeId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const programme = await findProgramme(tx, programmeId);
      if (!programme) return;
      const rounds = tx.repo(RoundsRepository);
      const existing = await rounds.ofProgramme(programmeId);
      if (programme.state !== 'active') {
        await rounds.cancel(existing.filter((round) => round.state === 'planned').map((round) => round.id));
        await tx.repo(PromptPlanRepository).replace(programmeId, [], []);
        tx.audit({ action: 'rounds.planned', subjectType: 'Programme', subjectId: programmeId, summary: `${programme.name}：不再安排调度` });
        return;
      }
      const calendar = await officeCalendar(tx, { around: Number(programme.startsOn.slice(0, 4)) });
      const wanted = this.#wanted(programme, calendar, existing);
      const changes = await this.#apply(tx, programme, calendar, existing, wanted);
      const planned = (await rounds.ofProgramme(programmeId)).filter((round) => round.state === 'planned' && round.mode !== 'ad_hoc');
      await tx.repo(PromptPlanRepository).replace(
        programmeId,
        planned.map((round) => ({ id: round.id, asksOn: round.asksOn, cadence: round.mode as WantedRound['mode'], opensAt: round.opensAt })),
        rosterOf(programme.units.map((unit) => unit.unitId), { from: programme.startsOn, to: programme.endsOn }, (unitId, date) => cadenceOn(programme, unitId, date)),
      );
      tx.audit({ action: 'rounds.planned', subjectType: 'Programme', subjectId: programmeId, summary: `${programme.name}：安排调度 ${planned.length} 期`, detail: changes });
      tx.wake(PLAN_WAKE, {});
      tx.wake(`${ROUND_TOPIC}.${tx.officeId}`, {});
    });
  }

  #wanted(programme: ProgrammeView, calendar: WorkingCalendar, existing: readonly RoundRow[]): WantedRound[] {
    const overrides = existing.filter((round) => round.movedBy !== null).map((round) => ({ nominalOn: round.nominalOn, plannedOn: round.asksOn, reason: round.movedReason ?? '' }));
    const weeks = planRounds(calendar, { weekday: programme.weekday, from: programme.startsOn, to: programme.endsOn, policy: programme.movePolicy, overrides });
    const days = new Map<string, { date: string; provisional: boolean }>();
    const windows = [...dailyWindows(programme), ...programme.units.flatMap((unit) => dailyWindows(programme, unit.unitId))];
    for (const { from, to } of windows) {
      for (let date = from; date <= to; date = addDays(date, 1)) {
        const day = calendar.isWorkingDay(date);
        if (day.working) days.set(date, { date, provisional: day.provisional });
      }
    }
    return planDays({ weeks, days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)), asksAt: programme.asksAt, cutoffAt: programme.cutoffAt });
  }

  async #apply(tx: Tx, programme: ProgrammeView, calendar: WorkingCalendar, existing: readonly RoundRow[], wanted: readonly WantedRound[]): Promise<{ added: number; changed: number; cancelled: number }> {
    const rounds = tx.repo(RoundsRepository);
    const regular = existing.filter((round) => round.mode !== 'ad_hoc' && round.state !== 'cancelled');
    const begun = regular.filter((round) => round.state !== 'planned');
    const taken = new Set(begun.flatMap((round) => [keyOf(round), `on:${round.asksOn}`]));
    // A round whose cut-off has passed cannot be asked any more; one whose hour has passed is asked at once.
    const open = wanted.filter((round) => round.cutoffAt > tx.now && !taken.has(round.key) && !taken.has(`on:${round.asksOn}`));
    const byKey = new Map(open.map((round) => [round.key, round]));
    const planned = regular.filter((round) => round.state === 'planned');
    const kept = new Map<string, RoundRow>();
    for (const round of planned) if (byKey.has(keyOf(round))) kept.set(keyOf(round), round);
    const gone = planned.filter((round) => kept.get(keyOf(round)) !== round);
    await rounds.cancel(gone.map((round) => round.id));
    let changed = 0;
    let added = 0;
    for (const plan of open) {
      const opensAt = plan.opensAt > tx.now ? plan.opensAt : tx.now;
      const before = kept.get(plan.key);
      const id = before?.id ?? tx.id();
      if (!before) {
        await rounds.insert({ ...plan, id, programmeId: programme.id, opensAt, note: null });
        added += 1;
      } else if (before.asksOn !== plan.asksOn || before.mode !== plan.mode || before.cutoffAt.getTime() !== plan.cutoffAt.getTime() || before.movedReason !== plan.movedReason) {
        await rounds.replan(before.id, { ...plan, opensAt });
        changed += 1;
      }
      const movedNow = plan.asksOn !== (before?.asksOn ?? plan.nominalOn);
      if (plan.movedReason !== null && (movedNow || !before)) this.#announce(tx, calendar, { id, nominalOn: plan.nominalOn, asksOn: plan.asksOn });
    }
    return { added, changed, cancelled: gone.length };
  }

  #announce(tx: Tx, calendar: WorkingCalendar, round: { id: Id; nominalOn: string; asksOn: string }): void {
    const earlier = round.asksOn < round.nominalOn ? round.asksOn : round.nominalOn;
    const at = instantOf(calendar.previousWorkingDay(earlier).date, ANNOUNCED_AT);
    tx.schedule(announceMove, { roundId: round.id, asksOn: round.asksOn }, { key: `${round.id}:${round.asksOn}`, dueAt: at > tx.now ? at : tx.now });
  }
}

/** What a round is known by in every plan: the nominal date of a weekly one, the day of a daily one. */
const keyOf = (round: Pick<RoundRow, 'mode' | 'nominalOn'>): string => `${round.mode === 'daily' ? 'd' : 'w'}:${round.nominalOn}`;
