import { useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { findingsTexts } from '../i18n/findings-texts.js';

/** What the office would print, and the unit's words where they still differ, side by side. */
export function BothTexts({ office, unit }: { readonly office: string; readonly unit: string | null }): ReactNode {
  const { t } = useText(findingsTexts);
  return (
    <dl className={unit === null ? 'finding-texts' : 'finding-texts two'}>
      <div>
        <dt>{t('agreement.officeText')}</dt>
        <dd className="finding-lines">{office}</dd>
      </div>
      {unit !== null && (
        <div>
          <dt>{t('agreement.unitText')}</dt>
          <dd className="finding-lines">{unit}</dd>
        </div>
      )}
    </dl>
  );
}
