import { useText } from '@wudan/kernel-ui';
import { useCallback } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';

interface NamedRound {
  readonly number: number | null;
  readonly asksOn: string;
  readonly mode: string;
}

/** A round as people speak of it: its number, the day it asks on, how often it comes. */
export function useRoundName(): (round: NamedRound) => string {
  const { t, tOr } = useText(dispatchTexts);
  return useCallback(
    ({ number, asksOn, mode }) => {
      const rest = { on: asksOn, mode: tOr(`mode.${mode}`, mode) };
      return number === null ? t('round.unnumbered', rest) : t('round.name', { n: number, ...rest });
    },
    [t, tOr],
  );
}
