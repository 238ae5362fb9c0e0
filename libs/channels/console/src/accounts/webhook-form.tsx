import { Button } from 'antd';
import { Form, TextField, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { channelTexts } from '../i18n/channel-texts.js';
import { SET_UP_WEBHOOK, type ChannelAccount } from './accounts.graphql.js';

/** Where signed messages go, and the secret both sides sign with. */
export function WebhookForm({ account }: { readonly account: ChannelAccount | null }): ReactNode {
  const { t } = useText(channelTexts);
  const { say } = useToasts();
  const fields = useFields({ url: account?.url ?? '', secret: '' });
  const setUp = useAction(SET_UP_WEBHOOK);
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const kept = account?.hasSecret === true;
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks([['url', t('channels.url')], ...(kept ? [] : [['secret', t('channels.secret')] as const])]);
    setMissing(blanks);
    if (blanks.length > 0) return;
    const { url, secret } = fields.values;
    if ((await setUp.run({ input: { url: url.trim(), secret: secret.trim() || null } })) === null) return;
    fields.set('secret', '');
    say(t('channels.saved'));
  };
  return (
    <Form problems={missing.length > 0 ? missing : setUp.problems} onSubmit={() => void submit()} label={t('channels.hookStep1')}>
      <TextField {...fields.bind('url')} label={t('channels.url')} hint={t('channels.urlHint')} placeholder="https://" required />
      <TextField
        {...fields.bind('secret')}
        label={t('channels.secret')}
        hint={t(kept ? 'channels.secretHintKept' : 'channels.secretHint')}
        type="password"
        autoComplete="off"
        required={!kept}
      />
      <div>
        <Button htmlType="submit" loading={setUp.busy}>
          {t('channels.save')}
        </Button>
      </div>
    </Form>
  );
}
