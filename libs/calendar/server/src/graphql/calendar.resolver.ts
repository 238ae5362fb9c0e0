import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx, DateScalarType } from '@wudan/kernel-server';
import type { Ctx, LocalDate } from '@wudan/kernel-core';
import type { CalendarYear } from '../domain/working-calendar.rules.js';
import { PublishCalendar } from '../use-cases/publish-calendar.js';
import { ReadCalendar } from '../use-cases/read-calendar.js';
import { CalendarYearType, DueDateType, PublishCalendarInput } from './calendar.type.js';

const yearType = (year: CalendarYear): CalendarYearType => ({
  ...year,
  days: [...year.days],
  sources: year.sources.map(({ id, title, publishedOn, regionCode, days }) => ({ id, title, publishedOn, regionCode, days: days.length })),
});

/** Working days of the office's region. */
@Resolver()
export class CalendarResolver {
  constructor(
    private readonly read: ReadCalendar,
    private readonly publish: PublishCalendar,
  ) {}

  @Query(() => CalendarYearType)
  @Can('read', 'Calendar')
  async calendarYear(
    @CurrentCtx() ctx: Ctx,
    @Args('year', { type: () => Int }) year: number,
    @Args('regionCode', { type: () => String, nullable: true }) regionCode?: string | null,
    @Args('asKnownOn', { type: () => DateScalarType, nullable: true }) asKnownOn?: LocalDate | null,
  ): Promise<CalendarYearType> {
    return yearType(await this.read.year(ctx, { year, regionCode: regionCode ?? null, asKnownOn: asKnownOn ?? null }));
  }

  @Query(() => DueDateType)
  @Can('read', 'Calendar')
  async dueDate(
    @CurrentCtx() ctx: Ctx,
    @Args('from', { type: () => DateScalarType }) from: LocalDate,
    @Args('workingDays', { type: () => Int }) workingDays: number,
    @Args('asKnownOn', { type: () => DateScalarType, nullable: true }) asKnownOn?: LocalDate | null,
  ): Promise<DueDateType> {
    const due = await this.read.dueDate(ctx, { from, workingDays, asKnownOn: asKnownOn ?? null });
    return { ...due, skipped: [...due.skipped] };
  }

  @Mutation(() => CalendarYearType)
  @Can('publish', 'Calendar')
  async publishCalendar(@CurrentCtx() ctx: Ctx, @Args('input') input: PublishCalendarInput): Promise<CalendarYearType> {
    return yearType(await this.publish.execute(ctx, input));
  }
}
