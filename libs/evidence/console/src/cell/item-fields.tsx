import { localDateOf, systemClock } from '@wudan/kernel-core';
import { SelectField, TextField, useText, type Fields } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { evidenceTexts } from '../i18n/evidence-texts.js';
import type { ItemValues } from './item-values.js';

const CLASSIFICATIONS = ['internal', 'public'] as const;

/** What a document says of itself. */
export function ItemFields({ fields }: { readonly fields: Fields<ItemValues> }): ReactNode {
  const { t } = useText(evidenceTexts);
  const today = localDateOf(systemClock.now());
  return (
    <>
      <TextField {...fields.bind('title')} label={t('item.title')} required maxLength={200} />
      <div className="form-row">
        <TextField {...fields.bind('docNumber')} label={t('item.docNumber')} />
        <TextField {...fields.bind('formedOn')} label={t('item.formedOn')} type="date" max={today} />
        <TextField {...fields.bind('pages')} label={t('item.pages')} type="number" min={1} />
      </div>
      <div className="form-row">
        <TextField {...fields.bind('periodFrom')} label={t('item.periodFrom')} type="date" required />
        <TextField {...fields.bind('periodTo')} label={t('item.periodTo')} type="date" required />
        <SelectField {...fields.bind('classification')} label={t('item.classification')} hint={t('item.classificationHint')} choices={CLASSIFICATIONS.map((one) => ({ value: one, label: t(`classification.${one}`) }))} />
      </div>
    </>
  );
}
