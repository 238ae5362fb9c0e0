import { useText, uiTexts } from '@wudan/kernel-ui';
import { Suspense, type ReactNode } from 'react';
import { Outlet } from 'react-router';
import { shellTexts } from '../i18n/shell-texts.js';
import { DisplaySwitches } from './display-switches.js';

/** Frame of the screens that need no session: the name of the product and nothing to navigate to. */
export function OpenFrame(): ReactNode {
  const { t } = useText(shellTexts);
  const { t: ui } = useText(uiTexts);
  return (
    <div className="open-frame">
      <a className="skip-link" href="#content">
        {t('shell.skip')}
      </a>
      <header className="bar">
        <p className="brand">
          <span className="brand-name">{ui('product')}</span> <span className="quiet">{t('shell.fullName')}</span>
        </p>
        <div className="bar-tools">
          <DisplaySwitches />
        </div>
      </header>
      <main id="content" className="content lone" tabIndex={-1}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
