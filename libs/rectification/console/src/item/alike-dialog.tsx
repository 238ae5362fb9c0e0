import { localDateOf, systemClock } from '@wudan/kernel-core';
import { AreaField, CheckField, ProblemAlert, TextField, uiTexts, useAction, useConnection, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useId, useState, type ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { ASK_ALIKE, UNITS_TO_ASK } from '../rectification.graphql.js';
import { ItemForm, type ItemDialogProps } from './item-form.js';
import '../rectification.css';

/** 举一反三: one question to like units, whether they have the same problem. */
export function AlikeDialog({ item, onClose, onDone }: ItemDialogProps): ReactNode {
  const { t } = useText(rectificationTexts);
  const { t: ui } = useText(uiTexts);
  const id = useId();
  const fields = useFields({ question: t('alike.question', { title: item.title }), dueOn: '' });
  const units = useConnection(UNITS_TO_ASK, {}, (data) => data.units);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const ask = useAction(ASK_ALIKE);
  const others = units.rows.filter((unit) => unit.id !== item.unitId && unit.validTo === null);
  const fitting = others.filter(({ id: unitId, name }) => chosen.has(unitId) || search === '' || name.includes(search));
  const submit = async (): Promise<void> => {
    const found = fields.blanks([
      ['question', t('alike.questionLabel')],
      ['dueOn', t('alike.dueOn')],
    ]);
    if (chosen.size === 0) found.push({ code: 'FIELD_MISSING', kind: 'INVALID', field: 'unitIds', message: ui('field.missing', { label: t('alike.units') }) });
    setWrong(found);
    if (found.length > 0) return;
    const { question, dueOn } = fields.values;
    if ((await ask.run({ input: { itemId: item.id, question: question.trim(), unitIds: [...chosen], dueOn } })) !== null) onDone(t('alike.asked', { n: chosen.size }));
  };
  return (
    <ItemForm title={t('alike.title', { no: item.no })} text={t('alike.text')} act={t('act.ask_alike')} busy={ask.busy} problems={wrong.length > 0 ? wrong : ask.problems} onSubmit={() => void submit()} onClose={onClose}>
      <AreaField {...fields.bind('question')} label={t('alike.questionLabel')} rows={2} required />
      <TextField {...fields.bind('dueOn')} label={t('alike.dueOn')} hint={t('plan.dueHint')} type="date" required min={localDateOf(systemClock.now())} />
      <ProblemAlert problems={units.problems} />
      <fieldset className="rect-proofs">
        <legend className="small">{t('alike.unitsChosen', { n: chosen.size })}</legend>
        <div className="field">
          <label htmlFor={id}>{t('alike.search')}</label>
          <input id={id} type="search" className="control" value={search} onChange={(event) => setSearch(event.target.value)} />
        </div>
        <div className="rect-proof-list">
          {fitting.map((unit) => (
            <CheckField key={unit.id} label={unit.name} checked={chosen.has(unit.id)} onChange={(on) => setChosen(new Set(on ? [...chosen, unit.id] : [...chosen].filter((one) => one !== unit.id)))} />
          ))}
        </div>
      </fieldset>
    </ItemForm>
  );
}
