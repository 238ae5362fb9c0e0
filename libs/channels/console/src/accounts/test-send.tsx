import { Button } from 'antd';
import { useViewer } from '@wudan/access-console';
import { Form, Notice, SelectField, useAction, useCan, useConnection, useFields, useText, type Choice } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { CHAT_BINDINGS } from '../bindings/bindings.graphql.js';
import { channelTexts } from '../i18n/channel-texts.js';
import { SEND_TEST_MESSAGE } from './accounts.graphql.js';

/** Sends a test message to somebody whose chat is bound on the channel, or to oneself. */
export function TestSend({ channel }: { readonly channel: string }): ReactNode {
  const can = useCan();
  return can('read', 'ChatBinding') ? <ToSomebody channel={channel} /> : <TestForm channel={channel} others={[]} />;
}

function ToSomebody({ channel }: { readonly channel: string }): ReactNode {
  const bindings = useConnection(CHAT_BINDINGS, { first: 200, state: 'active' }, (data) => data.chatBindings);
  const others = bindings.rows
    .filter((one) => one.channel === channel)
    .map((one) => ({ value: one.seatId, label: one.unitName === null ? one.personName : `${one.personName}（${one.unitName}）` }));
  return <TestForm channel={channel} others={others} />;
}

function TestForm({ channel, others }: { readonly channel: string; readonly others: readonly Choice[] }): ReactNode {
  const { t } = useText(channelTexts);
  const { seat, personName } = useViewer();
  const fields = useFields({ seatId: seat.id });
  const test = useAction(SEND_TEST_MESSAGE);
  const [sent, setSent] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    setSent(null);
    const data = await test.run({ channel, seatId: fields.values.seatId });
    if (data !== null) setSent(data.sendTestMessage.personName);
  };
  return (
    <Form problems={test.problems} onSubmit={() => void submit()} label={t('channels.step3')}>
      <SelectField
        {...fields.bind('seatId')}
        label={t('channels.testTo')}
        hint={t('channels.testHint')}
        choices={[{ value: seat.id, label: t('channels.testSelf', { name: personName }) }, ...others.filter((one) => one.value !== seat.id)]}
      />
      <div>
        <Button htmlType="submit" loading={test.busy}>
          {t('channels.test')}
        </Button>
      </div>
      {sent !== null && (
        <Notice tone="good" live>
          {t('channels.tested', { name: sent })} <Link to="/messages">{t('channels.toMessages')}</Link>
        </Notice>
      )}
    </Form>
  );
}
