import { Button } from 'antd';
import { Dialog, Form, SelectField, TextField, uiTexts, useAction, useFields, useRead, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { catalogueTexts } from '../i18n/catalogue-texts.js';
import { FACT_NAMES, GRADES, RECORD_FACT } from './facts.graphql.js';

/** Records one figure by hand, with its source. A newer one takes the place of the older, which is kept. */
export function RecordFactDialog({ unitId, onClose }: { readonly unitId: string; readonly onClose: () => void }): ReactNode {
  const { t, tOr } = useText(catalogueTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const names = useRead(FACT_NAMES, {});
  const fields = useFields({ name: '', dimension: '', period: '', value: '', grade: 'C', sourceText: '' });
  const record = useAction(RECORD_FACT);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const chosen = names.data?.factNames.find(({ name }) => name === fields.values.name);
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([
      ['name', t('fact.name')],
      ['period', t('fact.period')],
      ['value', t('fact.value')],
      ['sourceText', t('fact.source')],
    ]);
    setWrong(blanks);
    if (blanks.length > 0) return;
    const { name, dimension, period, value, grade, sourceText } = fields.values;
    const input = { unitId, name, dimension: dimension.trim(), period: period.trim(), value: value.trim(), grade, sourceText: sourceText.trim() };
    if ((await record.run({ input })) === null) return;
    say(t('fact.done', { name: chosen?.label ?? name }));
    onClose();
  };
  return (
    <Dialog title={t('fact.record')} onClose={onClose}>
      <Form problems={wrong.length > 0 ? wrong : record.problems} onSubmit={() => void submit()}>
        <SelectField {...fields.bind('name')} label={t('fact.name')} required blank={t('compare.choose')} choices={(names.data?.factNames ?? []).map(({ name, label }) => ({ value: name, label }))} />
        <div className="form-row">
          <TextField {...fields.bind('dimension')} label={t('fact.dimension')} hint={t('fact.dimensionHint')} />
          <TextField {...fields.bind('period')} label={t('fact.period')} hint={t('fact.periodHint')} required />
        </div>
        <div className="form-row">
          <TextField {...fields.bind('value')} label={chosen === undefined ? t('fact.value') : t('fact.valueIn', { unit: tOr(`factUnit.${chosen.unit}`, chosen.unit) })} required />
          <SelectField {...fields.bind('grade')} label={t('fact.grade')} choices={GRADES.map((one) => ({ value: one, label: t(`factGrade.${one}`) }))} />
        </div>
        <TextField {...fields.bind('sourceText')} label={t('fact.source')} hint={t('fact.sourceHint')} required />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={record.busy}>
            {ui('action.save')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
