import { useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { exchangeTexts } from './i18n/exchange-texts.js';

const PAGES = [
  { to: '/exchange', text: 'link.import' },
  { to: '/exchange/results', text: 'link.results' },
  { to: '/exchange/reconciliation', text: 'link.reconcile' },
  { to: '/exchange/templates', text: 'link.templates' },
] as const;

/** The four pages of external data, from one to the other. */
export function ExchangeLinks(): ReactNode {
  const { t } = useText(exchangeTexts);
  return PAGES.map(({ to, text }) => (
    <NavLink key={to} to={to} end>
      {t(text)}
    </NavLink>
  ));
}
