import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Facts, Light, Notice, Page, PrintButton, ReadState, Section, useCan, useRead, useText, useUrlValue } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import './calendar.css';
import { CALENDAR_YEAR, type CalendarYear } from './calendar.graphql.js';
import { Exceptions } from './exceptions.js';
import { calendarTexts } from './i18n/calendar-texts.js';
import { Months } from './months.js';
import { Sources } from './sources.js';
import { YearChooser } from './year-chooser.js';

/** The year a URL names, or the present one. */
function yearOf(text: string): number {
  return /^\d{4}$/.test(text) ? Number(text) : Number(localDateOf(systemClock.now()).slice(0, 4));
}

/** A year of working days on one printable page: months, exceptions, the notices behind them. */
export function HolidaysPage(): ReactNode {
  const { t } = useText(calendarTexts);
  const can = useCan();
  const [yearText] = useUrlValue('year');
  const [asKnownOn] = useUrlValue('known');
  const year = yearOf(yearText);
  const read = useRead(CALENDAR_YEAR, { year, asKnownOn: asKnownOn || null });
  return (
    <Page
      title={t('holidays.title', { year })}
      summary={t('holidays.summary')}
      actions={
        <>
          <PrintButton />
          <Link to="/holidays/due-date">{t('holidays.dueDate')}</Link>
          {can('publish', 'Calendar') && <Link to="/holidays/publish">{t('holidays.publish')}</Link>}
        </>
      }
    >
      <YearChooser key={`${year}${asKnownOn}`} year={year} asKnownOn={asKnownOn} />
      <ReadState read={read}>{({ calendarYear }) => <Year calendar={calendarYear} />}</ReadState>
    </Page>
  );
}

function Year({ calendar }: { readonly calendar: CalendarYear }): ReactNode {
  const { t } = useText(calendarTexts);
  const provisional = calendar.state === 'PROVISIONAL';
  return (
    <div className="stack">
      {provisional && <Notice tone="warn">{t('holidays.provisionalText')}</Notice>}
      <Facts
        items={[
          [t('holidays.state'), <Light key="state" state={provisional ? 'due' : 'ok'} word={t(`state.${calendar.state}`)} />],
          [t('holidays.workingDays'), t('holidays.days', { n: calendar.workingDays })],
          [t('holidays.region'), calendar.regionCode],
          [t('holidays.knownOn'), calendar.knownOn],
        ]}
      />
      <Section title={t('holidays.months')}>
        <Months calendar={calendar} />
      </Section>
      <Exceptions days={calendar.days} />
      <Sources calendar={calendar} />
    </div>
  );
}
