import { Button } from 'antd';
import { Empty, Notice, Page, Section, useCan, useText } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Outcome, Preview } from '../establishment.graphql.js';
import { establishmentTexts } from '../i18n/establishment-texts.js';
import { ImportPreview } from './import-preview.js';
import { ImportSource } from './import-source.js';

type Step =
  | { readonly at: 'source' }
  | { readonly at: 'preview'; readonly preview: Preview; readonly unitId: string }
  | { readonly at: 'outcome'; readonly outcome: Outcome; readonly unitId: string };

/** Tables of the establishment: choose and give one, look at what it would change, commit. */
export function EstablishmentImportPage(): ReactNode {
  const { t } = useText(establishmentTexts);
  const can = useCan();
  const [step, setStep] = useState<Step>({ at: 'source' });
  if (!can('import', 'UnitProfile')) {
    return (
      <Page title={t('import.title')}>
        <Empty text={t('import.none')} />
      </Page>
    );
  }
  return (
    <Page title={t('import.title')} summary={t('import.summary')}>
      {step.at === 'source' && <ImportSource onPreview={(preview, unitId) => setStep({ at: 'preview', preview, unitId })} />}
      {step.at === 'preview' && (
        <ImportPreview preview={step.preview} onBack={() => setStep({ at: 'source' })} onCommitted={(outcome) => setStep({ at: 'outcome', outcome, unitId: step.unitId })} />
      )}
      {step.at === 'outcome' && <ImportOutcome outcome={step.outcome} unitId={step.unitId} onMore={() => setStep({ at: 'source' })} />}
    </Page>
  );
}

interface OutcomeProps {
  readonly outcome: Outcome;
  readonly unitId: string;
  readonly onMore: () => void;
}

function ImportOutcome({ outcome, unitId, onMore }: OutcomeProps): ReactNode {
  const { t, tOr } = useText(establishmentTexts);
  return (
    <Section title={t('import.step4')}>
      <Notice tone="good" live>
        {t('import.done', { kind: tOr(`import.kind.${outcome.kind}`, outcome.kind), added: outcome.added, changed: outcome.changed, unchanged: outcome.unchanged })}
      </Notice>
      <div className="row">
        <Button onClick={onMore}>{t('import.more')}</Button>
        {unitId !== '' && <Link to={`/units/${unitId}/profile`}>{t('import.toProfile')}</Link>}
      </div>
    </Section>
  );
}
