import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Button } from 'antd';
import { AreaField, CheckField, Dialog, Form, SelectField, TextField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import { REQUEST_EVIDENCE, type EvidenceGrid } from './evidence.graphql.js';

/** Asks the unit for something the set does not ask for, for some years and until a day. */
export function RequestDialog({ grid, onClose }: { readonly grid: EvidenceGrid; readonly onClose: () => void }): ReactNode {
  const { t } = useText(evidenceTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ leafCode: '', material: '', dueOn: '', note: '' });
  const [years, setYears] = useState<ReadonlySet<string>>(new Set());
  const request = useAction(REQUEST_EVIDENCE);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const leaves = [...new Map(grid.rows.map(({ leafCode, leafName }) => [leafCode, leafName]))];
  const submit = async (): Promise<void> => {
    const found = fields.blanks([
      ['leafCode', t('grid.leaf')],
      ['material', t('grid.material')],
      ['dueOn', t('request.dueOn')],
    ]);
    if (years.size === 0) found.push({ code: 'FIELD_MISSING', kind: 'INVALID', field: 'years', message: ui('field.missing', { label: t('request.years') }) });
    setWrong(found);
    if (found.length > 0) return;
    const { leafCode, material, dueOn, note } = fields.values;
    const input = { pilotId: grid.pilotId, leafCode, material: material.trim(), years: grid.years.filter((year) => years.has(year)), dueOn, note: note.trim() || null };
    if ((await request.run({ input })) === null) return;
    say(t('request.done', { material: material.trim() }));
    onClose();
  };
  return (
    <Dialog title={t('request.open')} onClose={onClose}>
      <Form problems={wrong.length > 0 ? wrong : request.problems} onSubmit={() => void submit()}>
        <p className="quiet">{t('request.text')}</p>
        <SelectField {...fields.bind('leafCode')} label={t('grid.leaf')} required blank={t('request.choose')} choices={leaves.map(([code, name]) => ({ value: code, label: `${code} ${name}` }))} />
        <TextField {...fields.bind('material')} label={t('grid.material')} required />
        <fieldset className="choices">
          <legend className="small">{t('request.years')}</legend>
          <div className="row">
            {grid.years.map((year) => (
              <CheckField key={year} label={year} checked={years.has(year)} onChange={(on) => setYears(new Set(on ? [...years, year] : [...years].filter((one) => one !== year)))} />
            ))}
          </div>
        </fieldset>
        <TextField {...fields.bind('dueOn')} label={t('request.dueOn')} type="date" required min={localDateOf(systemClock.now())} />
        <AreaField {...fields.bind('note')} label={t('request.note')} rows={2} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={request.busy}>
            {t('request.submit')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
