import { isoWeekday } from '@wudan/kernel-core';
import { DataTable, Empty, Section, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import type { CalendarDay } from './calendar.graphql.js';
import { calendarTexts } from './i18n/calendar-texts.js';

function wordOf(day: CalendarDay): 'kind.work' | 'kind.provisionalOff' | 'kind.off' | 'kind.weekend' {
  if (day.working) return 'kind.work';
  if (day.provisional) return 'kind.provisionalOff';
  return day.exception ? 'kind.off' : 'kind.weekend';
}

/** Columns of a list of days, for exceptions and for what a due date passes over. */
export function useDayColumns(): readonly Column<CalendarDay>[] {
  const { t, tOr } = useText(calendarTexts);
  return useMemo<readonly Column<CalendarDay>[]>(
    () => [
      { key: 'date', title: t('field.date'), heads: true, cell: (day) => day.date },
      { key: 'weekday', title: t('field.weekday'), cell: (day) => tOr(`weekday.long.${isoWeekday(day.date)}`, '') },
      {
        key: 'kind',
        title: t('field.kind'),
        cell: (day) => t(wordOf(day)),
      },
      { key: 'name', title: t('field.name'), cell: (day) => day.name ?? '' },
    ],
    [t, tOr],
  );
}

/** The days of a year that differ from an ordinary week, as a list. */
export function Exceptions({ days }: { readonly days: readonly CalendarDay[] }): ReactNode {
  const { t } = useText(calendarTexts);
  return (
    <Section title={t('exceptions.title')}>
      <DataTable
        name="days-"
        caption={t('exceptions.caption')}
        columns={useDayColumns()}
        rows={days.filter((day) => day.exception)}
        rowKey={(day) => day.date}
        empty={<Empty text={t('exceptions.empty')} />}
      />
    </Section>
  );
}
