import { useId, type ReactNode } from 'react';
import { useChatText } from './i18n/use-chat-text.js';
import { lengthOf, LONGEST_TEXT, type FieldFault } from './progress-values.js';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  /** Our own finding, or the server's sentence. */
  readonly fault: FieldFault | string | null;
  readonly lines: boolean;
  readonly required?: boolean;
  readonly most?: number;
}

/** A labelled field with its fault below it, tied to it for a screen reader. */
export function FormField({ name, label, value, change, fault, lines, required, most = LONGEST_TEXT }: FieldProps): ReactNode {
  const { t } = useChatText();
  const id = useId();
  const told = fault === null ? null : typeof fault === 'string' ? fault : t(fault.key, fault.args);
  const common = {
    id,
    name,
    value,
    required,
    'aria-invalid': told !== null,
    'aria-describedby': told === null ? (lines ? `${id}-length` : undefined) : `${id}-fault`,
    autoComplete: 'off',
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {lines ? (
        <textarea {...common} rows={3} onChange={(event) => change(event.target.value)} />
      ) : (
        <input {...common} type="text" inputMode="numeric" className="short" onChange={(event) => change(event.target.value)} />
      )}
      {told !== null && (
        <p id={`${id}-fault`} className="fault" lang={typeof fault === 'string' ? 'zh-CN' : undefined}>
          {told}
        </p>
      )}
      {lines && (
        <p id={`${id}-length`} className="quiet small">
          {t('form.length', { length: lengthOf(value), most })}
        </p>
      )}
    </div>
  );
}
