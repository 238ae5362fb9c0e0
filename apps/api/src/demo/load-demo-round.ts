import type { INestApplicationContext } from '@nestjs/common';
import type { DemoSeason } from '@wudan/access-server';
import { officeCalendar } from '@wudan/calendar-server';
import { AskNow, ReportProgress, RunPlan } from '@wudan/dispatch-server';
import { CLOCK, OutboxRelay, UnitOfWork } from '@wudan/kernel-server';
import { addDays, instantOf, isoWeekday, localDateOf, type Clock, type Ctx, type Id } from '@wudan/kernel-core';
import { ActivateProgramme, SaveProgramme } from '@wudan/pilots-server';
import { promptsOf } from '@wudan/prompts-server';

export interface Known {
  readonly offices: ReadonlyMap<string, Id>;
  readonly units: ReadonlyMap<string, Id>;
  /** Context of each seat by its account. */
  readonly seats: ReadonlyMap<string, Ctx>;
  readonly system: Ctx;
}

/** The context of an account of the season. */
export function seatOf(known: Known, account: string): Ctx {
  const ctx = known.seats.get(account);
  if (!ctx) throw new Error(`the demo season has no account ${account}`);
  return ctx;
}

/** The demo's programme, under way since today: one question asked, some units have answered. All through the use-cases. @returns its id */
export async function loadDemoRound(app: INestApplicationContext, { programme, units }: DemoSeason, known: Known): Promise<Id> {
  const { system } = known;
  const today = localDateOf(app.get<Clock>(CLOCK).now());
  const endsOn = addDays(today, programme.weeks * 7);
  const keyDay = addDays(endsOn, -((isoWeekday(endsOn) + 2) % 7));
  const fields = new Map(units.map((unit) => [unit.code, unit.field]));
  const unitIds = programme.units.map((unit) => known.units.get(unit.code) ?? '');
  const saved = await app.get(SaveProgramme).execute(system, {
    name: `${today.slice(0, 4)}年${programme.name}`,
    scope: programme.scope,
    startsOn: today,
    endsOn,
    sections: programme.sections,
    units: programme.units.map(({ code, reason, section }) => ({ unitId: known.units.get(code) ?? '', field: fields.get(code) ?? '', reason, sectionKey: section })),
    counties: programme.counties.map(({ office, reason }) => ({ countyOfficeId: known.offices.get(office) ?? '', reason })),
    taskForce: programme.taskForce,
    keyDates: [{ label: programme.keyDate, onDate: keyDay, dailyFrom: addDays(keyDay, -4), dailyTo: keyDay }],
  });
  await app.get(ActivateProgramme).execute(system, saved.id);
  await settle(app);
  const dueOn = await app.get(UnitOfWork).read(system, async (tx) => (await officeCalendar(tx, { around: Number(today.slice(0, 4)) })).nextWorkingDay(today).date);
  const roundId = await app.get(AskNow).execute(system, { programmeId: saved.id, unitIds, note: programme.question, cutoffAt: instantOf(dueOn, '17:30') });
  const prompts = await app.get(UnitOfWork).read(system, (tx) => promptsOf(tx, 'round', [roundId]));
  for (const { account, ...value } of programme.reports) {
    const ctx = known.seats.get(account);
    const prompt = prompts.find((each) => each.unitId === ctx?.seat.unitId);
    if (ctx && prompt) await app.get(ReportProgress).execute(ctx, { promptId: prompt.id, version: prompt.version, channel: 'console', eventId: `demo:${account}`, tappedAt: null, value });
  }
  await settle(app);
  return saved.id;
}

async function settle(app: INestApplicationContext): Promise<void> {
  await app.get(OutboxRelay).drain();
  await app.get(RunPlan).pass();
  await app.get(OutboxRelay).drain();
}
