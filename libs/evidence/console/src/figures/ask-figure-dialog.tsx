import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Button } from 'antd';
import { Dialog, Form, ReadState, SelectField, TextField, uiTexts, useAction, useFields, useRead, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import { namesOf } from './figure-state.js';
import { ASK_FIGURE, NAMES_OF_TEMPLATE, SET_OF_PILOT } from './figures.graphql.js';

interface AskFigureDialogProps {
  readonly pilotId: string;
  readonly onClose: () => void;
}

/** Asks the unit's contact for one number that a formula of its set computes from. */
export function AskFigureDialog({ pilotId, onClose }: AskFigureDialogProps): ReactNode {
  const { t } = useText(evidenceTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const pilot = useRead(SET_OF_PILOT, { id: pilotId });
  const { templateId = '', packId = null } = pilot.data?.pilot.set ?? {};
  const template = useRead(NAMES_OF_TEMPLATE, { id: templateId }, templateId === '');
  const pack = useRead(NAMES_OF_TEMPLATE, { id: packId ?? '' }, packId === null);
  const names = namesOf([template.data?.template, packId === null ? undefined : pack.data?.template]);
  const fields = useFields({ name: '', dimension: '', period: '', dueOn: '' });
  const request = useAction(ASK_FIGURE);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['name', t('asked.figure')],
      ['dueOn', t('asked.dueOn')],
    ]);
    setWrong(blanks);
    if (blanks.length > 0) return;
    const { name, dimension, period, dueOn } = fields.values;
    if ((await request.run({ input: { pilotId, name, dimension: dimension.trim() || null, period: period.trim() || 'all', dueOn } })) === null) return;
    say(t('asked.done', { name: names.find(({ value }) => value === name)?.label ?? name }));
    onClose();
  };
  return (
    <Dialog title={t('asked.open')} onClose={onClose}>
      <ReadState read={pilot}>
        {() => (
          <Form problems={wrong.length > 0 ? wrong : request.problems} onSubmit={() => void submit()}>
            <p className="quiet">{t('asked.text')}</p>
            <SelectField {...fields.bind('name')} label={t('asked.figure')} required blank={t('request.choose')} choices={names} />
            <TextField {...fields.bind('dimension')} label={t('asked.kind')} hint={t('asked.kindHint')} />
            <TextField {...fields.bind('period')} label={t('asked.period')} hint={t('asked.periodHint')} />
            <TextField {...fields.bind('dueOn')} label={t('asked.dueOn')} type="date" required min={localDateOf(systemClock.now())} />
            <div className="row">
              <Button type="primary" htmlType="submit" loading={request.busy}>
                {t('asked.submit')}
              </Button>
              <Button onClick={onClose}>{ui('action.cancel')}</Button>
            </div>
          </Form>
        )}
      </ReadState>
    </Dialog>
  );
}
