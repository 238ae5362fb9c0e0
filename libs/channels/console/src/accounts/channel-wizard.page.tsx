import { Light, Notice, Page, ReadState, Section, useRead, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { channelTexts } from '../i18n/channel-texts.js';
import { CHANNEL_ACCOUNTS } from './accounts.graphql.js';
import { TelegramSteps } from './telegram-steps.js';
import { WebhookSteps } from './webhook-steps.js';

/** By which ways the office reaches people: set up, switched on, tried out. */
export function ChannelWizardPage(): ReactNode {
  const { t } = useText(channelTexts);
  const read = useRead(CHANNEL_ACCOUNTS, {});
  return (
    <Page title={t('channels.title')} summary={t('channels.summary')}>
      <Section title={t('channel.web')}>
        <p>
          <Light state="ok" word={t('channels.alwaysOn')} />
        </p>
        <p>{t('channels.webText')}</p>
      </Section>
      <ReadState read={read}>
        {({ channelAccounts }) => (
          <>
            <TelegramSteps account={channelAccounts.find((one) => one.channel === 'telegram') ?? null} />
            <WebhookSteps account={channelAccounts.find((one) => one.channel === 'webhook') ?? null} />
          </>
        )}
      </ReadState>
      <Notice>{t('channels.plain')}</Notice>
    </Page>
  );
}
