import { useAction, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useCallback, useMemo, useState } from 'react';
import { channelTexts } from '../i18n/channel-texts.js';
import type { Settling } from './message-acts.js';
import { SETTLE_MESSAGE, type ChannelMessage } from './messages.graphql.js';

/** Says of a message whose fate is unknown whether it arrived; for ten seconds that can be taken back. */
export function useSettling(): Settling & { readonly problems: readonly Problem[] } {
  const { t } = useText(channelTexts);
  const { doLater } = useToasts();
  const { run, problems } = useAction(SETTLE_MESSAGE);
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  const settle = useCallback(
    (message: ChannelMessage, sent: boolean) => {
      setWaiting((now) => new Set([...now, message.id]));
      const back = (): void => setWaiting((now) => new Set([...now].filter((id) => id !== message.id)));
      doLater(
        t(sent ? 'messages.arrivedSaid' : 'messages.notArrivedSaid', { name: message.personName }),
        () => void run({ id: message.id, sent }).then(back),
        back,
      );
    },
    [t, doLater, run],
  );
  return useMemo(() => ({ waiting, settle, problems }), [waiting, settle, problems]);
}
