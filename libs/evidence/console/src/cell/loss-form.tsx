import { Button } from 'antd';
import { AreaField, Form, ReadState, TextField, uiTexts, useAction, useFields, useRead, useText, useToasts, type Problem, type ResultOf } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { DECLARE_LOSS, LOSS_LADDER } from '../grid/evidence.graphql.js';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import { UploadField } from '../upload/upload-field.js';
import { useUpload } from '../upload/use-upload.js';
import type { CellFormProps } from './cell-form.js';
import { ItemFields } from './item-fields.js';
import { blankItem, inputOf, titleOf, type ItemValues } from './item-values.js';

type Step = ResultOf<typeof LOSS_LADDER>['lossLadder']['steps'][number];

const NOTHING = 'none';
const WITNESSES = 'two_witnesses';
const PERCENT = 100;

/** 无此材料: says why the original is lost and what stands in for it, best first; the office countersigns. */
export function LossForm(props: CellFormProps): ReactNode {
  const read = useRead(LOSS_LADDER, { cellId: props.cell.id });
  return <ReadState read={read}>{({ lossLadder }) => <LossFields {...props} steps={lossLadder.steps} />}</ReadState>;
}

function LossFields({ row, cell, unitId, cutoffOn, onDone, steps }: CellFormProps & { readonly steps: readonly Step[] }): ReactNode {
  const { t } = useText(evidenceTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const words = useFields({ substitute: '', reason: '', name1: '', post1: '', name2: '', post2: '' });
  const document = useFields<ItemValues>(blankItem(cell.year, cutoffOn));
  const upload = useUpload(unitId);
  const declare = useAction(DECLARE_LOSS);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const { substitute, reason, name1, post1, name2, post2 } = words.values;
  const byWitnesses = substitute === WITNESSES;
  const byDocument = substitute !== '' && substitute !== NOTHING && !byWitnesses;
  const submit = async (): Promise<void> => {
    const found: Problem[] = words.blanks([
      ['substitute', t('loss.substitute')],
      ['reason', t('loss.reason')],
      ...(byWitnesses
        ? ([
            ['name1', t('loss.name', { n: 1 })],
            ['post1', t('loss.post', { n: 1 })],
            ['name2', t('loss.name', { n: 2 })],
            ['post2', t('loss.post', { n: 2 })],
          ] as const)
        : []),
    ]);
    if (byDocument) {
      found.push(...document.blanks([['title', t('item.title')]]));
      if (upload.uploadId === null) found.push({ code: 'FILE_MISSING', kind: 'INVALID', field: 'file', message: t(upload.file === null ? 'upload.missing' : 'upload.wait') });
    }
    setWrong(found);
    if (found.length > 0) return;
    const witnesses = byWitnesses ? [{ name: name1.trim(), post: post1.trim() }, { name: name2.trim(), post: post2.trim() }] : [];
    const input = { cellId: cell.id, reason: reason.trim(), substitute, witnesses, ...(byDocument ? { uploadId: upload.uploadId, ...inputOf(document.values) } : {}) };
    if ((await declare.run({ input })) === null) return;
    say(t('loss.done', { material: row.material, year: cell.year }));
    onDone();
  };
  return (
    <Form problems={[...upload.problems, ...(wrong.length > 0 ? wrong : declare.problems)]} onSubmit={() => void submit()} label={t('cell.loss')} wide>
      <p className="quiet">{t('loss.text')}</p>
      <fieldset className="choices">
        <legend className="small">{t('loss.substitute')}</legend>
        {steps.map((step) => (
          <label key={step.substitute} className="check loss-step">
            <input type="radio" name="substitute" checked={substitute === step.substitute} onChange={() => words.set('substitute', step.substitute)} />
            <span>
              {step.label}
              <span className="quiet small">{t('loss.step', { percent: Math.round(Number(step.ceilingPct) * PERCENT), grade: step.grade, note: step.note })}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <AreaField {...words.bind('reason')} label={t('loss.reason')} hint={t('loss.reasonHint')} required rows={2} />
      {byWitnesses &&
        ([1, 2] as const).map((n) => (
          <div key={n} className="form-row">
            <TextField {...words.bind(`name${n}`)} label={t('loss.name', { n })} required />
            <TextField {...words.bind(`post${n}`)} label={t('loss.post', { n })} required />
          </div>
        ))}
      {byDocument && (
        <>
          <UploadField
            upload={upload}
            onChoose={(chosen) => {
              if (document.values.title.trim() === '') document.set('title', titleOf(chosen.name));
            }}
          />
          <ItemFields fields={document} />
        </>
      )}
      <div className="row">
        <Button type="primary" danger htmlType="submit" loading={declare.busy}>
          {t('loss.submit')}
        </Button>
        <Button onClick={onDone}>{ui('action.cancel')}</Button>
      </div>
    </Form>
  );
}
