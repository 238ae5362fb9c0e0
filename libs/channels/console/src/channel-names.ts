import { useText } from '@wudan/kernel-ui';
import { useCallback } from 'react';
import { channelTexts } from './i18n/channel-texts.js';

/** Channels a message can go out on; the web chat is always there. */
export const CHANNELS = ['web', 'telegram', 'webhook'] as const;

/** Names of channels; one without a name is shown as it came. */
export function useChannelName(): (channel: string) => string {
  const { tOr } = useText(channelTexts);
  return useCallback((channel) => tOr(`channel.${channel}`, channel), [tOr]);
}
