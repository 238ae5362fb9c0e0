import '../findings.css';
import { Button } from 'antd';
import { Facts, Notice, Page, PrintButton, ReadState, Section, Signature, useCan, useRead, useText } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { findingsTexts } from '../i18n/findings-texts.js';
import { DueWord } from '../unit/due-word.js';
import { Downloads } from './downloads.js';
import { MAIN_ACT, REPORT_ACTS, ReportActDialog, type ReportAct } from './report-acts.js';
import { ReportFindings } from './report-findings.js';
import { ReportForm } from './report-form.js';
import { ASSESSMENT_REPORT, type Report } from './report.graphql.js';
import { StateLine } from './state-line.js';
import { StepsList } from './steps-list.js';

/** 评估报告 of an assessed body: drafted from data, edited by people, agreed with the unit, approved, sent with the letter. */
export function ReportPage(): ReactNode {
  const { t } = useText(findingsTexts);
  const { pilotId = '' } = useParams();
  const can = useCan();
  const read = useRead(ASSESSMENT_REPORT, { pilotId });
  const [act, setAct] = useState<ReportAct | null>(null);
  const report = read.data?.assessmentReport;
  const office = can('list', 'AssessmentReport');
  const main = report === undefined ? undefined : report.version === 0 ? 'draft' : MAIN_ACT[report.state];
  return (
    <Page
      title={report === undefined ? t('report.title') : t('report.titleOf', { unit: report.unitName })}
      summary={report === undefined ? undefined : t('report.summary', { agreed: report.agreed, differs: report.differs, undecided: report.undecided })}
      actions={
        <>
          <PrintButton />
          {report !== undefined &&
            REPORT_ACTS.filter((one) => report.can.includes(one)).map((one) => (
              <Button key={one} type={one === main ? 'primary' : 'default'} onClick={() => setAct(one)}>
                {t(one === 'draft' && report.version > 0 ? 'draft.renew' : one === 'send_for_comment' && report.state !== 'draft' ? 'send.againAct' : `act.${one}`)}
              </Button>
            ))}
        </>
      }
    >
      <ReadState read={read}>{(data) => <ReportBody report={data.assessmentReport} office={office} />}</ReadState>
      <Signature />
      {report !== undefined && (
        <p className="row no-print">
          {office ? (
            <>
              <Link to={`/reports?programme=${report.programmeId}`}>{t('reports.open')}</Link>
              <Link to={`/pilots/${report.pilotId}/office`}>{t('lineage.toScores')}</Link>
            </>
          ) : (
            <Link to="/findings/mine">{t('finding.toList')}</Link>
          )}
          {report.letter !== null && <Link to={`/pilots/${report.pilotId}/rectification`}>{t('report.toRectification')}</Link>}
        </p>
      )}
      {report !== undefined && act !== null && <ReportActDialog report={report} act={act} onClose={() => setAct(null)} />}
    </Page>
  );
}

function ReportBody({ report, office }: { readonly report: Report; readonly office: boolean }): ReactNode {
  const { t } = useText(findingsTexts);
  const { letter, commentDueOn } = report;
  const final = report.state === 'approved' || report.state === 'issued';
  return (
    <div className="stack">
      <StateLine state={report.state} />
      {office && report.version === 0 && <Notice>{t('report.notBegun')}</Notice>}
      <Facts
        items={[
          ...(commentDueOn !== null && report.state === 'comment' ? [[t('report.commentDueOn'), <DueWord key="due" dueOn={commentDueOn} />] as const] : []),
          ...(report.grade === null && !office ? [] : [[t(final ? 'report.grade' : 'report.gradeSoFar'), report.grade ?? t('none')] as const]),
          ...(report.total === null ? [] : [[t(final ? 'report.total' : 'report.totalSoFar'), report.total] as const]),
          ...(office ? [[t('report.shown'), t(report.showScores ? 'letter.withScores' : 'letter.gradeOnly')] as const] : []),
        ]}
      />
      {report.can.includes('export') && <Downloads report={report} />}
      {letter !== null && (
        <Section title={t('letter.section')}>
          <Facts
            items={[
              [t('letter.docNumber'), letter.docNumber],
              [t('letter.issuedOn'), letter.issuedOn],
              [t('letter.planDueOn'), letter.planDueOn],
              [t('letter.objectionDueOn'), letter.objectionDueOn],
              [t('letter.contact'), `${letter.contactName} ${letter.contactPhone}`],
            ]}
          />
        </Section>
      )}
      <ReportForm key={report.pilotId} report={report} office={office} />
      <ReportFindings report={report} />
      <Section title={t('report.steps')}>
        <StepsList steps={report.steps} />
      </Section>
    </div>
  );
}
