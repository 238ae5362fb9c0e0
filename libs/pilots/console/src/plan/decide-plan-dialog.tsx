import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Button } from 'antd';
import { AreaField, Dialog, FileField, Form, readFile, SelectField, TextField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { DECIDE_WORK_PLAN, DECISION_FORMS, DECISION_STEPS, type WorkPlan } from './plan.graphql.js';

/** Records what leaders decided about the plan outside the system: 审核, 同意, 印发. */
export function DecidePlanDialog({ plan, onClose }: { readonly plan: WorkPlan; readonly onClose: () => void }): ReactNode {
  const { t } = useText(pilotsTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const steps = DECISION_STEPS.filter((step) => plan.can.includes(step));
  const today = localDateOf(systemClock.now());
  const fields = useFields({ step: steps[0] ?? '', form: 'meeting', onDate: today, byName: '', note: '', docNumber: '' });
  const [scan, setScan] = useState<File | null>(null);
  const decide = useAction(DECIDE_WORK_PLAN);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const { step, docNumber, ...rest } = fields.values;
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['onDate', t('decision.onDate')],
      ['byName', t('decision.byName')],
      ...(step === 'issue' ? [['docNumber', t('plan.docNumber')] as const] : []),
    ]);
    setWrong(blanks);
    if (blanks.length > 0) return;
    const input = { programmeId: plan.programmeId, step, docNumber: docNumber.trim() || null, ...rest, ...(scan === null ? {} : { scan: await readFile(scan) }) };
    if ((await decide.run({ input })) === null) return;
    say(t('decision.done'));
    onClose();
  };
  return (
    <Dialog title={t('plan.decide')} onClose={onClose}>
      <Form problems={wrong.length > 0 ? wrong : decide.problems} onSubmit={() => void submit()}>
        <p className="quiet">{t('decision.text')}</p>
        <div className="form-row">
          <SelectField {...fields.bind('step')} label={t('decision.step')} choices={steps.map((one) => ({ value: one, label: t(`decisionStep.${one}`) }))} />
          <SelectField {...fields.bind('form')} label={t('decision.form')} choices={DECISION_FORMS.map((one) => ({ value: one, label: t(`decisionForm.${one}`) }))} />
        </div>
        <div className="form-row">
          <TextField {...fields.bind('onDate')} label={t('decision.onDate')} type="date" required max={today} />
          <TextField {...fields.bind('byName')} label={t('decision.byName')} hint={t('decision.byHint')} required />
        </div>
        <TextField {...fields.bind('docNumber')} label={t('plan.docNumber')} required={step === 'issue'} />
        <AreaField {...fields.bind('note')} label={t('decision.note')} rows={2} />
        <FileField name="scan" label={t('decision.scan')} hint={t('decision.scanHint')} accept=".pdf,.jpg,.jpeg,.png" onChoose={setScan} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={decide.busy}>
            {t('decision.submit')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
