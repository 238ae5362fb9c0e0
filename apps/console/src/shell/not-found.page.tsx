import { Empty, Page, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { shellTexts } from '../i18n/shell-texts.js';

export function NotFoundPage(): ReactNode {
  const { t } = useText(shellTexts);
  return (
    <Page title={t('lost.title')}>
      <Empty text={t('lost.text')} action={<Link to="/">{t('lost.back')}</Link>} />
    </Page>
  );
}
