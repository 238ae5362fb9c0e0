import { graphql, type EnumOf, type ResultOf } from '@wudan/kernel-ui';

export const CALENDAR_YEAR = graphql(`
  query CalendarYear($year: Int!, $asKnownOn: Date) {
    calendarYear(year: $year, asKnownOn: $asKnownOn) {
      year
      regionCode
      state
      knownOn
      workingDays
      days {
        date
        working
        name
        exception
        provisional
      }
      sources {
        id
        title
        publishedOn
        regionCode
        days
      }
    }
  }
`);
export type CalendarYear = ResultOf<typeof CALENDAR_YEAR>['calendarYear'];
export type CalendarDay = CalendarYear['days'][number];
export type DayKind = EnumOf<'DayKind'>;

export const DUE_DATE = graphql(`
  query DueDate($from: Date!, $workingDays: Int!, $asKnownOn: Date) {
    dueDate(from: $from, workingDays: $workingDays, asKnownOn: $asKnownOn) {
      date
      provisional
      skipped {
        date
        working
        name
        exception
        provisional
      }
    }
  }
`);

export const PUBLISH_CALENDAR = graphql(`
  mutation PublishCalendar($input: PublishCalendarInput!) {
    publishCalendar(input: $input) {
      year
      state
    }
  }
`);
