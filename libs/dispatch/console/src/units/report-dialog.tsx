import { Button } from 'antd';
import { newId, systemClock } from '@wudan/kernel-core';
import { Dialog, Form, uiTexts, useAction, useDraft, useFields, useRead, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { ProgressFields, useProgressProblems } from './progress-fields.js';
import { BLANK_PROGRESS, progressInput, progressValues, type ProgressValues } from './progress-values.js';
import { PROGRESS_HISTORY, REPORT_PROGRESS, type UnitPrompt } from './units.graphql.js';

interface ReportDialogProps {
  readonly prompt: UnitPrompt;
  readonly onClose: () => void;
}

/** A unit reports its progress; what it said already in this round stands in the form. */
export function ReportDialog({ prompt, onClose }: ReportDialogProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const read = useRead(PROGRESS_HISTORY, { unitId: prompt.unitId ?? '', first: 5 }, prompt.unitId === null);
  const said = read.data?.progressHistory.edges.find(({ node }) => node.roundId === prompt.subjectId)?.node;
  return (
    <Dialog title={t('report.title')} onClose={onClose} wide>
      {!read.loading && <ReportForm prompt={prompt} initial={said === undefined ? BLANK_PROGRESS : progressValues(said)} onClose={onClose} />}
    </Dialog>
  );
}

function ReportForm({ prompt, initial: given, onClose }: ReportDialogProps & { readonly initial: ProgressValues }): ReactNode {
  const { t } = useText(dispatchTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const [initial] = useState(given);
  // One report is one event: pressing the button again after a broken line must not count twice.
  const [eventId] = useState(() => newId(systemClock.now().getTime()));
  const fields = useFields(initial);
  const draft = useDraft(`report:${prompt.id}`, fields, initial);
  const report = useAction(REPORT_PROGRESS);
  const problemsOf = useProgressProblems();
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const found = problemsOf(fields);
    setWrong(found);
    if (found.length > 0) return;
    const data = await report.run({ input: { promptId: prompt.id, version: prompt.version, eventId, ...progressInput(fields.values) } });
    if (data === null) return;
    draft.done();
    say(data.reportProgress.text);
    onClose();
  };
  return (
    <Form problems={wrong.length > 0 ? wrong : report.problems} onSubmit={() => void submit()}>
      {draft.chip}
      <p className="quiet">{t('report.text')}</p>
      <ProgressFields fields={fields} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={report.busy}>
          {t('report.submit')}
        </Button>
        <Button onClick={onClose}>{ui('action.cancel')}</Button>
      </div>
    </Form>
  );
}
