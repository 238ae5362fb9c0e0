import { Button } from 'antd';
import {
  Dialog,
  Form,
  SelectField,
  TextField,
  uiTexts,
  useAction,
  useDraft,
  useFields,
  useText,
  useToasts,
  type Problem,
} from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { ProgressFields, useProgressProblems } from '../units/progress-fields.js';
import { progressInput, progressValues } from '../units/progress-values.js';
import { REPORT_FOR_UNIT, type SheetRow } from './sheet.graphql.js';

const SOURCES = ['telephone', 'paper', 'visit'] as const;

interface ReportForDialogProps {
  readonly roundId: string;
  readonly row: SheetRow;
  readonly onClose: () => void;
}

/** 代填: the office enters what a unit told it, with the source and the name of who told it. The unit sees both. */
export function ReportForDialog({ roundId, row, onClose }: ReportForDialogProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const [initial] = useState(() => ({ ...progressValues(row), source: '', sourceName: '' }));
  const fields = useFields(initial);
  const draft = useDraft(`report-for:${roundId}:${row.unitId}`, fields, initial);
  const report = useAction(REPORT_FOR_UNIT);
  const problemsOf = useProgressProblems();
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const found = [
      ...problemsOf(fields),
      ...fields.blanks([
        ['source', t('reportFor.source')],
        ['sourceName', t('reportFor.sourceName')],
      ]),
    ];
    setWrong(found);
    if (found.length > 0) return;
    const { source, sourceName } = fields.values;
    const input = { roundId, unitId: row.unitId, ...progressInput(fields.values), source, sourceName: sourceName.trim() };
    if ((await report.run({ input })) === null) return;
    draft.done();
    say(t('reportFor.done', { unit: row.unitName }));
    onClose();
  };
  return (
    <Dialog title={t('reportFor.title', { unit: row.unitName })} onClose={onClose} wide>
      <Form problems={wrong.length > 0 ? wrong : report.problems} onSubmit={() => void submit()}>
        {draft.chip}
        <p className="quiet">{t('reportFor.text')}</p>
        <div className="form-row">
          <SelectField
            {...fields.bind('source')}
            label={t('reportFor.source')}
            required
            blank={t('reportFor.sourceBlank')}
            choices={SOURCES.map((one) => ({ value: one, label: t(`source.${one}`) }))}
          />
          <TextField {...fields.bind('sourceName')} label={t('reportFor.sourceName')} hint={t('reportFor.sourceNameHint')} required />
        </div>
        <ProgressFields fields={fields} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={report.busy}>
            {t('reportFor.submit')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
