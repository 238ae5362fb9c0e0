import { addDays, localDateOf, systemClock } from '@wudan/kernel-core';
import { Button } from 'antd';
import { AreaField, CheckField, Dialog, Form, ReadState, TextField, uiTexts, useAction, useFields, useRead, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { inquiryTexts } from '../i18n/inquiry-texts.js';
import { UNITS_OF_PROGRAMME, type InquiryPilot } from '../inquiry.graphql.js';
import { ASK_PEERS } from './opinions.graphql.js';

/** 互评: asks the other units of the programme by a card; all of them unless some are chosen. */
export function AskPeersDialog({ pilot, onClose }: { readonly pilot: InquiryPilot; readonly onClose: () => void }): ReactNode {
  const { t } = useText(inquiryTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const read = useRead(UNITS_OF_PROGRAMME, { id: pilot.programmeId });
  const fields = useFields({ dueOn: '', question: '' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const ask = useAction(ASK_PEERS);
  const today = localDateOf(systemClock.now());
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([['dueOn', t('opinion.dueOn')]]);
    setWrong(blanks);
    if (blanks.length > 0) return;
    const { dueOn, question } = fields.values;
    if ((await ask.run({ input: { pilotId: pilot.id, unitIds: chosen.size === 0 ? null : [...chosen], dueOn, question } })) === null) return;
    say(t('peers.asked'));
    onClose();
  };
  return (
    <Dialog title={t('peers.ask')} onClose={onClose}>
      <ReadState read={read}>
        {(data) => (
          <Form problems={wrong.length > 0 ? wrong : ask.problems} onSubmit={() => void submit()}>
            <p className="quiet">{t('peers.text')}</p>
            <TextField {...fields.bind('dueOn')} label={t('opinion.dueOn')} type="date" required min={addDays(today, 1)} max={addDays(today, 60)} />
            <AreaField {...fields.bind('question')} label={t('opinion.question')} hint={t('peers.questionHint')} rows={2} />
            <fieldset className="choices">
              <legend className="small">{t('peers.units')}</legend>
              <div className="stack tight">
                {data.programme.units
                  .filter(({ unitId, leftOn }) => unitId !== pilot.unitId && (leftOn === null || leftOn > today))
                  .map(({ unitId, unitName }) => (
                    <CheckField key={unitId} label={unitName} checked={chosen.has(unitId)} onChange={(on) => setChosen(new Set(on ? [...chosen, unitId] : [...chosen].filter((one) => one !== unitId)))} />
                  ))}
              </div>
            </fieldset>
            <div className="row">
              <Button type="primary" htmlType="submit" loading={ask.busy}>
                {t('peers.submit')}
              </Button>
              <Button onClick={onClose}>{ui('action.cancel')}</Button>
            </div>
          </Form>
        )}
      </ReadState>
    </Dialog>
  );
}
