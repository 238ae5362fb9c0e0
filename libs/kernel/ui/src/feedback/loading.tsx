import type { ReactNode } from 'react';
import { uiTexts } from '../i18n/ui-texts.js';
import { useText } from '../i18n/use-text.js';

export function Loading(): ReactNode {
  const { t } = useText(uiTexts);
  return (
    <p className="quiet" role="status" aria-busy="true">
      {t('loading')}
    </p>
  );
}
