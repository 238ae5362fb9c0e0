import { Button } from 'antd';
import { addDays, isLocalDate, isoWeekday, localDateOf, systemClock } from '@wudan/kernel-core';
import { DataTable, Empty, Page, PrintButton, ReadState, Signature, TextField, useRead, useText, useUrlValue, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { BURDEN, type BurdenRow } from './burden.graphql.js';
import { dispatchTexts } from '../i18n/dispatch-texts.js';

/**
 * How often each contact was asked in a week. In the order of the units, which cannot be changed: the figures judge the office
 * that asks, not the people who answer.
 */
export function BurdenPage(): ReactNode {
  const { t } = useText(dispatchTexts);
  const [week, setWeek] = useUrlValue('week');
  const weekOf = isLocalDate(week) ? week : localDateOf(systemClock.now());
  const monday = addDays(weekOf, 1 - isoWeekday(weekOf));
  const read = useRead(BURDEN, { weekOf: monday });
  return (
    <Page title={t('burden.title')} summary={t('burden.summary')} actions={<PrintButton />}>
      <div className="toolbar" role="search" aria-label={t('burden.choose')}>
        <Button onClick={() => setWeek(addDays(monday, -7))}>{t('burden.before')}</Button>
        <TextField name="week" label={t('burden.weekOf')} type="date" value={weekOf} onChange={setWeek} />
        <Button onClick={() => setWeek(addDays(monday, 7))}>{t('burden.after')}</Button>
      </div>
      <p>{t('burden.week', { from: monday, to: addDays(monday, 6) })}</p>
      <ReadState read={read}>{({ burden }) => <BurdenTable rows={burden} />}</ReadState>
      <Signature />
    </Page>
  );
}

function BurdenTable({ rows }: { readonly rows: readonly BurdenRow[] }): ReactNode {
  const { t } = useText(dispatchTexts);
  const columns = useMemo<readonly Column<BurdenRow>[]>(
    () => [
      { key: 'unit', title: t('field.unit'), cell: (row) => row.unitName },
      { key: 'person', title: t('contacts.name'), heads: true, cell: (row) => row.personName },
      { key: 'prompts', title: t('burden.prompts'), numeric: true, cell: (row) => row.prompts },
      { key: 'asks', title: t('burden.asks'), numeric: true, cell: (row) => row.asks },
      { key: 'taps', title: t('burden.taps'), numeric: true, cell: (row) => row.taps },
    ],
    [t],
  );
  return (
    <DataTable
      caption={t('burden.caption')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.seatId}
      empty={<Empty text={t('burden.empty')} action={<Link to="/dispatch">{t('plan.toBoard')}</Link>} />}
    />
  );
}
