import '../findings.css';
import { useProgramme } from '@wudan/assessment-console';
import { Button } from 'antd';
import { DataTable, Empty, Loading, Page, PrintButton, ProblemAlert, SelectFilter, Signature, Toolbar, useCan, useRead, useText, useUrlValue, type Column } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { findingsTexts } from '../i18n/findings-texts.js';
import { REPORT_STATES } from '../report/report-states.js';
import { ASSESSMENT_REPORTS, type ReportLine } from '../report/report.graphql.js';
import { PolicyDialog } from '../rules/policy-dialog.js';
import { FEEDBACK_POLICY } from '../rules/rules.graphql.js';

/** 评估报告和评估意见反馈书 of every assessed body of a programme. */
export function ReportsPage(): ReactNode {
  const { t } = useText(findingsTexts);
  const can = useCan();
  const programme = useProgramme();
  const pause = programme.id === undefined;
  const [state] = useUrlValue('state');
  const read = useRead(ASSESSMENT_REPORTS, { programmeId: programme.id ?? '' }, pause);
  const policy = useRead(FEEDBACK_POLICY, { programmeId: programme.id ?? '' }, pause || !can('read', 'FeedbackPolicy')).data?.feedbackPolicy;
  const [open, setOpen] = useState(false);
  const columns = useReportColumns();
  const all = read.data?.assessmentReports ?? [];
  const rows = all.filter((row) => state === '' || row.state === state);
  const count = (one: string): number => all.filter((row) => row.state === one).length;
  return (
    <Page
      title={t('reports.title')}
      summary={t('reports.summary', { issued: count('issued'), all: all.length, findings: all.reduce((sum, { findings }) => sum + findings, 0) })}
      actions={
        <>
          <PrintButton />
          {policy !== undefined && <Button onClick={() => setOpen(true)}>{t(policy.can.includes('set') ? 'policy.set' : 'policy.show')}</Button>}
        </>
      }
    >
      <ProblemAlert problems={programme.problems} />
      {programme.loading && <Loading />}
      {!programme.loading && pause && programme.problems.length === 0 && <Empty text={t('list.noProgramme')} action={<Link to="/programmes">{t('list.toProgrammes')}</Link>} />}
      {!pause && (
        <div className="stack">
          <Toolbar label={t('filter.label')}>
            <SelectFilter param="programme" label={t('filter.programme')} choices={programme.choices} />
            <SelectFilter param="state" label={t('reports.state')} all={t('filter.all')} choices={REPORT_STATES.map((one) => ({ value: one, label: t('reports.stateCount', { state: t(`report.state.${one}`), n: count(one) }) }))} />
          </Toolbar>
          <DataTable
            columns={columns}
            rows={rows}
            rowKey={({ pilotId }) => pilotId}
            caption={t('reports.caption')}
            loading={read.loading}
            problems={read.problems}
            empty={<Empty text={t(all.length === 0 ? 'reports.none' : 'reports.noMatch')} action={<Link to={all.length === 0 ? '/programmes' : `/reports?programme=${programme.id ?? ''}`}>{t(all.length === 0 ? 'list.toProgrammes' : 'list.clear')}</Link>} />}
          />
        </div>
      )}
      <Signature />
      <p className="no-print">
        <Link to={`/findings?programme=${programme.id ?? ''}`}>{t('reports.toFindings')}</Link>
      </p>
      {open && policy !== undefined && <PolicyDialog policy={policy} onClose={() => setOpen(false)} />}
    </Page>
  );
}

function useReportColumns(): readonly Column<ReportLine>[] {
  const { t, tOr } = useText(findingsTexts);
  return useMemo(
    () => [
      { key: 'unit', title: t('field.unit'), heads: true, sortBy: ({ unitName }) => unitName, cell: ({ pilotId, unitName }) => <Link to={`/pilots/${pilotId}/assessment-report`}>{unitName}</Link> },
      { key: 'state', title: t('reports.state'), cell: ({ state }) => tOr(`report.state.${state}`, state), sortBy: ({ state }) => REPORT_STATES.findIndex((one) => one === state) },
      { key: 'findings', title: t('reports.findings'), numeric: true, cell: ({ findings }) => findings, sortBy: ({ findings }) => findings },
      { key: 'undecided', title: t('agreement.undecided'), numeric: true, cell: ({ undecided }) => undecided, sortBy: ({ undecided }) => undecided },
      { key: 'differs', title: t('agreement.differs'), numeric: true, cell: ({ differs }) => differs, sortBy: ({ differs }) => differs },
      { key: 'due', title: t('report.commentDueOn'), cell: ({ commentDueOn }) => commentDueOn ?? '', sortBy: ({ commentDueOn }) => commentDueOn },
      { key: 'grade', title: t('report.grade'), cell: ({ grade }) => grade ?? '', sortBy: ({ grade }) => grade },
      { key: 'letter', title: t('letter.docNumber'), cell: ({ docNumber }) => docNumber ?? '', sortBy: ({ docNumber }) => docNumber },
    ],
    [t, tOr],
  );
}
