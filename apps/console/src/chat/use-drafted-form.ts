import { useEffect, useRef, useState, type RefObject } from 'react';
import type { TapNote } from './chat-state.js';
import { dropDraft, keepDraft, readDraft, type DraftKind } from './drafts.js';
import type { FieldFault } from './progress-values.js';

type Typed = Readonly<Record<string, string>>;
export type Faults = Readonly<Record<string, FieldFault | string>>;

interface DraftedForm<Values extends Typed> {
  readonly values: Values;
  readonly faults: Faults;
  readonly restored: boolean;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly change: (field: keyof Values & string, value: string) => void;
  /** Shows faults and puts the reader at the first; @returns whether there were any */
  readonly refuse: (faults: Faults) => boolean;
  readonly discard: () => void;
}

/** A form that keeps what is typed in this browser, and shows the server's refusal at the field it names. */
export function useDraftedForm<Values extends Typed>(promptId: string, kind: DraftKind, start: Values, note: TapNote | undefined): DraftedForm<Values> {
  const [kept] = useState(() => readDraft(promptId, kind));
  const [values, setValues] = useState<Values>({ ...start, ...kept });
  const refusal = note !== undefined && !note.ok && note.option === kind ? note : undefined;
  const named = refusal?.field?.split('.').at(-1);
  const [faults, setFaults] = useState<Faults>(refusal !== undefined && named !== undefined && named in start ? { [named]: refusal.text } : {});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const target = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? form.current?.querySelector<HTMLElement>('h3');
    target?.focus();
  }, [faults]);
  return {
    values,
    faults,
    restored: kept !== null,
    form,
    change: (field, value) => {
      const next = { ...values, [field]: value };
      setValues(next);
      keepDraft(promptId, kind, next);
    },
    refuse: (found) => {
      setFaults(found);
      return Object.keys(found).length > 0;
    },
    discard: () => dropDraft(promptId, kind),
  };
}
