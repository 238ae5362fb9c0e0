import { useProgramme } from '@wudan/assessment-console';
import { useDownload } from '@wudan/catalogue-console';
import { Button } from 'antd';
import { Empty, Loading, Page, PrintButton, ProblemAlert, ReadState, Signature, useRead, useText, type InlineFile, type ResultOf } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { RECT_LEDGER, RECT_LEDGER_FILE, type RectLedger } from '../ledger.graphql.js';
import { LedgerCounts } from './ledger-counts.js';
import { filterOfUrl, matches, urlOfFilter } from './ledger-filter.js';
import { LedgerFilters } from './ledger-filters.js';
import { LedgerTable } from './ledger-table.js';
import { LedgerViews } from './ledger-views.js';

const fileOf = (data: ResultOf<typeof RECT_LEDGER_FILE>): InlineFile => data.rectLedgerFile;

/** 整改台账: every problem of a programme until it is closed. */
export function LedgerPage(): ReactNode {
  const { t } = useText(rectificationTexts);
  const programme = useProgramme();
  const read = useRead(RECT_LEDGER, { programmeId: programme.id ?? '' }, programme.id === undefined);
  const file = useDownload(RECT_LEDGER_FILE, fileOf);
  const ledger = read.data?.rectLedger;
  const may = (action: string): boolean => ledger?.can.includes(action) === true;
  return (
    <Page
      title={t('ledger.title')}
      summary={ledger === undefined ? undefined : t('ledger.summary', { total: ledger.counts.total, open: ledger.counts.open, overdue: ledger.counts.overdue })}
      actions={
        <>
          <PrintButton />
          {may('export') && (
            <Button loading={file.busy} onClick={() => void file.start({ programmeId: programme.id ?? '' })}>
              {t('ledger.export')}
            </Button>
          )}
          {may('import') && <Link to={`/rectification/import?programme=${programme.id ?? ''}`}>{t('ledger.import')}</Link>}
          <Link to="/rectification/policy">{t('policy.open')}</Link>
        </>
      }
    >
      <ProblemAlert problems={[...programme.problems, ...file.problems]} />
      {programme.loading && <Loading />}
      {!programme.loading && programme.id === undefined && programme.problems.length === 0 && <Empty text={t('ledger.noProgramme')} action={<Link to="/programmes">{t('ledger.toProgrammes')}</Link>} />}
      {programme.id !== undefined && <ReadState read={read}>{(data) => <Ledger ledger={data.rectLedger} programmes={programme.choices} onChanged={read.reload} />}</ReadState>}
      <Signature />
    </Page>
  );
}

interface LedgerProps {
  readonly ledger: RectLedger;
  readonly programmes: readonly { readonly value: string; readonly label: string }[];
  readonly onChanged: () => void;
}

function Ledger({ ledger, programmes, onChanged }: LedgerProps): ReactNode {
  const { t } = useText(rectificationTexts);
  const [params, setParams] = useSearchParams();
  const filter = filterOfUrl(params);
  const rows = ledger.rows.filter((row) => matches(row, filter));
  const narrow = (next: typeof filter): void => setParams((now) => urlOfFilter(now, next), { replace: true });
  return (
    <div className="stack">
      <LedgerCounts counts={ledger.counts} onNarrow={narrow} />
      <LedgerViews ledger={ledger} filter={filter} onNarrow={narrow} />
      <LedgerFilters rows={ledger.rows} programmes={programmes} />
      <LedgerTable
        rows={rows}
        caption={t('ledger.caption', { shown: rows.length, total: ledger.rows.length })}
        empty={
          ledger.rows.length === 0 ? (
            <Empty text={t('ledger.none')} />
          ) : (
            <Empty
              text={t('ledger.noMatch')}
              action={
                <Button size="small" onClick={() => narrow({})}>
                  {t('ledger.clear')}
                </Button>
              }
            />
          )
        }
        onChanged={onChanged}
      />
    </div>
  );
}
