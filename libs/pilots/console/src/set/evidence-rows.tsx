import { catalogueTexts } from '@wudan/catalogue-console';
import { Button } from 'antd';
import { CheckField, SelectField, TextField, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import '../pilots.css';
import { HOLDERS, NEW_LINE, PERIOD_CODES, type EvidenceLine } from './evidence-lines.js';

interface EvidenceRowsProps {
  readonly lines: readonly EvidenceLine[];
  readonly onChange: (lines: readonly EvidenceLine[]) => void;
}

/** The evidence an indicator asks for: what, of which time, held by whom. */
export function EvidenceRows({ lines, onChange }: EvidenceRowsProps): ReactNode {
  const { t } = useText(pilotsTexts);
  const { t: c } = useText(catalogueTexts);
  const change = (at: number, part: Partial<EvidenceLine>): void => onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  return (
    <fieldset className="pilot-list">
      <legend>{c('node.evidence')}</legend>
      {lines.map((line, at) => (
        <div key={String(at)} className="pilot-row" role="group" aria-label={t('evidence.row', { n: at + 1 })}>
          <TextField name={`evidence.${at}.name`} label={t('evidence.name')} required value={line.name} onChange={(name) => change(at, { name })} />
          <SelectField name={`evidence.${at}.periodCode`} label={t('evidence.period')} value={line.periodCode} onChange={(periodCode) => change(at, { periodCode })} choices={PERIOD_CODES.map((one) => ({ value: one, label: c(`periodCode.${one}`) }))} />
          <SelectField name={`evidence.${at}.holder`} label={t('evidence.holder')} value={line.holder} onChange={(holder) => change(at, { holder })} choices={HOLDERS.map((one) => ({ value: one, label: c(`holder.${one}`) }))} />
          <div>
            <CheckField label={t('evidence.required')} checked={line.required} onChange={(required) => change(at, { required })} />
            <CheckField label={t('evidence.sensitive')} checked={line.sensitive} onChange={(sensitive) => change(at, { sensitive })} />
          </div>
          <Button aria-label={t('row.removeOf', { name: line.name || t('evidence.row', { n: at + 1 }) })} onClick={() => onChange(lines.filter((_, index) => index !== at))}>
            {t('row.remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...lines, NEW_LINE])}>{t('evidence.add')}</Button>
      </div>
    </fieldset>
  );
}
