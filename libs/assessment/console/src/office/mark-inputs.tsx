import { useText } from '@wudan/kernel-ui';
import type { KeyboardEventHandler, ReactNode } from 'react';
import { shortPoints, shownPoints } from '../grid/points.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import type { OfficeRow } from './office.graphql.js';
import { reasonId } from './use-mark-cell.js';

interface InputProps {
  readonly row: OfficeRow;
  readonly value: string;
  readonly describedBy: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
}

/** The cell for the points. Named by the leaf, its points and what the unit gave itself. */
export function MarkInput({ row, value, wrong, describedBy, onChange, onKeyDown, onBlur }: InputProps & { readonly wrong: boolean; readonly onKeyDown: KeyboardEventHandler<HTMLInputElement> }): ReactNode {
  const { t } = useText(assessmentTexts);
  const self = shownPoints(row.self?.score ?? null);
  return (
    <input
      id={`score-${row.code}`}
      className="control leaf-score no-print"
      inputMode="decimal"
      autoComplete="off"
      aria-label={t('office.scoreLabel', { code: row.code, name: row.name, points: shortPoints(row.points), self: self || t('none') })}
      aria-invalid={wrong}
      aria-describedby={describedBy}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  );
}

/** The cell for the reason of a deduction or of a distance to the unit's own points. */
export function ReasonInput({ row, value, required, describedBy, onChange, onKeyDown, onBlur }: InputProps & { readonly required: boolean; readonly onKeyDown: KeyboardEventHandler<HTMLTextAreaElement> }): ReactNode {
  const { t } = useText(assessmentTexts);
  return (
    <textarea
      id={reasonId(row.code)}
      className="control leaf-statement no-print"
      rows={1}
      aria-label={t('office.reasonLabel', { code: row.code, name: row.name })}
      aria-required={required}
      aria-describedby={describedBy}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    />
  );
}
