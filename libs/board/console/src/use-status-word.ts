import { useText } from '@wudan/kernel-ui';
import { useCallback } from 'react';
import { boardTexts } from './i18n/board-texts.js';
import { statusOf } from './status-light.js';

/** Words of what a unit says of its progress, for lists to choose from and for paper. */
export function useStatusWord(): (status: string) => string {
  const { t } = useText(boardTexts);
  return useCallback((status) => t(`status.${statusOf(status)}`), [t]);
}
