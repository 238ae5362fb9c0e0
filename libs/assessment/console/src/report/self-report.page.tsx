import '../assessment.css';
import { Button } from 'antd';
import { formatInstant, Notice, Page, PrintButton, ProblemAlert, ReadState, saveFile, Signature, useAction, useDraft, useFields, useProblemReader, useRead, useText, useToasts } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useClient } from 'urql';
import { SAVE_SELF_REPORT, SELF_REPORT, SELF_REPORT_FILE, type SelfReport } from '../assessment.graphql.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { ReportPart } from './report-part.js';

/** The report of a unit's self-assessment: drafted from data, edited by people. */
export function SelfReportPage(): ReactNode {
  const { t } = useText(assessmentTexts);
  const { pilotId = '' } = useParams();
  const read = useRead(SELF_REPORT, { pilotId });
  const report = read.data?.selfReport;
  return (
    <Page
      title={read.data ? t('report.titleOf', { name: read.data.pilot.objectName }) : t('report.title')}
      summary={report === undefined ? undefined : report.updatedAt === null ? t('report.drafted') : t('report.edited', { by: report.updatedBy ?? '', at: formatInstant(report.updatedAt) })}
      actions={report === undefined ? undefined : <ReportActions report={report} />}
    >
      <ReadState read={read}>{({ selfReport }) => <ReportForm key={`${selfReport.pilotId}:${selfReport.version}`} report={selfReport} />}</ReadState>
      <Signature />
      <p className="no-print">
        <Link to={`/pilots/${pilotId}/scores`}>{t('report.back')}</Link>
      </p>
    </Page>
  );
}

function ReportActions({ report }: { readonly report: SelfReport }): ReactNode {
  const { t } = useText(assessmentTexts);
  const { say } = useToasts();
  const client = useClient();
  const problemsOf = useProblemReader();
  const [busy, setBusy] = useState(false);
  const download = async (): Promise<void> => {
    setBusy(true);
    const result = await client.query(SELF_REPORT_FILE, { pilotId: report.pilotId }, { requestPolicy: 'network-only' }).toPromise();
    setBusy(false);
    const [problem] = problemsOf(result.error);
    if (problem) say(problem.message);
    else if (result.data) saveFile(result.data.selfReportFile);
  };
  return (
    <>
      <PrintButton />
      {report.can.includes('export') && (
        <Button loading={busy} onClick={() => void download()}>
          {t('report.download')}
        </Button>
      )}
    </>
  );
}

function ReportForm({ report }: { readonly report: SelfReport }): ReactNode {
  const { t } = useText(assessmentTexts);
  const { say } = useToasts();
  const mayEdit = report.can.includes('edit');
  const initial = useMemo(() => Object.fromEntries(report.sections.map(({ key, body }) => [key, body])), [report]);
  const fields = useFields<Record<string, string>>(initial);
  const draft = useDraft(`self-report:${report.pilotId}:${report.version}`, fields, initial);
  const save = useAction(SAVE_SELF_REPORT);
  const changed = report.sections.filter(({ key, body }) => fields.values[key] !== body);
  const submit = async (): Promise<void> => {
    const sections = changed.map(({ key }) => ({ key, body: fields.values[key] ?? '' }));
    if ((await save.run({ input: { pilotId: report.pilotId, version: report.version, sections } })) === null) return;
    draft.done();
    say(t('report.saved'));
  };
  return (
    <div className="stack">
      {!mayEdit && <Notice>{t('report.locked')}</Notice>}
      {draft.chip}
      <ProblemAlert problems={save.problems} />
      {report.sections.map((section) => (
        <ReportPart key={section.key} section={section} mayEdit={mayEdit} value={fields.values[section.key] ?? ''} onChange={(value) => fields.set(section.key, value)} />
      ))}
      {mayEdit && (
        <div className="row no-print">
          <Button type="primary" disabled={changed.length === 0} loading={save.busy} onClick={() => void submit()}>
            {t('report.save')}
          </Button>
          <span className="quiet">{changed.length === 0 ? t('report.unchanged') : t('report.changed', { n: changed.length })}</span>
        </div>
      )}
    </div>
  );
}
