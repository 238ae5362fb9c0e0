import { useDownload } from '@wudan/catalogue-console';
import { Button } from 'antd';
import { ProblemAlert, useText, type InlineFile, type ResultOf } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { PROBLEM_LIST_FILE } from '../findings.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { ASSESSMENT_REPORT_FILE, FEEDBACK_LETTER_FILE, type Report } from './report.graphql.js';

const reportFile = (data: ResultOf<typeof ASSESSMENT_REPORT_FILE>): InlineFile => data.assessmentReportFile;
const letterFile = (data: ResultOf<typeof FEEDBACK_LETTER_FILE>): InlineFile => data.feedbackLetterFile;
const listFile = (data: ResultOf<typeof PROBLEM_LIST_FILE>): InlineFile => data.problemListFile;
const FORMATS = ['docx', 'pdf'] as const;

/** Report, letter and problem list as files, in official layout. The letter has one once it is issued. */
export function Downloads({ report }: { readonly report: Report }): ReactNode {
  const { t } = useText(findingsTexts);
  const ofReport = useDownload(ASSESSMENT_REPORT_FILE, reportFile);
  const ofLetter = useDownload(FEEDBACK_LETTER_FILE, letterFile);
  const list = useDownload(PROBLEM_LIST_FILE, listFile);
  const { pilotId, programmeId, unitId } = report;
  return (
    <>
      <div className="row no-print" role="group" aria-label={t('files.title')}>
        {FORMATS.map((format) => (
          <Button key={format} size="small" loading={ofReport.busy} onClick={() => void ofReport.start({ pilotId, format })}>
            {t(`files.report.${format}`)}
          </Button>
        ))}
        {report.letter !== null &&
          FORMATS.map((format) => (
            <Button key={format} size="small" loading={ofLetter.busy} onClick={() => void ofLetter.start({ pilotId, format })}>
              {t(`files.letter.${format}`)}
            </Button>
          ))}
        <Button size="small" loading={list.busy} onClick={() => void list.start({ programmeId, unitId })}>
          {t('files.list')}
        </Button>
      </div>
      <ProblemAlert problems={[...ofReport.problems, ...ofLetter.problems, ...list.problems]} />
    </>
  );
}
