import { Facts, formatInstant, Light, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { channelTexts } from '../i18n/channel-texts.js';
import type { ChannelAccount } from './accounts.graphql.js';

/** How a channel stands at present. */
export function AccountFacts({ account }: { readonly account: ChannelAccount | null }): ReactNode {
  const { t } = useText(channelTexts);
  if (account === null || (!account.hasSecret && account.url === null)) return <Light state="none" word={t('channels.notSetUp')} />;
  const items: (readonly [string, ReactNode])[] = [
    [
      t('channels.state'),
      <Light key="state" state={account.state === 'on' ? 'ok' : 'none'} word={t(account.state === 'on' ? 'channels.on' : 'channels.off')} />,
    ],
  ];
  if (account.botName !== null) items.push([t('channels.botName'), account.botName]);
  if (account.channel === 'telegram') {
    items.push([t('channels.mode'), t(account.mode === 'webhook' ? 'channels.modeWebhook' : 'channels.modePolling')]);
    items.push([t('channels.allowText'), t(account.allowText ? 'channels.yes' : 'channels.no')]);
  }
  if (account.url !== null) items.push([t('channels.url'), <span key="url" className="code">{account.url}</span>]);
  if (account.hookUrl !== null) items.push([t('channels.hookUrl'), <span key="hook" className="code">{account.hookUrl}</span>]);
  items.push([t('channels.secret'), t(account.hasSecret ? 'channels.secretKept' : 'channels.secretMissing')]);
  if (account.acknowledgedBy !== null) {
    const at = account.acknowledgedAt === null ? '' : formatInstant(account.acknowledgedAt);
    items.push([t('channels.acknowledged'), `${account.acknowledgedBy}　${at}`]);
  }
  items.push([t('channels.updated'), formatInstant(account.updatedAt)]);
  return <Facts items={items} />;
}
