import { useText } from '@wudan/kernel-ui';
import { useCallback } from 'react';
import { boardTexts } from './i18n/board-texts.js';

/** Words of the five lists; a stage without a word is shown as it came. */
export function useStageWord(): (stage: string) => string {
  const { tOr } = useText(boardTexts);
  return useCallback((stage) => tOr(`stage.${stage}`, stage), [tOr]);
}
