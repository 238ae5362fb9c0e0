import type { ReactNode } from 'react';
import { uiTexts } from '../i18n/ui-texts.js';
import { useText } from '../i18n/use-text.js';

/** Foot of a printed form: who filled it in, who checked it, place for the seal. On paper only. */
export function Signature(): ReactNode {
  const { t } = useText(uiTexts);
  return (
    <div className="print-only">
      <div className="signature">
        <p>{t('signature.filled')}</p>
        <p>{t('signature.checked')}</p>
        <p>{t('signature.seal')}</p>
      </div>
    </div>
  );
}
