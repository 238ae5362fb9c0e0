import { DataTable, Empty, Section, useCan, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { CalendarYear } from './calendar.graphql.js';
import { calendarTexts } from './i18n/calendar-texts.js';

type Source = CalendarYear['sources'][number];

/** The notices a year rests on. */
export function Sources({ calendar }: { readonly calendar: CalendarYear }): ReactNode {
  const { t } = useText(calendarTexts);
  const can = useCan();
  const columns = useMemo<readonly Column<Source>[]>(
    () => [
      { key: 'title', title: t('sources.name'), heads: true, cell: (source) => source.title },
      { key: 'published', title: t('sources.published'), cell: (source) => source.publishedOn, sortBy: (source) => source.publishedOn },
      { key: 'region', title: t('sources.region'), cell: (source) => source.regionCode },
      { key: 'days', title: t('sources.days'), numeric: true, cell: (source) => source.days },
    ],
    [t],
  );
  return (
    <Section title={t('sources.title')}>
      <DataTable
        name="sources-"
        caption={t('sources.caption')}
        columns={columns}
        rows={calendar.sources}
        rowKey={(source) => source.id}
        empty={
          <Empty
            text={t('sources.empty')}
            action={can('publish', 'Calendar') ? <Link to="/holidays/publish">{t('holidays.publish')}</Link> : undefined}
          />
        }
      />
    </Section>
  );
}
