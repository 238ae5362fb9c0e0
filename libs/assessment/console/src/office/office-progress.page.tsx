import '../assessment.css';
import { DataTable, Empty, Loading, Page, PrintButton, ProblemAlert, SelectFilter, Signature, Toolbar, useCan, useRead, useText, useUrlValue } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { useProgramme } from '../programme/use-programme.js';
import { OFFICE_PROGRESS } from './office.graphql.js';
import { useProgressColumns } from './progress-columns.js';

const STATES = ['waiting', 'scoring', 'section_review', 'leader_review', 'decision', 'approved'] as const;

/** How far the office is with every assessed body of a programme. */
export function OfficeProgressPage(): ReactNode {
  const { t } = useText(assessmentTexts);
  const can = useCan();
  const programme = useProgramme();
  const [state] = useUrlValue('state');
  const read = useRead(OFFICE_PROGRESS, { programmeId: programme.id ?? '' }, programme.id === undefined);
  const columns = useProgressColumns();
  const all = read.data?.officeProgress ?? [];
  const rows = all.filter((row) => state === '' || row.state === state);
  const count = (one: string): number => all.filter((row) => row.state === one).length;
  return (
    <Page
      title={t('progress.title')}
      summary={t('progress.summary', { approved: count('approved'), all: all.length })}
      actions={
        <>
          <PrintButton />
          {can('read', 'ScoringPolicy') && <Link to="/scoring/policy">{t('policy.open')}</Link>}
        </>
      }
    >
      <ProblemAlert problems={programme.problems} />
      {programme.loading && <Loading />}
      {!programme.loading && programme.id === undefined && programme.problems.length === 0 && <Empty text={t('progress.noProgramme')} action={<Link to="/programmes">{t('progress.toProgrammes')}</Link>} />}
      {programme.id !== undefined && (
        <div className="stack">
          <Toolbar label={t('progress.filters')}>
            <SelectFilter param="programme" label={t('progress.programme')} choices={programme.choices} />
            <SelectFilter param="state" label={t('column.state')} all={t('filter.all', { n: all.length })} choices={STATES.map((one) => ({ value: one, label: t('progress.stateCount', { state: t(`office.state.${one}`), n: count(one) }) }))} />
          </Toolbar>
          <DataTable
            columns={columns}
            rows={rows}
            rowKey={({ pilotId }) => pilotId}
            caption={t('progress.caption')}
            loading={read.loading}
            problems={read.problems}
            empty={<Empty text={t(all.length === 0 ? 'progress.none' : 'progress.noMatch')} action={all.length === 0 ? undefined : <Link to={`/scoring?programme=${programme.id}`}>{t('progress.clear')}</Link>} />}
          />
        </div>
      )}
      <Signature />
    </Page>
  );
}
