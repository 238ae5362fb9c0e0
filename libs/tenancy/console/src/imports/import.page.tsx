import { Empty, Page, useCan, useText } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { tenancyTexts } from '../i18n/tenancy-texts.js';
import { ImportOutcome } from './import-outcome.js';
import { ImportPreviewStep } from './import-preview-step.js';
import { ImportSource } from './import-source.js';
import type { ImportKind, ImportPreview, ImportResult } from './imports.graphql.js';

type Step =
  | { readonly at: 'source' }
  | { readonly at: 'preview'; readonly preview: ImportPreview }
  | { readonly at: 'outcome'; readonly result: ImportResult };

/** Lists of offices, units or people: give the list, look at what it would change, commit. */
export function ImportPage(): ReactNode {
  const { t } = useText(tenancyTexts);
  const can = useCan();
  const [step, setStep] = useState<Step>({ at: 'source' });
  const kinds: ImportKind[] = [
    ...(can('create', 'Office') ? (['OFFICES'] as const) : []),
    ...(can('create', 'Unit') ? (['UNITS'] as const) : []),
    ...(can('run', 'Import') ? (['PEOPLE'] as const) : []),
  ];
  return (
    <Page title={t('import.title')} summary={t('import.summary')}>
      {kinds.length === 0 && <Empty text={t('import.none')} />}
      {kinds.length > 0 && step.at === 'source' && (
        <ImportSource kinds={kinds} onPreview={(preview) => setStep({ at: 'preview', preview })} />
      )}
      {step.at === 'preview' && (
        <ImportPreviewStep
          preview={step.preview}
          onBack={() => setStep({ at: 'source' })}
          onCommitted={(result) => setStep({ at: 'outcome', result })}
        />
      )}
      {step.at === 'outcome' && <ImportOutcome result={step.result} onMore={() => setStep({ at: 'source' })} />}
    </Page>
  );
}
