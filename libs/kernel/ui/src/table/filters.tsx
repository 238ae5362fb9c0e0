import { useEffect, useId, useState, type ReactNode } from 'react';
import type { Choice } from '../form/fields.js';
import { useUrlValue } from './use-url-value.js';

const TYPING_PAUSE_MS = 300;

/** Row of filters above a list; hidden on paper. */
export function Toolbar({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="toolbar" role="search" aria-label={label}>
      {children}
    </div>
  );
}

interface FilterProps {
  readonly param: string;
  readonly label: string;
}

/** Free text that reaches the URL when typing pauses. */
export function TextFilter({ param, label }: FilterProps): ReactNode {
  const id = useId();
  const [value, setValue] = useUrlValue(param);
  const [typed, setTyped] = useState(value);

  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = window.setTimeout(() => setValue(typed.trim()), TYPING_PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed, value, setValue]);

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="search" className="control" value={typed} onChange={(event) => setTyped(event.target.value)} />
    </div>
  );
}

export function SelectFilter({ param, label, all, choices }: FilterProps & { readonly all?: string; readonly choices: readonly Choice[] }): ReactNode {
  const id = useId();
  const [value, setValue] = useUrlValue(param, all === undefined ? (choices[0]?.value ?? '') : '');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} className="control" value={value} onChange={(event) => setValue(event.target.value)}>
        {all !== undefined && <option value="">{all}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A yes-or-no filter; `1` in the URL when on. */
export function CheckFilter({ param, label }: FilterProps): ReactNode {
  const [value, setValue] = useUrlValue(param);
  return (
    <label className="check">
      <input type="checkbox" checked={value === '1'} onChange={(event) => setValue(event.target.checked ? '1' : '')} />
      <span>{label}</span>
    </label>
  );
}
