import { Button } from 'antd';
import { useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { shellTexts } from '../i18n/shell-texts.js';

/** Instead of a screen that threw, or whose code could not be fetched. */
export function CrashPage(): ReactNode {
  const { t } = useText(shellTexts);
  return (
    <main className="content lone">
      <div className="notice bad stack" role="alert">
        <h1>{t('crash.title')}</h1>
        <p>{t('crash.text')}</p>
        <div>
          <Button type="primary" onClick={() => window.location.reload()}>
            {t('crash.reload')}
          </Button>
        </div>
      </div>
    </main>
  );
}
