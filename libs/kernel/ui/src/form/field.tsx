import type { ReactNode } from 'react';
import { uiTexts } from '../i18n/ui-texts.js';
import { useText } from '../i18n/use-text.js';
import { useFieldId, useFieldProblem } from './form-context.js';

/** What every field takes. */
export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** Attributes that tie a control to its label, its hint and its problem. */
export interface ControlAttributes {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
  readonly disabled?: boolean;
}

interface FrameProps extends FieldProps {
  readonly children: (attributes: ControlAttributes) => ReactNode;
}

/** Label above, control, then hint and problem below. */
export function Field({ name, label, hint, required = false, disabled = false, children }: FrameProps): ReactNode {
  const { t } = useText(uiTexts);
  const id = useFieldId(name);
  const problem = useFieldProblem(name);
  const described = [hint === undefined ? null : `${id}-hint`, problem === undefined ? null : `${id}-problem`]
    .filter((part) => part !== null)
    .join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {required && (
          <span className="field-mark">
            <span aria-hidden="true"> *</span>
            <span className="visually-hidden">{t('field.required')}</span>
          </span>
        )}
      </label>
      {children({
        id,
        name,
        ...(described === '' ? {} : { 'aria-describedby': described }),
        ...(problem === undefined ? {} : { 'aria-invalid': true }),
        ...(required ? { 'aria-required': true } : {}),
        ...(disabled ? { disabled: true } : {}),
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="quiet small">
          {hint}
        </p>
      )}
      {problem !== undefined && (
        <p id={`${id}-problem`} className="field-error small">
          {problem}
        </p>
      )}
    </div>
  );
}
