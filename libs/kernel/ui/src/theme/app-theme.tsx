import { ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import type { ReactNode } from 'react';
import { uiTexts } from '../i18n/ui-texts.js';
import { useText } from '../i18n/use-text.js';
import { themeOf } from './theme.js';
import { useTypeSize } from './type-size.js';

/** Hands antd the tokens of the type mode and the language of the console. */
export function AppTheme({ children }: { readonly children: ReactNode }): ReactNode {
  const size = useTypeSize();
  const { language } = useText(uiTexts);
  return (
    <ConfigProvider
      theme={themeOf(size)}
      locale={language === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  );
}
