import { Module } from '@nestjs/common';
import { CalendarResolver } from './graphql/calendar.resolver.js';
import './policy/calendar.policy.js';
import { PublishCalendar } from './use-cases/publish-calendar.js';
import { ReadCalendar } from './use-cases/read-calendar.js';

/** Working days and 调休, as known on any day, per region. */
@Module({ providers: [CalendarResolver, PublishCalendar, ReadCalendar], exports: [ReadCalendar] })
export class CalendarModule {}
