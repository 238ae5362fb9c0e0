import { Button } from 'antd';
import { AreaField, Form, SelectField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { COUNTERSIGN_LOSS } from '../grid/evidence.graphql.js';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import type { CellFormProps } from './cell-form.js';

/** 副署: a second person believes the loss, or does not. */
export function CountersignForm({ cell, onDone }: CellFormProps): ReactNode {
  const { t } = useText(evidenceTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ accept: '', note: '' });
  const countersign = useAction(COUNTERSIGN_LOSS);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['accept', t('countersign.conclusion')],
      ['note', t('countersign.note')],
    ]);
    setWrong(blanks);
    if (blanks.length > 0 || (await countersign.run({ cellId: cell.id, accept: fields.values.accept === 'yes', note: fields.values.note.trim() })) === null) return;
    say(t('countersign.done'));
    onDone();
  };
  return (
    <Form problems={wrong.length > 0 ? wrong : countersign.problems} onSubmit={() => void submit()} label={t('cell.countersign')} wide>
      <p className="quiet">{t('countersign.text')}</p>
      <SelectField
        {...fields.bind('accept')}
        label={t('countersign.conclusion')}
        required
        blank={t('request.choose')}
        choices={[
          { value: 'yes', label: t('countersign.yes') },
          { value: 'no', label: t('countersign.no') },
        ]}
      />
      <AreaField {...fields.bind('note')} label={t('countersign.note')} hint={ui('reason.hint')} required rows={2} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={countersign.busy}>
          {t('cell.countersign')}
        </Button>
        <Button onClick={onDone}>{ui('action.cancel')}</Button>
      </div>
    </Form>
  );
}
