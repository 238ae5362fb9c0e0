import { Button } from 'antd';
import { ProblemAlert, useAction, useText, useToasts } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { channelTexts } from '../i18n/channel-texts.js';
import { SWITCH_CHANNEL } from './accounts.graphql.js';

/** Switches a channel off after ten seconds in which that can be taken back. */
export function SwitchOff({ channel }: { readonly channel: string }): ReactNode {
  const { t } = useText(channelTexts);
  const { doLater } = useToasts();
  const turn = useAction(SWITCH_CHANNEL);
  const [leaving, setLeaving] = useState(false);
  const off = (): void => {
    setLeaving(true);
    doLater(
      t('channels.switchingOff'),
      () => void turn.run({ channel, on: false, acknowledgement: null }).then(() => setLeaving(false)),
      () => setLeaving(false),
    );
  };
  return (
    <>
      <ProblemAlert problems={turn.problems} />
      <div>
        <Button danger disabled={leaving} loading={turn.busy} onClick={off}>
          {t('channels.switchOff')}
        </Button>
      </div>
    </>
  );
}
