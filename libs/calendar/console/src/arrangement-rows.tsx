import { Button } from 'antd';
import { SelectField, TextField, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { calendarTexts } from './i18n/calendar-texts.js';
import type { TypedDay } from './parse-arrangement.js';

interface ArrangementRowsProps {
  readonly days: readonly TypedDay[];
  readonly onChange: (days: readonly TypedDay[]) => void;
}

/** The days of a notice, editable one by one; fields are named as the server names them in its errors. */
export function ArrangementRows({ days, onChange }: ArrangementRowsProps): ReactNode {
  const { t } = useText(calendarTexts);
  const change = (at: number, part: Partial<TypedDay>): void => {
    onChange(days.map((day, index) => (index === at ? { ...day, ...part } : day)));
  };
  return (
    <div className="day-rows">
      {days.map((day, at) => (
        <div key={at} className="day-row" role="group" aria-label={t('publish.row', { n: at + 1 })}>
          <TextField
            name={`days.${at}.date`}
            label={t('field.date')}
            type="date"
            value={day.date}
            onChange={(date) => change(at, { date })}
          />
          <SelectField
            name={`days.${at}.kind`}
            label={t('field.kind')}
            value={day.kind}
            onChange={(kind) => change(at, { kind: kind === 'WORK' ? 'WORK' : 'OFF' })}
            choices={[
              { value: 'OFF', label: t('kind.off') },
              { value: 'WORK', label: t('kind.work') },
            ]}
          />
          <TextField name={`days.${at}.name`} label={t('field.name')} value={day.name} onChange={(name) => change(at, { name })} />
          <Button
            aria-label={t('publish.removeOf', { n: at + 1 })}
            onClick={() => onChange(days.filter((_, index) => index !== at))}
          >
            {t('publish.remove')}
          </Button>
        </div>
      ))}
      <div className="row">
        <Button onClick={() => onChange([...days, { date: '', kind: 'OFF', name: '' }])}>{t('publish.add')}</Button>
        <span className="quiet" role="status">
          {t('publish.count', { n: days.length })}
        </span>
      </div>
    </div>
  );
}
