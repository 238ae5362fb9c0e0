import { Light, useText, type LightState } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { channelTexts } from '../i18n/channel-texts.js';
import { MESSAGE_STATES, type MessageState } from './messages.graphql.js';

const LIGHTS: Readonly<Record<MessageState, LightState>> = {
  unknown: 'due',
  failed: 'late',
  blocked: 'late',
  queued: 'none',
  sending: 'none',
  sent: 'ok',
  delivered: 'ok',
  seen: 'ok',
  cancelled: 'none',
};

/** Whether a message arrived, as shape, word and colour. */
export function MessageLight({ state }: { readonly state: string }): ReactNode {
  const { t } = useText(channelTexts);
  const known = MESSAGE_STATES.find((one) => one === state);
  return known === undefined ? <Light state="none" word={state} /> : <Light state={LIGHTS[known]} word={t(`messageState.${known}`)} />;
}
