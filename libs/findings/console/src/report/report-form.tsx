import { Button } from 'antd';
import { Notice, ProblemAlert, useAction, useDraft, useFields, useText, useToasts } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { findingsTexts } from '../i18n/findings-texts.js';
import { SAVE_REPORT, type Report, type ReportSection } from './report.graphql.js';
import { ReportPart } from './report-part.js';

/** Nothing is typed yet. Parts that nobody touches are not held, so that they go on following the data under the eyes of who writes. */
const UNTOUCHED: Record<string, string> = {};

/** The parts of a report. Only what somebody changed is written; a part that is emptied follows the data again. */
export function ReportForm({ report, office }: { readonly report: Report; readonly office: boolean }): ReactNode {
  const { t } = useText(findingsTexts);
  const { say } = useToasts();
  const mayEdit = report.can.includes('edit');
  const fields = useFields(UNTOUCHED);
  const draft = useDraft(`assessment-report:${report.pilotId}:${report.version}`, fields, UNTOUCHED);
  const save = useAction(SAVE_REPORT);
  const textOf = ({ key, body }: ReportSection): string => fields.values[key] ?? body;
  const changed = report.sections.filter((section) => textOf(section) !== section.body);
  const submit = async (): Promise<void> => {
    const sections = changed.map((section) => ({ key: section.key, body: textOf(section) }));
    if ((await save.run({ input: { pilotId: report.pilotId, version: report.version, sections } })) === null) return;
    draft.done();
    fields.setAll(UNTOUCHED);
    say(t('report.saved'));
  };
  return (
    <div className="stack">
      {office && !mayEdit && report.version > 0 && <Notice>{t('report.locked')}</Notice>}
      {mayEdit && draft.chip}
      <ProblemAlert problems={save.problems} />
      {report.sections.map((section) => (
        <ReportPart key={section.key} section={section} mayEdit={mayEdit} value={textOf(section)} onChange={(value) => fields.set(section.key, value)} />
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
