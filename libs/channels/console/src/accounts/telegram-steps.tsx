import { Section, useCan, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { channelTexts } from '../i18n/channel-texts.js';
import { AccountFacts } from './account-facts.js';
import type { ChannelAccount } from './accounts.graphql.js';
import { SwitchOff } from './switch-off.js';
import { TelegramForm } from './telegram-form.js';
import { TelegramSwitch } from './telegram-switch.js';
import { TestSend } from './test-send.js';

/** Telegram in three steps: the bot, the acknowledgement with which it is switched on, a test. */
export function TelegramSteps({ account }: { readonly account: ChannelAccount | null }): ReactNode {
  const { t } = useText(channelTexts);
  const can = useCan();
  const may = (action: string): boolean => (account === null ? can(action, 'ChannelAccount') : account.can.includes(action));
  const ready = account?.hasSecret === true;
  return (
    <Section title={t('channel.telegram')}>
      <AccountFacts account={account} />
      <p className="quiet">{t('channels.telegramText')}</p>
      <h3>{t('channels.step1')}</h3>
      {may('configure') ? <TelegramForm key={formKey(account)} account={account} /> : <p className="quiet">{t('channels.mayNot')}</p>}
      <h3>{t('channels.step2')}</h3>
      {!ready && <p className="quiet">{t('channels.step1First')}</p>}
      {ready && may('switch') && (account.state === 'on' ? <SwitchOff channel="telegram" /> : <TelegramSwitch />)}
      {ready && !may('switch') && <p className="quiet">{t('channels.mayNot')}</p>}
      <h3>{t('channels.step3')}</h3>
      {account?.state === 'on' && may('test') ? <TestSend channel="telegram" /> : <p className="quiet">{t('channels.step2First')}</p>}
    </Section>
  );
}

/** The form begins afresh when what it holds was changed, not with every reading. */
function formKey(account: ChannelAccount | null): string {
  return account === null ? '' : `${account.mode} ${account.allowText} ${account.hasSecret}`;
}
