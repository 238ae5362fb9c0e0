import { Light, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { verificationTexts } from '../i18n/verification-texts.js';
import type { PowerItem } from '../verification.graphql.js';

/** Power items with how often they were exercised. */
export function ItemLines({ items }: { readonly items: readonly PowerItem[] }): ReactNode {
  const { t } = useText(verificationTexts);
  if (items.length === 0) return t('none');
  return (
    <ul className="map-items">
      {items.map((item) => (
        <li key={item.id}>
          <span>{t('items.nameOf', { code: item.code, name: item.name })}</span>
          <span className="quiet">{item.exercised.length === 0 ? t('items.unknown') : item.exercised.map(({ year, count }) => t('items.yearOf', { year, count })).join(t('comma'))}</span>
          {item.dormant && <Light state="late" word={t('items.dormant')} />}
          {item.exemptReason !== null && <span className="quiet">{t('items.exempt', { reason: item.exemptReason })}</span>}
        </li>
      ))}
    </ul>
  );
}
