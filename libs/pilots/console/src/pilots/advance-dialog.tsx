import { Button } from 'antd';
import { AreaField, Dialog, Form, SelectField, uiTexts, useAction, useFields, useRead, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { STAGE_FLOWS } from '../flows/flows.graphql.js';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { ADVANCE_PILOT, type Pilot } from './pilots.graphql.js';

/** Moves a pilot to a stage its flow leads to, with a reason. */
export function AdvanceDialog({ pilot, onClose }: { readonly pilot: Pilot; readonly onClose: () => void }): ReactNode {
  const { t } = useText(pilotsTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const flows = useRead(STAGE_FLOWS, {});
  const fields = useFields({ to: '', reason: '' });
  const advance = useAction(ADVANCE_PILOT);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const flow = flows.data?.stageFlows.find(({ key }) => key === pilot.flow);
  const next = flow?.stages.find(({ stage }) => stage === pilot.stage)?.next ?? pilot.stages.map(({ stage }) => stage).filter((stage) => stage !== pilot.stage);
  const labelOf = (stage: string): string => pilot.stages.find((one) => one.stage === stage)?.label ?? stage;
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['to', t('advance.to')],
      ['reason', ui('reason.label')],
    ]);
    setWrong(blanks);
    if (blanks.length > 0 || (await advance.run({ id: pilot.id, to: fields.values.to, reason: fields.values.reason.trim() })) === null) return;
    say(t('advance.done', { stage: labelOf(fields.values.to) }));
    onClose();
  };
  return (
    <Dialog title={t('advance.title', { name: pilot.objectName })} onClose={onClose}>
      <Form problems={wrong.length > 0 ? wrong : advance.problems} onSubmit={() => void submit()}>
        <p>{t('advance.now', { stage: labelOf(pilot.stage) })}</p>
        <SelectField {...fields.bind('to')} label={t('advance.to')} required blank={t('openPilots.choose')} choices={next.map((stage) => ({ value: stage, label: labelOf(stage) }))} />
        <AreaField {...fields.bind('reason')} label={ui('reason.label')} hint={ui('reason.hint')} required rows={3} />
        <div className="row">
          <Button type="primary" danger htmlType="submit" loading={advance.busy}>
            {t('advance.submit')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
