import { Button } from 'antd';
import { Dialog, Form, SelectField, uiTexts, useAction, useFields, useText, useToasts } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { CHANNELS, useChannelName } from '../channel-names.js';
import { channelTexts } from '../i18n/channel-texts.js';
import { RESEND_MESSAGE, type ChannelMessage } from './messages.graphql.js';

interface ResendDialogProps {
  readonly message: ChannelMessage;
  readonly onClose: () => void;
}

/** Sends a message once more, on another channel unless a person wants the same. */
export function ResendDialog({ message, onClose }: ResendDialogProps): ReactNode {
  const { t } = useText(channelTexts);
  const { t: ui } = useText(uiTexts);
  const channelName = useChannelName();
  const { say } = useToasts();
  const fields = useFields({ channel: CHANNELS.find((one) => one !== message.channel) ?? 'web' });
  const resend = useAction(RESEND_MESSAGE);
  const submit = async (): Promise<void> => {
    const { channel } = fields.values;
    if ((await resend.run({ id: message.id, channel })) === null) return;
    say(t('messages.resent', { name: message.personName, channel: channelName(channel) }));
    onClose();
  };
  return (
    <Dialog title={t('messages.resendTitle', { name: message.personName })} onClose={onClose}>
      <Form problems={resend.problems} onSubmit={() => void submit()}>
        <p>{message.title}</p>
        <SelectField
          {...fields.bind('channel')}
          label={t('field.channel')}
          hint={t('messages.resendHint')}
          choices={CHANNELS.map((one) => ({ value: one, label: channelName(one) }))}
        />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={resend.busy}>
            {t('messages.resend')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
