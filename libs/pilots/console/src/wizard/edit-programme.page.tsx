import { localDateOf, systemClock } from '@wudan/kernel-core';
import { Notice, Page, ReadState, useRead, useText } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { PROGRAMME, type Programme } from '../programmes.graphql.js';
import { ProgrammeWizard } from './programme-wizard.js';
import { valuesOf } from './wizard-values.js';

export function EditProgrammePage(): ReactNode {
  const { t } = useText(pilotsTexts);
  const { id = '' } = useParams();
  const read = useRead(PROGRAMME, { id });
  return (
    <Page title={t('wizard.editTitle')} summary={read.data?.programme.name}>
      <ReadState read={read}>{({ programme }) => <Edit key={programme.id} programme={programme} />}</ReadState>
    </Page>
  );
}

/** Keeps to the version it was opened with: whoever saves an older one is told so. */
function Edit({ programme }: { readonly programme: Programme }): ReactNode {
  const { t } = useText(pilotsTexts);
  const [opened] = useState(programme);
  const [initial] = useState(() => valuesOf(programme, localDateOf(systemClock.now())));
  if (!opened.can.includes('edit')) {
    return (
      <Notice tone="warn">
        {t('wizard.notEditable')} <Link to={`/programmes/${opened.id}`}>{t('wizard.toProgramme')}</Link>
      </Notice>
    );
  }
  return (
    <div className="stack">
      {opened.state === 'active' && <Notice>{t('wizard.activeHint')}</Notice>}
      <ProgrammeWizard programme={opened} initial={initial} />
    </div>
  );
}
