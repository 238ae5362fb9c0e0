import '../findings.css';
import { useProgramme } from '@wudan/assessment-console';
import { useDownload } from '@wudan/catalogue-console';
import { Button } from 'antd';
import { Empty, Loading, Page, PrintButton, ProblemAlert, ReadState, Signature, useCan, useRead, useText, type InlineFile, type ResultOf } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { FindingDialog } from '../finding/finding-dialog.js';
import { FINDINGS, PROBLEM_LIST_FILE, type Finding } from '../findings.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { filterOfUrl, matches, urlWithoutFilter } from './finding-filter.js';
import { FindingFilters } from './finding-filters.js';
import { FindingTable } from './finding-table.js';

const fileOf = (data: ResultOf<typeof PROBLEM_LIST_FILE>): InlineFile => data.problemListFile;

/** 问题清单: every problem that the office found in a programme. */
export function FindingsPage(): ReactNode {
  const { t } = useText(findingsTexts);
  const can = useCan();
  const navigate = useNavigate();
  const programme = useProgramme();
  const read = useRead(FINDINGS, { programmeId: programme.id ?? '' }, programme.id === undefined);
  const file = useDownload(PROBLEM_LIST_FILE, fileOf);
  const [params] = useSearchParams();
  const [open, setOpen] = useState(false);
  const rows = read.data?.findings;
  const to = programme.id === undefined ? '' : `?programme=${programme.id}`;
  return (
    <Page
      title={t('list.title')}
      summary={rows === undefined ? undefined : t('list.summary', { n: rows.filter(({ state }) => state !== 'dropped').length, waits: rows.filter((row) => row.can.includes('reply')).length })}
      actions={
        <>
          <PrintButton />
          {programme.id !== undefined && can('export', 'Finding') && (
            <Button loading={file.busy} onClick={() => void file.start({ programmeId: programme.id ?? '', unitId: params.get('unit') })}>
              {t(params.get('unit') === null ? 'list.export' : 'list.exportUnit')}
            </Button>
          )}
          {programme.id !== undefined && can('open', 'Finding') && (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t('list.open')}
            </Button>
          )}
        </>
      }
    >
      <p className="row no-print">
        <Link to={`/findings/counts${to}`}>{t('counts.open')}</Link>
        <Link to={`/reports${to}`}>{t('reports.open')}</Link>
        {can('read', 'FeedbackPolicy') && <Link to="/findings/categories">{t('categories.open')}</Link>}
      </p>
      <ProblemAlert problems={[...programme.problems, ...file.problems]} />
      {programme.loading && <Loading />}
      {!programme.loading && programme.id === undefined && programme.problems.length === 0 && <Empty text={t('list.noProgramme')} action={<Link to="/programmes">{t('list.toProgrammes')}</Link>} />}
      {programme.id !== undefined && <ReadState read={read}>{(data) => <List rows={data.findings} programmes={programme.choices} />}</ReadState>}
      <Signature />
      {open && programme.id !== undefined && (
        <FindingDialog
          programmeId={programme.id}
          onClose={() => setOpen(false)}
          onSaved={(id) => {
            setOpen(false);
            void navigate(`/findings/${id}`);
          }}
        />
      )}
    </Page>
  );
}

interface ListProps {
  readonly rows: readonly Finding[];
  readonly programmes: readonly { readonly value: string; readonly label: string }[];
}

function List({ rows, programmes }: ListProps): ReactNode {
  const { t } = useText(findingsTexts);
  const can = useCan();
  const [params, setParams] = useSearchParams();
  const shown = rows.filter((row) => matches(row, filterOfUrl(params)));
  return (
    <div className="stack">
      <FindingFilters rows={rows} programmes={programmes} knowsSealed={can('seal', 'Finding')} />
      <FindingTable
        rows={shown}
        caption={t('list.caption', { shown: shown.length, total: rows.length })}
        empty={
          rows.length === 0 ? (
            <Empty text={t('list.none')} action={<Link to="/reports">{t('reports.open')}</Link>} />
          ) : (
            <Empty
              text={t('list.noMatch')}
              action={
                <Button size="small" onClick={() => setParams((now) => urlWithoutFilter(now), { replace: true })}>
                  {t('list.clear')}
                </Button>
              }
            />
          )
        }
      />
    </div>
  );
}
