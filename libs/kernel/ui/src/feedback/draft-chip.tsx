import { systemClock } from '@wudan/kernel-core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Fields } from '../form/use-fields.js';
import { formatInstant } from '../i18n/format.js';
import { uiTexts } from '../i18n/ui-texts.js';
import { useText } from '../i18n/use-text.js';
import { dropDraft, keepDraft, readDraft } from './draft-store.js';

const TYPING_PAUSE_MS = 600;

export interface DraftState {
  readonly chip: ReactNode;
  /** Call after the form was accepted. */
  readonly done: () => void;
}

/**
 * Keeps what is typed into a form in IndexedDB and gives it back when the form is opened again.
 * @param key names the form, the record and the seat; never use it for a form with a password
 * @param initial what the form holds when nothing was typed
 */
export function useDraft<Values extends Readonly<Record<string, string>>>(
  key: string,
  fields: Fields<Values>,
  initial: Values,
): DraftState {
  const { t } = useText(uiTexts);
  const [state, setState] = useState<{ kind: 'none' } | { kind: 'kept' | 'restored'; at: number }>({ kind: 'none' });
  const settled = useRef(false);
  const { values, setAll } = fields;
  const blank = JSON.stringify(initial);
  const typed = JSON.stringify(values);

  useEffect(() => {
    let gone = false;
    settled.current = false;
    void readDraft(key).then((draft) => {
      if (gone) return;
      settled.current = true;
      if (draft === undefined) return;
      setAll({ ...(JSON.parse(blank) as Values), ...draft.values });
      setState({ kind: 'restored', at: draft.keptAt });
    });
    return () => {
      gone = true;
    };
  }, [key, blank, setAll]);

  useEffect(() => {
    if (!settled.current || typed === blank) return undefined;
    const timer = window.setTimeout(() => {
      const at = systemClock.now().getTime();
      void keepDraft(key, { values: JSON.parse(typed) as Values, keptAt: at }).then((kept) => {
        if (kept) setState((now) => (now.kind === 'restored' ? now : { kind: 'kept', at }));
      });
    }, TYPING_PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [key, typed, blank]);

  const discard = (): void => {
    void dropDraft(key);
    setAll(JSON.parse(blank) as Values);
    setState({ kind: 'none' });
  };
  const done = (): void => {
    settled.current = false;
    void dropDraft(key);
    setState({ kind: 'none' });
  };

  const chip =
    state.kind === 'none' ? null : (
      <p className="chip" role="status">
        <span>{t(`draft.${state.kind}`, { at: formatInstant(new Date(state.at).toISOString()).slice(-5) })}</span>
        <button type="button" className="link-button" onClick={discard}>
          {t('draft.discard')}
        </button>
      </p>
    );
  return { chip, done };
}
