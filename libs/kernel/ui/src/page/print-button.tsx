import { Button } from 'antd';
import type { ReactNode } from 'react';
import { uiTexts } from '../i18n/ui-texts.js';
import { useText } from '../i18n/use-text.js';

export function PrintButton(): ReactNode {
  const { t } = useText(uiTexts);
  return <Button onClick={() => window.print()}>{t('action.print')}</Button>;
}
