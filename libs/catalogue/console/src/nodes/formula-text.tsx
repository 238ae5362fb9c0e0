import { useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { catalogueTexts } from '../i18n/catalogue-texts.js';

/** A formula as it is computed, with its number in the list of formulas. */
export function FormulaText({ id, text }: { readonly id: string | null; readonly text: string }): ReactNode {
  const { t } = useText(catalogueTexts);
  return (
    <p className="formula">
      <span className="quiet small">{t('node.formula', { id: id ?? '' })}</span> <span className="code">{text}</span>
    </p>
  );
}
