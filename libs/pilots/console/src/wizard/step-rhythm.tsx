import { Button } from 'antd';
import { Section, SelectField, TextField, useText, type Fields } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { MOVE_POLICIES, WEEKDAYS } from '../programmes.graphql.js';
import { useRows } from './use-rows.js';
import type { WizardValues } from './wizard-values.js';

/** On which day and at what time the units are asked, and around which dates they are asked daily. */
export function StepRhythm({ fields }: { readonly fields: Fields<WizardValues> }): ReactNode {
  const { t } = useText(pilotsTexts);
  const { rows, add, change, remove } = useRows(fields, 'keyDates');
  return (
    <>
      <Section title={t('rhythm.title')}>
        <div className="form-row">
          <SelectField
            {...fields.bind('weekday')}
            label={t('field.weekday')}
            choices={WEEKDAYS.map((day) => ({ value: day, label: t(`weekday.${day}`) }))}
          />
          <TextField {...fields.bind('asksAt')} label={t('field.asksAt')} type="time" required />
          <TextField {...fields.bind('cutoffAt')} label={t('field.cutoffAt')} type="time" required />
          <SelectField
            {...fields.bind('movePolicy')}
            label={t('field.movePolicy')}
            choices={MOVE_POLICIES.map((policy) => ({ value: policy, label: t(`movePolicy.${policy}`) }))}
          />
        </div>
      </Section>
      <Section title={t('keyDates.title')}>
        <p className="quiet">{t('keyDates.hint')}</p>
        {rows.map((row, at) => (
          <div key={at} className="pilot-row" role="group" aria-label={t('keyDates.row', { n: at + 1 })}>
            <TextField name={`keyDates.${at}.label`} label={t('field.label')} required value={row.label} onChange={(label) => change(at, { label })} />
            <TextField
              name={`keyDates.${at}.onDate`}
              label={t('field.onDate')}
              type="date"
              required
              value={row.onDate}
              onChange={(onDate) => change(at, { onDate })}
            />
            <TextField
              name={`keyDates.${at}.dailyFrom`}
              label={t('field.dailyFrom')}
              type="date"
              value={row.dailyFrom}
              onChange={(dailyFrom) => change(at, { dailyFrom })}
            />
            <TextField
              name={`keyDates.${at}.dailyTo`}
              label={t('field.dailyTo')}
              type="date"
              value={row.dailyTo}
              onChange={(dailyTo) => change(at, { dailyTo })}
            />
            <Button aria-label={t('row.removeOf', { name: row.label || t('keyDates.row', { n: at + 1 }) })} onClick={() => remove(at)}>
              {t('row.remove')}
            </Button>
          </div>
        ))}
        <div>
          <Button onClick={() => add({ label: '', onDate: '', dailyFrom: '', dailyTo: '' })}>{t('keyDates.add')}</Button>
        </div>
      </Section>
    </>
  );
}
