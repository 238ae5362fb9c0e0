import type { ReactNode } from 'react';
import { changeDisplay, useChatText } from './i18n/use-chat-text.js';

/** Language and type size. */
export function DisplaySwitches(): ReactNode {
  const { t, language, size } = useChatText();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <span className="switches">
      <button type="button" className="button bar-button" lang={other} onClick={() => void changeDisplay({ language: other })}>
        {other === 'en' ? 'English' : '中文'}
      </button>
      <button type="button" className="button bar-button" onClick={() => void changeDisplay({ size: size === 'large' ? 'normal' : 'large' })}>
        {size === 'large' ? t('display.normal') : t('display.larger')}
      </button>
    </span>
  );
}
