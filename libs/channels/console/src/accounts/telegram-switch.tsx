import { Button } from 'antd';
import { AreaField, Form, Notice, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { channelTexts } from '../i18n/channel-texts.js';
import { SWITCH_CHANNEL } from './accounts.graphql.js';

/** Switches Telegram on by a sentence that somebody types out themselves; it is kept with their name. */
export function TelegramSwitch(): ReactNode {
  const { t } = useText(channelTexts);
  const { say } = useToasts();
  const fields = useFields({ acknowledgement: '' });
  const turn = useAction(SWITCH_CHANNEL);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const sentence = t('channels.sentence');
  const submit = async (): Promise<void> => {
    const typed = fields.values.acknowledgement.trim();
    const differs = typed !== sentence;
    setWrong(differs ? [{ code: 'ACKNOWLEDGEMENT_DIFFERS', kind: 'INVALID', field: 'acknowledgement', message: t('channels.sentenceWrong') }] : []);
    if (differs || (await turn.run({ channel: 'telegram', on: true, acknowledgement: typed })) === null) return;
    say(t('channels.switchedOn'));
  };
  return (
    <Form problems={wrong.length > 0 ? wrong : turn.problems} onSubmit={() => void submit()} label={t('channels.step2')}>
      <Notice tone="warn">
        <p>{t('channels.risk')}</p>
        <p>
          <strong>{sentence}</strong>
        </p>
      </Notice>
      <AreaField {...fields.bind('acknowledgement')} label={t('channels.acknowledgement')} hint={t('channels.acknowledgementHint')} rows={2} required />
      <div>
        <Button type="primary" danger htmlType="submit" loading={turn.busy}>
          {t('channels.switchOn')}
        </Button>
      </div>
    </Form>
  );
}
