import { Button } from 'antd';
import { CheckField, Form, SelectField, TextField, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { channelTexts } from '../i18n/channel-texts.js';
import { SET_UP_TELEGRAM, type ChannelAccount } from './accounts.graphql.js';

/** The bot of the office. A token that is kept already needs not be typed again; it is never shown. */
export function TelegramForm({ account }: { readonly account: ChannelAccount | null }): ReactNode {
  const { t } = useText(channelTexts);
  const { say } = useToasts();
  const fields = useFields({ token: '', mode: account?.mode ?? 'polling' });
  const [allowText, setAllowText] = useState(account?.allowText ?? false);
  const setUp = useAction(SET_UP_TELEGRAM);
  const [missing, setMissing] = useState<readonly Problem[]>([]);
  const kept = account?.hasSecret === true;
  const submit = async (): Promise<void> => {
    const blanks = fields.blanks(kept ? [] : [['token', t('channels.token')]]);
    setMissing(blanks);
    if (blanks.length > 0) return;
    const { token, mode } = fields.values;
    if ((await setUp.run({ input: { token: token.trim() || null, mode, allowText } })) === null) return;
    fields.set('token', '');
    say(t('channels.saved'));
  };
  return (
    <Form problems={missing.length > 0 ? missing : setUp.problems} onSubmit={() => void submit()} label={t('channels.step1')}>
      <TextField
        {...fields.bind('token')}
        label={t('channels.token')}
        hint={t(kept ? 'channels.tokenKept' : 'channels.tokenHint')}
        type="password"
        autoComplete="off"
        required={!kept}
      />
      <SelectField
        {...fields.bind('mode')}
        label={t('channels.mode')}
        hint={t('channels.modeHint')}
        choices={[
          { value: 'polling', label: t('channels.modePolling') },
          { value: 'webhook', label: t('channels.modeWebhook') },
        ]}
      />
      <CheckField label={t('channels.allowTextLong')} checked={allowText} onChange={setAllowText} />
      <div>
        <Button htmlType="submit" loading={setUp.busy}>
          {t('channels.save')}
        </Button>
      </div>
    </Form>
  );
}
