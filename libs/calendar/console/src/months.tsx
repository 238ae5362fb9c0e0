import { Light, useText, type Translate } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import type { CalendarDay, CalendarYear } from './calendar.graphql.js';
import { calendarTexts } from './i18n/calendar-texts.js';
import type { zh } from './i18n/zh.js';
import { monthWeeks } from './month-weeks.js';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

type DayClass = 'off' | 'work' | 'weekend' | 'plain';

function classOf(day: CalendarDay): DayClass {
  if (day.exception) return day.working ? 'work' : 'off';
  return day.working ? 'plain' : 'weekend';
}

/**
 * Twelve months. A day off or a working weekend carries a word and a shape beside its colour; days not yet announced are
 * ringed by dashes, and the word stands at their month.
 */
export function Months({ calendar }: { readonly calendar: CalendarYear }): ReactNode {
  const { t } = useText(calendarTexts);
  return (
    <div className="stack tight">
      <ul className="legend" aria-label={t('legend.title')}>
        {(['off', 'work', 'weekend', 'provisional'] as const).map((kind) => (
          <li key={kind}>
            <span className={`day day-${kind}`} aria-hidden="true">
              {kind === 'off' || kind === 'work' ? t(`mark.${kind}`) : '6'}
            </span>{' '}
            {t(`legend.${kind}`)}
          </li>
        ))}
      </ul>
      <div className="months">
        {MONTHS.map((month) => (
          <table key={month} className="month">
            <caption>
              {t('holidays.month', { n: month })} {isProvisional(calendar, month) && <Light state="due" word={t('state.PROVISIONAL')} />}
            </caption>
            <thead>
              <tr>
                {WEEKDAYS.map((weekday) => (
                  <th key={weekday} scope="col" abbr={t(`weekday.long.${weekday}`)}>
                    {t(`weekday.${weekday}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {monthWeeks(calendar.days, month).map((week, at) => (
                <tr key={week.find((day) => day !== null)?.date ?? at}>
                  {week.map((day, weekday) => (
                    <td key={day?.date ?? `blank-${weekday}`}>{day !== null && <Day day={day} t={t} />}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </div>
  );
}

function isProvisional(calendar: CalendarYear, month: number): boolean {
  return calendar.days.some((day) => day.provisional && Number(day.date.slice(5, 7)) === month);
}

function Day({ day, t }: { readonly day: CalendarDay; readonly t: Translate<keyof typeof zh> }): ReactNode {
  const kind = classOf(day);
  const marked = kind === 'off' || kind === 'work';
  return (
    <span className={`day day-${kind}${day.provisional ? ' day-provisional' : ''}`} {...(day.name === null ? {} : { title: day.name })}>
      {Number(day.date.slice(8))}
      {marked && <span className="day-mark">{t(`mark.${kind}`)}</span>}
    </span>
  );
}
