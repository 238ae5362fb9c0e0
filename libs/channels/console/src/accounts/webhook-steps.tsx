import { Button } from 'antd';
import { ProblemAlert, Section, useAction, useCan, useText, useToasts } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { channelTexts } from '../i18n/channel-texts.js';
import { AccountFacts } from './account-facts.js';
import { SWITCH_CHANNEL, type ChannelAccount } from './accounts.graphql.js';
import { SwitchOff } from './switch-off.js';
import { TestSend } from './test-send.js';
import { WebhookForm } from './webhook-form.js';

/** The signed webhook in three steps: address and secret, switching on, a test. */
export function WebhookSteps({ account }: { readonly account: ChannelAccount | null }): ReactNode {
  const { t } = useText(channelTexts);
  const can = useCan();
  const may = (action: string): boolean => (account === null ? can(action, 'ChannelAccount') : account.can.includes(action));
  const ready = account !== null && account.url !== null && account.hasSecret;
  return (
    <Section title={t('channels.webhookTitle')}>
      <AccountFacts account={account} />
      <p className="quiet">{t('channels.webhookText')}</p>
      <h3>{t('channels.hookStep1')}</h3>
      {may('configure') ? <WebhookForm key={`${account?.url} ${account?.hasSecret}`} account={account} /> : <p className="quiet">{t('channels.mayNot')}</p>}
      <h3>{t('channels.step2')}</h3>
      {!ready && <p className="quiet">{t('channels.step1First')}</p>}
      {ready && may('switch') && (account.state === 'on' ? <SwitchOff channel="webhook" /> : <SwitchOn />)}
      {ready && !may('switch') && <p className="quiet">{t('channels.mayNot')}</p>}
      <h3>{t('channels.step3')}</h3>
      {account?.state === 'on' && may('test') ? <TestSend channel="webhook" /> : <p className="quiet">{t('channels.step2First')}</p>}
    </Section>
  );
}

function SwitchOn(): ReactNode {
  const { t } = useText(channelTexts);
  const { offerUndo } = useToasts();
  const turn = useAction(SWITCH_CHANNEL);
  const turnTo = (on: boolean) => turn.run({ channel: 'webhook', on, acknowledgement: null });
  const submit = async (): Promise<void> => {
    if ((await turnTo(true)) !== null) offerUndo(t('channels.switchedOn'), () => void turnTo(false));
  };
  return (
    <>
      <ProblemAlert problems={turn.problems} />
      <div>
        <Button type="primary" loading={turn.busy} onClick={() => void submit()}>
          {t('channels.switchOn')}
        </Button>
      </div>
    </>
  );
}
