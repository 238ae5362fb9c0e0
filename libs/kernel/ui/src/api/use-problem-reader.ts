import { useCallback } from 'react';
import type { CombinedError } from 'urql';
import { uiTexts } from '../i18n/ui-texts.js';
import { useText } from '../i18n/use-text.js';
import { problemsOf, type Problem } from './problem.js';

/** Reads transport errors in the language of the console. */
export function useProblemReader(): (error: CombinedError | undefined) => readonly Problem[] {
  const { t } = useText(uiTexts);
  return useCallback(
    (error) =>
      error === undefined
        ? []
        : problemsOf(error, {
            network: t('problem.network'),
            busy: t('problem.busy'),
            internal: t('problem.internal'),
          }),
    [t],
  );
}
