import type { INestApplicationContext } from '@nestjs/common';
import { officeCalendar } from '@wudan/calendar-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id, LocalDate } from '@wudan/kernel-core';
import type { Known } from './load-demo-round.js';

/** Who takes part in judging one unit. */
export interface Bench {
  readonly pilotId: Id;
  readonly known: Known;
  readonly contact: Ctx;
  readonly head: Ctx;
  readonly assessor: Ctx;
  readonly supervisor: Ctx;
  readonly leader: Ctx;
  readonly today: LocalDate;
}

/** The day so many working days later. */
export const workingDay = (app: INestApplicationContext, ctx: Ctx, from: LocalDate, days: number): Promise<LocalDate> =>
  app.get(UnitOfWork).read(ctx, async (tx) => (await officeCalendar(tx, { around: Number(from.slice(0, 4)) })).addWorkingDays(from, days).date);

/** A document number of the season in the year of a day. */
export const numberIn = (pattern: string, day: LocalDate): string => pattern.replace('{year}', day.slice(0, 4));
