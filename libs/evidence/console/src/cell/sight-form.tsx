import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Button } from 'antd';
import { Form, TextField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { SIGHT_EVIDENCE } from '../grid/evidence.graphql.js';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import type { CellFormProps } from './cell-form.js';

/** 现场查阅: what two assessors saw on paper and where, for material that may not be uploaded. */
export function SightForm({ cell, onDone }: CellFormProps): ReactNode {
  const { t } = useText(evidenceTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const today = localDateOf(systemClock.now());
  const fields = useFields({ docNumber: '', pages: '', place: '', firstAssessor: '', secondAssessor: '', onDate: today });
  const sight = useAction(SIGHT_EVIDENCE);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['docNumber', t('sight.docNumber')],
      ['pages', t('item.pages')],
      ['place', t('sight.place')],
      ['firstAssessor', t('sight.first')],
      ['secondAssessor', t('sight.second')],
      ['onDate', t('sight.onDate')],
    ]);
    setWrong(blanks);
    if (blanks.length > 0) return;
    const { pages, ...rest } = fields.values;
    if ((await sight.run({ input: { cellId: cell.id, pages: Number(pages), ...rest } })) === null) return;
    say(t('sight.done'));
    onDone();
  };
  return (
    <Form problems={wrong.length > 0 ? wrong : sight.problems} onSubmit={() => void submit()} label={t('cell.sight')} wide>
      <p className="quiet">{t('sight.text')}</p>
      <div className="form-row">
        <TextField {...fields.bind('docNumber')} label={t('sight.docNumber')} required />
        <TextField {...fields.bind('pages')} label={t('item.pages')} type="number" min={1} required />
        <TextField {...fields.bind('place')} label={t('sight.place')} required />
      </div>
      <div className="form-row">
        <TextField {...fields.bind('firstAssessor')} label={t('sight.first')} required />
        <TextField {...fields.bind('secondAssessor')} label={t('sight.second')} required />
        <TextField {...fields.bind('onDate')} label={t('sight.onDate')} type="date" max={today} required />
      </div>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={sight.busy}>
          {t('sight.submit')}
        </Button>
        <Button onClick={onDone}>{ui('action.cancel')}</Button>
      </div>
    </Form>
  );
}
