import { Empty, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { dispatchTexts } from '../i18n/dispatch-texts.js';

/** Instead of the rows when the filters let none pass; keeps the round and the view. */
export function NoRows(): ReactNode {
  const { t } = useText(dispatchTexts);
  const [params] = useSearchParams();
  const kept = new URLSearchParams([...params].filter(([name]) => !['light', 'status', 'section'].includes(name)));
  return <Empty text={t('board.noRows')} action={<Link to={`?${kept.toString()}`}>{t('board.clear')}</Link>} />;
}
