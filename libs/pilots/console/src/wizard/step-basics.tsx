import { AreaField, TextField, useText, type Fields } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import type { WizardValues } from './wizard-values.js';

/** What the programme is called, what it covers, from when to when. */
export function StepBasics({ fields }: { readonly fields: Fields<WizardValues> }): ReactNode {
  const { t } = useText(pilotsTexts);
  return (
    <>
      <TextField {...fields.bind('name')} label={t('field.name')} hint={t('basics.nameHint')} required maxLength={100} />
      <AreaField {...fields.bind('scope')} label={t('field.scope')} hint={t('basics.scopeHint')} rows={3} />
      <div className="form-row">
        <TextField {...fields.bind('startsOn')} label={t('field.startsOn')} type="date" required />
        <TextField {...fields.bind('endsOn')} label={t('field.endsOn')} hint={t('basics.endsHint')} type="date" required />
      </div>
      <div className="form-row">
        <TextField {...fields.bind('evidenceFrom')} label={t('field.evidenceFrom')} type="date" />
        <TextField {...fields.bind('evidenceTo')} label={t('field.evidenceTo')} hint={t('basics.evidenceHint')} type="date" />
      </div>
    </>
  );
}
