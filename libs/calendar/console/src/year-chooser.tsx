import { Button } from 'antd';
import { TextField, useText } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { calendarTexts } from './i18n/calendar-texts.js';

function addressOf(year: number | string, known: string): string {
  const params = new URLSearchParams({ year: String(year) });
  if (known !== '') params.set('known', known);
  return `/holidays?${params.toString()}`;
}

/** Year, and the day whose knowledge counts: what was announced later is then left out. */
export function YearChooser({ year, asKnownOn }: { readonly year: number; readonly asKnownOn: string }): ReactNode {
  const { t } = useText(calendarTexts);
  const navigate = useNavigate();
  const [typedYear, setTypedYear] = useState(String(year));
  const [typedKnown, setTypedKnown] = useState(asKnownOn);
  return (
    <form
      className="toolbar"
      role="search"
      aria-label={t('holidays.filters')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void navigate(addressOf(typedYear, typedKnown));
      }}
    >
      <TextField name="year" label={t('holidays.year')} type="number" min={2000} max={2100} value={typedYear} onChange={setTypedYear} />
      <TextField
        name="known"
        label={`${t('holidays.asKnownOn')}（${t('holidays.asKnownHint')}）`}
        type="date"
        value={typedKnown}
        onChange={setTypedKnown}
      />
      <Button htmlType="submit">{t('holidays.show')}</Button>
      <span className="row">
        <Link to={addressOf(year - 1, asKnownOn)}>{t('holidays.previous')}</Link>
        <Link to={addressOf(year + 1, asKnownOn)}>{t('holidays.next')}</Link>
      </span>
    </form>
  );
}
