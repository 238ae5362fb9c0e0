import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type LocalDate } from '@wudan/kernel-core';
import { findOffice } from '@wudan/tenancy-server';
import { HolidayNoticesRepository } from '../data/holiday-notices.repository.js';
import { regionCodeInvalid, yearOutOfRange } from '../domain/holiday-notice.errors.js';
import { FIRST_YEAR, isRegionCode, LAST_YEAR } from '../domain/holiday-notice.rules.js';

import { WorkingCalendar, type CalendarYear, type DueDate } from '../domain/working-calendar.rules.js';

/** Years looked up around a question about one day: enough for any deadline the product computes. */
const YEARS_AROUND = 22;

/** The working calendar of the transaction's office as known on a day. Callable by upper contexts. */
export async function officeCalendar(tx: Tx, options: { around: number; knownOn?: LocalDate | null; regionCode?: string | null }): Promise<WorkingCalendar> {
  const office = await findOffice(tx, tx.officeId);
  if (!office) throw notFound('机构');
  const notices = await tx.repo(HolidayNoticesRepository).ofYears(options.around - YEARS_AROUND, options.around + YEARS_AROUND);
  return new WorkingCalendar({ notices, regionCode: options.regionCode ?? office.regionCode, knownOn: options.knownOn ?? localDateOf(tx.now) });
}

/** A year day by day, and due dates on the working-day clock. */
@Injectable()
export class ReadCalendar {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError CALENDAR_YEAR_OUT_OF_RANGE, CALENDAR_REGION_INVALID */
  year(ctx: Ctx, args: { year: number; regionCode?: string | null; asKnownOn?: LocalDate | null }): Promise<CalendarYear> {
    if (!Number.isInteger(args.year) || args.year < FIRST_YEAR || args.year > LAST_YEAR) throw yearOutOfRange(args.year, FIRST_YEAR, LAST_YEAR, 'year');
    if (args.regionCode && !isRegionCode(args.regionCode)) throw regionCodeInvalid(args.regionCode, 'regionCode');
    return this.units.read(ctx, async (tx) =>
      (await officeCalendar(tx, { around: args.year, knownOn: args.asKnownOn ?? null, regionCode: args.regionCode ?? null })).year(args.year),
    );
  }

  /** @throws DomainError CALENDAR_* when the number of days is out of range */
  dueDate(ctx: Ctx, args: { from: LocalDate; workingDays: number; asKnownOn?: LocalDate | null }): Promise<DueDate> {
    return this.units.read(ctx, async (tx) =>
      (await officeCalendar(tx, { around: Number(args.from.slice(0, 4)), knownOn: args.asKnownOn ?? null })).addWorkingDays(args.from, args.workingDays),
    );
  }
}
