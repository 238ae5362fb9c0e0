import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Button } from 'antd';
import { AreaField, Dialog, FileField, Form, readFile, SelectField, TextField, uiTexts, useAction, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { RECORD_DECISION, type OfficeGrid } from './office.graphql.js';

const FORMS = ['meeting', 'circulation'] as const;

interface DecisionDialogProps {
  readonly grid: OfficeGrid;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Records how the commission decided: in a meeting or by circulation, on which day, under which number, with the scan. Final but for an unlocking. */
export function DecisionDialog({ grid, onClose, onDone }: DecisionDialogProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const { t: ui } = useText(uiTexts);
  const fields = useFields({ form: 'meeting', decidedOn: '', docNumber: '', note: '' });
  const [file, setFile] = useState<File | null>(null);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const record = useAction(RECORD_DECISION);
  const { form, decidedOn, docNumber, note } = fields.values;
  const submit = async (): Promise<void> => {
    const found = fields.blanks([
      ['decidedOn', t('decision.decidedOn')],
      ['docNumber', t('decision.docNumber')],
      ['note', t('decision.note')],
    ]);
    setWrong(found);
    if (found.length > 0) return;
    const input = { pilotId: grid.pilotId, form, decidedOn, docNumber: docNumber.trim(), note: note.trim(), scan: file === null ? null : await readFile(file) };
    if ((await record.run({ input })) !== null) onDone();
  };
  return (
    <Dialog title={t('decision.title', { unit: grid.unitName })} onClose={onClose}>
      <Form problems={wrong.length > 0 ? wrong : record.problems} onSubmit={() => void submit()}>
        <p>{t('decision.text', { total: grid.totals.total, grade: grid.totals.grade })}</p>
        <SelectField {...fields.bind('form')} label={t('decision.form')} required choices={FORMS.map((one) => ({ value: one, label: t(`decision.form.${one}`) }))} />
        <TextField {...fields.bind('decidedOn')} label={t('decision.decidedOn')} type="date" required max={localDateOf(systemClock.now())} />
        <TextField {...fields.bind('docNumber')} label={t('decision.docNumber')} hint={t('decision.docNumberHint')} required />
        <AreaField {...fields.bind('note')} label={t('decision.note')} hint={t('decision.noteHint')} rows={2} required />
        <FileField name="scan" label={t('decision.scan')} hint={t('decision.scanHint')} accept=".pdf,.jpg,.jpeg,.png" onChoose={setFile} />
        <div className="row">
          <Button type="primary" danger htmlType="submit" loading={record.busy}>
            {t('decision.act')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
