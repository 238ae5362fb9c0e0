import { changeLanguage, changeTypeSize, useText, useTypeSize } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { shellTexts } from '../i18n/shell-texts.js';

/** Language and type size: at hand on every screen, also before signing in. */
export function DisplaySwitches(): ReactNode {
  const { t, language } = useText(shellTexts);
  const size = useTypeSize();
  return (
    <>
      <button
        type="button"
        className="bar-button"
        lang={language === 'en' ? 'zh-CN' : 'en'}
        onClick={() => void changeLanguage(language === 'en' ? 'zh-CN' : 'en')}
      >
        {language === 'en' ? '中文' : 'English'}
      </button>
      <button type="button" className="bar-button" onClick={() => changeTypeSize(size === 'large' ? 'normal' : 'large')}>
        {size === 'large' ? t('shell.normal') : t('shell.larger')}
      </button>
    </>
  );
}
