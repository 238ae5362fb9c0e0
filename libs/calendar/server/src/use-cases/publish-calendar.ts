import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { DomainError, localDateOf, notFound, type Ctx, type LocalDate } from '@wudan/kernel-core';
import { findOffice, isWithin } from '@wudan/tenancy-server';
import { HolidayNoticesRepository } from '../data/holiday-notices.repository.js';
import { CALENDAR_PUBLISHED } from '../events/calendar-published.js';
import { checkHolidayNotice, NATIONAL_REGION, type NoticeDay } from '../domain/holiday-notice.rules.js';
import type { CalendarYear } from '../domain/working-calendar.rules.js';
import { officeCalendar } from './read-calendar.js';

export interface PublishCalendarInput {
  readonly year: number;
  /** Of the own region or one below; absent: the own one. */
  readonly regionCode?: string | null;
  readonly title: string;
  readonly publishedOn: LocalDate;
  readonly days: readonly NoticeDay[];
}

const regionNotYours = (regionCode: string): DomainError =>
  new DomainError({
    code: 'CALENDAR_REGION_NOT_YOURS',
    kind: 'forbidden',
    field: 'input.regionCode',
    message: `您只能为本行政区划及其下级公布放假安排，“${regionCode}”不在其中；全国安排由最上级机构公布。`,
  });

/** Adds a holiday notice. Earlier ones stay, so that it is known what was known when. */
@Injectable()
export class PublishCalendar {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError CALENDAR_* naming the field, CALENDAR_REGION_NOT_YOURS */
  execute(ctx: Ctx, asked: PublishCalendarInput): Promise<CalendarYear> {
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'publish', 'Calendar', {}, '放假安排');
      const office = await findOffice(tx, ctx.officeId);
      if (!office) throw notFound('机构');
      const input = { ...asked, regionCode: asked.regionCode ?? office.regionCode };
      const notices = await tx.repo(HolidayNoticesRepository).ofYears(input.year - 1, input.year + 1);
      const before = notices.filter((notice) => notice.regionCode === input.regionCode);
      checkHolidayNotice(input, {
        today: localDateOf(tx.now),
        wasOff: (date) => before.some((notice) => notice.days.some((day) => day.date === date && day.kind === 'off')),
      });
      const mine = input.regionCode === NATIONAL_REGION ? office.parentId === null : isWithin(input.regionCode, office.regionCode);
      if (!mine) throw regionNotYours(input.regionCode);
      const notice = { ...input, title: input.title.trim(), id: tx.id() };
      await tx.repo(HolidayNoticesRepository).add(notice);
      tx.audit({ action: 'calendar.published', subjectType: 'Calendar', subjectId: notice.id, summary: `公布${input.year}年放假安排：${notice.title}`, detail: { regionCode: input.regionCode } });
      tx.wake(CALENDAR_PUBLISHED, { year: String(input.year), regionCode: input.regionCode });
      const around = await officeCalendar(tx, { around: input.year, regionCode: input.regionCode === NATIONAL_REGION ? null : input.regionCode });
      return around.year(input.year);
    });
  }
}
