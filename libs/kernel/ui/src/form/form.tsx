import { useCallback, useEffect, useId, useMemo, useRef, type ReactNode } from 'react';
import type { Problem } from '../api/problem.js';
import { ProblemAlert } from '../feedback/problem-alert.js';
import { FormContext } from './form-context.js';

interface FormProps {
  readonly problems: readonly Problem[];
  readonly onSubmit: () => void;
  readonly label?: string;
  /** As wide as the screen instead of a comfortable reading width. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/**
 * A form that says all its problems on top, aloud, and each again at its field; the first wrong field takes the focus.
 * Fields find their problem by name, so a server error `input.code` lands at the field `code`.
 */
export function Form({ problems, onSubmit, label, wide = false, children }: FormProps): ReactNode {
  const prefix = useId();
  const form = useRef<HTMLFormElement>(null);
  const idOf = useCallback((name: string) => `${prefix}-${name}`, [prefix]);
  const state = useMemo(() => ({ problems, idOf }), [problems, idOf]);

  useEffect(() => {
    if (problems.length === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);

  return (
    <FormContext.Provider value={state}>
      <form
        ref={form}
        className={wide ? 'form wide' : 'form'}
        noValidate
        {...(label === undefined ? {} : { 'aria-label': label })}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <ProblemAlert problems={problems} />
        {children}
      </form>
    </FormContext.Provider>
  );
}
