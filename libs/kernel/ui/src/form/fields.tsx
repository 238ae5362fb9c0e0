import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { Field, type FieldProps } from './field.js';

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

interface InputProps extends TextProps {
  readonly type?: 'text' | 'password' | 'date' | 'time' | 'tel' | 'number' | 'search';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly inputMode?: 'numeric' | 'tel' | 'text';
  readonly placeholder?: string;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly maxLength?: number;
}

export function TextField(props: InputProps): ReactNode {
  const { value, onChange, type = 'text', autoComplete, inputMode, placeholder, min, max, maxLength, ...field } = props;
  return (
    <Field {...field}>
      {(attributes) => (
        <input
          {...attributes}
          className="control"
          type={type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...(autoComplete === undefined ? {} : { autoComplete })}
          {...(inputMode === undefined ? {} : { inputMode })}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(min === undefined ? {} : { min })}
          {...(max === undefined ? {} : { max })}
          {...(maxLength === undefined ? {} : { maxLength })}
        />
      )}
    </Field>
  );
}

export function AreaField({ value, onChange, rows = 4, code = false, ...field }: TextProps & { readonly rows?: number; readonly code?: boolean }): ReactNode {
  return (
    <Field {...field}>
      {(attributes) => (
        <textarea
          {...attributes}
          className={code ? 'control code' : 'control'}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SelectProps extends TextProps {
  readonly choices: readonly Choice[];
  /** Text of the entry that chooses nothing; leave out where something must be chosen from the start. */
  readonly blank?: string;
}

export function SelectField({ value, onChange, choices, blank, ...field }: SelectProps): ReactNode {
  return (
    <Field {...field}>
      {(attributes) => (
        <select {...attributes} className="control" value={value} onChange={(event) => onChange(event.target.value)}>
          {blank !== undefined && <option value="">{blank}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

export function CheckField({ label, checked, onChange, disabled = false }: CheckProps): ReactNode {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} disabled={disabled} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

interface FileProps extends FieldProps {
  readonly accept: string;
  readonly onChoose: (file: File | null) => void;
}

export function FileField({ accept, onChoose, ...field }: FileProps): ReactNode {
  return (
    <Field {...field}>
      {(attributes) => (
        <input
          {...attributes}
          className="control"
          type="file"
          accept={accept}
          onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
        />
      )}
    </Field>
  );
}
