import { Button } from 'antd';
import { Empty, Section, TextField, useConnection, useRead, useText, type Fields } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { OFFICES_TO_CHOOSE, UNITS_TO_CHOOSE } from '../programmes.graphql.js';
import { CheckList } from './check-list.js';
import { officesBelow } from './offices-below.js';
import { useRows } from './use-rows.js';
import type { WizardValues } from './wizard-values.js';

/** Which units and which lower offices take part, and why these. */
export function StepUnits({ fields }: { readonly fields: Fields<WizardValues> }): ReactNode {
  return (
    <>
      <Units fields={fields} />
      <Counties fields={fields} />
    </>
  );
}

function Units({ fields }: { readonly fields: Fields<WizardValues> }): ReactNode {
  const { t } = useText(pilotsTexts);
  const register = useConnection(UNITS_TO_CHOOSE, {}, (data) => data.units);
  const { rows, setRows, change, remove } = useRows(fields, 'units');
  const [reason, setReason] = useState('');
  const toggle = (unitId: string, chosen: boolean): void => {
    const unit = register.rows.find(({ id }) => id === unitId);
    if (!chosen) setRows(rows.filter((row) => row.unitId !== unitId));
    else if (unit) setRows([...rows, { unitId, unitName: unit.name, field: unit.field ?? '', reason: '', sectionKey: '' }]);
  };
  return (
    <Section title={t('units.title')}>
      <CheckList
        legend={t('units.choose')}
        items={register.rows.map(({ id, name, code }) => ({ id, label: `${name}（${code}）` }))}
        chosen={new Set(rows.map(({ unitId }) => unitId))}
        loading={register.loading}
        onToggle={toggle}
        empty={<Empty text={t('units.noRegister')} action={<Link to="/units/new">{t('units.toRegister')}</Link>} />}
      />
      {rows.length > 1 && (
        <div className="pilot-fill">
          <TextField name="fill" label={t('units.sameReason')} value={reason} onChange={setReason} />
          <Button
            disabled={reason.trim() === ''}
            onClick={() => setRows(rows.map((row) => (row.reason.trim() === '' ? { ...row, reason: reason.trim() } : row)))}
          >
            {t('units.fill')}
          </Button>
        </div>
      )}
      {rows.map((row, at) => (
        <div key={row.unitId} className="pilot-row" role="group" aria-label={row.unitName}>
          <p className="pilot-row-name">{row.unitName}</p>
          <TextField name={`units.${at}.field`} label={t('field.field')} required value={row.field} onChange={(field) => change(at, { field })} />
          <TextField
            name={`units.${at}.reason`}
            label={t('field.reason')}
            required
            value={row.reason}
            onChange={(text) => change(at, { reason: text })}
          />
          <Button aria-label={t('row.removeOf', { name: row.unitName })} onClick={() => remove(at)}>
            {t('row.remove')}
          </Button>
        </div>
      ))}
    </Section>
  );
}

function Counties({ fields }: { readonly fields: Fields<WizardValues> }): ReactNode {
  const { t } = useText(pilotsTexts);
  const tree = useRead(OFFICES_TO_CHOOSE, {});
  const { rows, setRows, change, remove } = useRows(fields, 'counties');
  const below = officesBelow(tree.data?.officeTree ?? []);
  const toggle = (countyOfficeId: string, chosen: boolean): void => {
    const office = below.find(({ id }) => id === countyOfficeId);
    if (!chosen) setRows(rows.filter((row) => row.countyOfficeId !== countyOfficeId));
    else if (office) setRows([...rows, { countyOfficeId, countyName: office.name, reason: '' }]);
  };
  return (
    <Section title={t('counties.title')}>
      <CheckList
        legend={t('counties.choose')}
        items={below.map(({ id, name }) => ({ id, label: name }))}
        chosen={new Set(rows.map(({ countyOfficeId }) => countyOfficeId))}
        loading={tree.loading}
        onToggle={toggle}
        empty={<p className="quiet">{t('counties.none')}</p>}
      />
      {rows.map((row, at) => (
        <div key={row.countyOfficeId} className="pilot-row" role="group" aria-label={row.countyName}>
          <p className="pilot-row-name">{row.countyName}</p>
          <TextField
            name={`counties.${at}.reason`}
            label={t('field.reason')}
            value={row.reason}
            onChange={(reason) => change(at, { reason })}
          />
          <Button aria-label={t('row.removeOf', { name: row.countyName })} onClick={() => remove(at)}>
            {t('row.remove')}
          </Button>
        </div>
      ))}
    </Section>
  );
}
