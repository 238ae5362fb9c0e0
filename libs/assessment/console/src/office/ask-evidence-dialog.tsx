import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Button } from 'antd';
import { AreaField, CheckField, Dialog, Form, ReadState, TextField, uiTexts, useAction, useFields, useRead, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { ASK_EVIDENCE, EVIDENCE_YEARS, type OfficeRow } from './office.graphql.js';

interface AskEvidenceDialogProps {
  readonly pilotId: string;
  readonly row: Pick<OfficeRow, 'code' | 'name' | 'evidence'>;
  readonly onClose: () => void;
}

/** Asks the unit for one more material of a leaf; says first what is there already and leads to it. */
export function AskEvidenceDialog({ pilotId, row, onClose }: AskEvidenceDialogProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const read = useRead(EVIDENCE_YEARS, { pilotId });
  const { evidence } = row;
  return (
    <Dialog title={t('ask.title', { code: row.code })} onClose={onClose}>
      <div className="stack">
        <p>
          {row.name}：{evidence.cells === 0 ? t('evidence.nothing') : t('evidence.detail', { cells: evidence.cells, filled: evidence.filled, accepted: evidence.accepted, returned: evidence.returned })}{' '}
          <Link to={`/pilots/${pilotId}/evidence?leaf=${encodeURIComponent(row.code)}&q=${encodeURIComponent(row.code)}`}>{t('evidence.open')}</Link>
        </p>
        <ReadState read={read}>
          {({ evidenceGrid }) => (evidenceGrid.can.includes('add_request') ? <AskForm pilotId={pilotId} code={row.code} years={evidenceGrid.years} onClose={onClose} /> : <p>{t('ask.notNow')}</p>)}
        </ReadState>
      </div>
    </Dialog>
  );
}

interface AskFormProps {
  readonly pilotId: string;
  readonly code: string;
  readonly years: readonly string[];
  readonly onClose: () => void;
}

function AskForm({ pilotId, code, years, onClose }: AskFormProps): ReactNode {
  const { t } = useText(assessmentTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({ material: '', dueOn: '', note: '' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(years.slice(-1)));
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const ask = useAction(ASK_EVIDENCE);
  const submit = async (): Promise<void> => {
    const found = fields.blanks([
      ['material', t('ask.material')],
      ['dueOn', t('ask.dueOn')],
    ]);
    if (chosen.size === 0) found.push({ code: 'FIELD_MISSING', kind: 'INVALID', field: 'years', message: ui('field.missing', { label: t('ask.years') }) });
    setWrong(found);
    if (found.length > 0) return;
    const { material, dueOn, note } = fields.values;
    const input = { pilotId, leafCode: code, material: material.trim(), years: years.filter((year) => chosen.has(year)), dueOn, note: note.trim() || null };
    if ((await ask.run({ input })) === null) return;
    say(t('ask.done', { material: material.trim() }));
    onClose();
  };
  return (
    <Form problems={wrong.length > 0 ? wrong : ask.problems} onSubmit={() => void submit()}>
      <TextField {...fields.bind('material')} label={t('ask.material')} hint={t('ask.materialHint')} required />
      <fieldset className="leaf-claim">
        <legend className="legend">{t('ask.years')}</legend>
        <div className="row">
          {years.map((year) => (
            <CheckField key={year} label={year} checked={chosen.has(year)} onChange={(on) => setChosen(new Set(on ? [...chosen, year] : [...chosen].filter((one) => one !== year)))} />
          ))}
        </div>
      </fieldset>
      <TextField {...fields.bind('dueOn')} label={t('ask.dueOn')} type="date" required min={localDateOf(systemClock.now())} />
      <AreaField {...fields.bind('note')} label={t('ask.note')} rows={2} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={ask.busy}>
          {t('ask.submit')}
        </Button>
        <Button onClick={onClose}>{ui('action.cancel')}</Button>
      </div>
    </Form>
  );
}
