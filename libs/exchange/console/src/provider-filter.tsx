import { SelectFilter, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { PROVIDERS } from './exchange.graphql.js';
import { exchangeTexts } from './i18n/exchange-texts.js';

/** Chooses a provider in the URL. */
export function ProviderFilter(): ReactNode {
  const { t } = useText(exchangeTexts);
  return <SelectFilter param="provider" label={t('filter.provider')} all={t('filter.allProviders')} choices={PROVIDERS.map((value) => ({ value, label: t(`provider.${value}`) }))} />;
}
