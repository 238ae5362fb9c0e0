import { Button } from 'antd';
import { CheckField, SelectField, TextField, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import '../catalogue.css';
import { catalogueTexts } from '../i18n/catalogue-texts.js';
import { RULE_SHAPES, type RuleColumn, type RuleRow } from './rule-lines.js';

interface RuleRowsProps {
  readonly type: string;
  readonly rows: readonly RuleRow[];
  readonly onChange: (rows: readonly RuleRow[]) => void;
}

/** The rows of a rule to edit: what is deducted, which stretch earns how much, what a level means, what is ticked off. */
export function RuleRows({ type, rows, onChange }: RuleRowsProps): ReactNode {
  const { t } = useText(catalogueTexts);
  const shape = RULE_SHAPES[type];
  if (shape === undefined) return null;
  const change = (at: number, name: string, value: string): void => onChange(rows.map((row, index) => (index === at ? { ...row, [name]: value } : row)));
  return (
    <>
      {rows.map((row, at) => (
        <div key={`${shape.list}${String(at)}`} className="rule-row" role="group" aria-label={t('rule.row', { n: at + 1 })}>
          {shape.columns.map((column) => (
            <RuleField key={column.name} column={column} at={at} value={row[column.name] ?? ''} onChange={(value) => change(at, column.name, value)} />
          ))}
          <Button aria-label={t('rule.removeOf', { n: at + 1 })} onClick={() => onChange(rows.filter((_, index) => index !== at))}>
            {t('rule.remove')}
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...rows, {}])}>{t('rule.add')}</Button>
      </div>
    </>
  );
}

interface RuleFieldProps {
  readonly column: RuleColumn;
  readonly at: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function RuleField({ column, at, value, onChange }: RuleFieldProps): ReactNode {
  const { t, tOr } = useText(catalogueTexts);
  const label = tOr(`rule.${column.name}`, column.name);
  const name = `rows.${at}.${column.name}`;
  if (column.kind === 'yes') return <CheckField label={label} checked={value === 'yes'} onChange={(on) => onChange(on ? 'yes' : '')} />;
  if (column.kind === 'per') {
    return (
      <SelectField
        name={name}
        label={label}
        value={value || 'occurrence'}
        onChange={onChange}
        choices={[
          { value: 'occurrence', label: t('per.occurrence') },
          { value: 'once', label: t('per.once') },
        ]}
      />
    );
  }
  const hint = column.kind === 'number' ? { hint: t('rule.openEnd') } : column.kind === 'share' ? { inputMode: 'numeric' as const } : {};
  return <TextField name={name} label={column.kind === 'share' ? t('rule.percentOf', { label }) : label} value={value} onChange={onChange} required={column.kind !== 'number'} {...hint} />;
}
