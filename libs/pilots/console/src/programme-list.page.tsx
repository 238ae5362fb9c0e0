import { Button } from 'antd';
import { DataTable, Empty, Page, PrintButton, SelectFilter, Signature, TextFilter, Toolbar, useCan, useRead, useText, useUrlValue, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { pilotsTexts } from './i18n/pilots-texts.js';
import { PROGRAMMES, STATES, type ProgrammeRow } from './programmes.graphql.js';

/** Every programme of the office. */
export function ProgrammeListPage(): ReactNode {
  const { t } = useText(pilotsTexts);
  const can = useCan();
  const navigate = useNavigate();
  const [search] = useUrlValue('q');
  const [state] = useUrlValue('state');
  const read = useRead(PROGRAMMES, {});
  const columns = useColumns();
  const all = read.data?.programmes ?? [];
  const rows = all.filter((row) => (search === '' || row.name.includes(search)) && (state === '' || row.state === state));
  const mayCreate = can('create', 'Programme');
  return (
    <Page
      title={t('list.title')}
      summary={t('list.summary')}
      actions={
        <>
          <PrintButton />
          {mayCreate && (
            <Button type="primary" onClick={() => void navigate('/programmes/new')}>
              {t('list.create')}
            </Button>
          )}
        </>
      }
    >
      <Toolbar label={t('list.filters')}>
        <TextFilter param="q" label={t('list.search')} />
        <SelectFilter param="state" label={t('field.state')} all={t('list.allStates')} choices={STATES.map((one) => ({ value: one, label: t(`state.${one}`) }))} />
      </Toolbar>
      <DataTable
        caption={t('list.caption')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        loading={read.loading}
        problems={read.problems}
        empty={
          all.length > 0 ? (
            <Empty text={t('list.empty')} action={<Link to="/programmes">{t('list.clear')}</Link>} />
          ) : (
            <Empty text={t('list.emptyAll')} action={mayCreate ? <Link to="/programmes/new">{t('list.create')}</Link> : undefined} />
          )
        }
      />
      <Signature />
    </Page>
  );
}

function useColumns(): readonly Column<ProgrammeRow>[] {
  const { t, tOr } = useText(pilotsTexts);
  return useMemo<readonly Column<ProgrammeRow>[]>(
    () => [
      {
        key: 'name',
        title: t('field.name'),
        heads: true,
        cell: (row) => <Link to={`/programmes/${row.id}`}>{row.name}</Link>,
        sortBy: (row) => row.name,
      },
      {
        key: 'state',
        title: t('field.state'),
        cell: (row) => tOr(`state.${row.state}`, row.state),
        sortBy: (row) => STATES.findIndex((state) => state === row.state),
      },
      { key: 'period', title: t('field.period'), cell: (row) => t('period', { from: row.startsOn, to: row.endsOn }), sortBy: (row) => row.startsOn },
      {
        key: 'rhythm',
        title: t('field.rhythm'),
        cell: (row) => t('rhythm.line', { weekday: tOr(`weekday.${row.weekday}`, ''), asksAt: row.asksAt, cutoffAt: row.cutoffAt }),
      },
      {
        key: 'units',
        title: t('units.title'),
        numeric: true,
        cell: (row) => row.units.filter(({ leftOn }) => leftOn === null).length,
        sortBy: (row) => row.units.filter(({ leftOn }) => leftOn === null).length,
      },
      { key: 'counties', title: t('counties.title'), numeric: true, cell: (row) => row.counties.length, sortBy: (row) => row.counties.length },
    ],
    [t, tOr],
  );
}
