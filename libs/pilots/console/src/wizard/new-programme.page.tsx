import { Button } from 'antd';
import { Page, useRead, useText } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { CopyDialog } from '../copy-dialog.js';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { PROGRAMMES } from '../programmes.graphql.js';
import { ProgrammeWizard } from './programme-wizard.js';
import { blankValues } from './wizard-values.js';

/** A new programme, from nothing or out of last year's. */
export function NewProgrammePage(): ReactNode {
  const { t } = useText(pilotsTexts);
  const [initial] = useState(() => blankValues(t('sections.usualLead')));
  const [copying, setCopying] = useState(false);
  const known = useRead(PROGRAMMES, {});
  const sources = (known.data?.programmes ?? []).filter(({ can }) => can.includes('copy'));
  return (
    <Page
      title={t('wizard.newTitle')}
      summary={t('wizard.newSummary')}
      actions={sources.length === 0 ? undefined : <Button onClick={() => setCopying(true)}>{t('copy.open')}</Button>}
    >
      <ProgrammeWizard programme={null} initial={initial} />
      {copying && <CopyDialog sources={sources} onClose={() => setCopying(false)} />}
    </Page>
  );
}
