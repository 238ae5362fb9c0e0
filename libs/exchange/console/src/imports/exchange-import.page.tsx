import { Button } from 'antd';
import { Empty, Notice, Page, Section, useCan, useText } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { ExchangeLinks } from '../exchange-links.js';
import type { Outcome, Preview } from '../exchange.graphql.js';
import { exchangeTexts } from '../i18n/exchange-texts.js';
import { Deliveries } from './deliveries.js';
import { ExchangePreview } from './exchange-preview.js';
import { ExchangeSource } from './exchange-source.js';

type Step = { readonly at: 'source' } | { readonly at: 'preview'; readonly preview: Preview } | { readonly at: 'outcome'; readonly outcome: Outcome };

/** Data of other authorities: choose a table and give the signed file, look at what it would change, commit; below, what came in before. */
export function ExchangeImportPage(): ReactNode {
  const { t } = useText(exchangeTexts);
  const can = useCan();
  const [step, setStep] = useState<Step>({ at: 'source' });
  if (!can('read', 'ExternalData')) {
    return (
      <Page title={t('import.title')}>
        <Empty text={t('import.none')} />
      </Page>
    );
  }
  return (
    <Page title={t('import.title')} summary={t('import.summary')} actions={<ExchangeLinks />}>
      {step.at === 'source' && can('import', 'ExternalData') && <ExchangeSource onPreview={(preview) => setStep({ at: 'preview', preview })} />}
      {step.at === 'preview' && <ExchangePreview preview={step.preview} onBack={() => setStep({ at: 'source' })} onCommitted={(outcome) => setStep({ at: 'outcome', outcome })} />}
      {step.at === 'outcome' && (
        <Section title={t('import.step4')}>
          <Notice tone="good" live>
            {t('import.done', { provider: step.outcome.providerName, name: step.outcome.templateName, added: step.outcome.added, changed: step.outcome.changed, unchanged: step.outcome.unchanged })}
          </Notice>
          <div className="row">
            <Button onClick={() => setStep({ at: 'source' })}>{t('import.more')}</Button>
          </div>
        </Section>
      )}
      {step.at !== 'preview' && <Deliveries />}
    </Page>
  );
}
