import { useCallback, useState } from 'react';
import type { Problem } from '../api/problem.js';
import { uiTexts } from '../i18n/ui-texts.js';
import { useText } from '../i18n/use-text.js';

export interface Fields<Values extends Readonly<Record<string, string>>> {
  readonly values: Values;
  readonly setAll: (values: Values) => void;
  /** Value and change handler of one field, to spread into it. */
  readonly bind: (name: keyof Values & string) => { name: string; value: string; onChange: (value: string) => void };
  readonly set: (name: keyof Values & string, value: string) => void;
  /** Problems of required fields that are still blank, each naming its field. */
  readonly blanks: (required: readonly (readonly [keyof Values & string, string])[]) => Problem[];
}

/** The texts a person types into one form. */
export function useFields<Values extends Readonly<Record<string, string>>>(initial: Values): Fields<Values> {
  const { t } = useText(uiTexts);
  const [values, setAll] = useState(initial);
  const set = useCallback((name: keyof Values & string, value: string) => {
    setAll((now) => ({ ...now, [name]: value }));
  }, []);
  return {
    values,
    setAll,
    set,
    bind: (name) => ({ name, value: values[name] ?? '', onChange: (value) => set(name, value) }),
    blanks: (required) =>
      required
        .filter(([name]) => (values[name] ?? '').trim() === '')
        .map(([name, label]) => ({
          code: 'FIELD_MISSING',
          kind: 'INVALID',
          field: name,
          message: t('field.missing', { label }),
        })),
  };
}
