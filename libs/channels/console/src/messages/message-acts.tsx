import { useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { channelTexts } from '../i18n/channel-texts.js';
import type { ChannelMessage } from './messages.graphql.js';

/** Settling waits ten seconds; meanwhile the message takes no second act. */
export interface Settling {
  readonly waiting: ReadonlySet<string>;
  readonly settle: (message: ChannelMessage, sent: boolean) => void;
}

interface MessageActsProps {
  readonly message: ChannelMessage;
  readonly settling: Settling;
  readonly onResend: (message: ChannelMessage) => void;
}

export function MessageActs({ message, settling, onResend }: MessageActsProps): ReactNode {
  const { t } = useText(channelTexts);
  const waits = settling.waiting.has(message.id);
  const whose = `${message.personName}，${message.title}`;
  return (
    <span className="row">
      {message.can.includes('settle') && (
        <>
          <button
            type="button"
            className="link-button"
            disabled={waits}
            aria-label={`${t('messages.arrived')}：${whose}`}
            onClick={() => settling.settle(message, true)}
          >
            {t('messages.arrived')}
          </button>
          <button
            type="button"
            className="link-button"
            disabled={waits}
            aria-label={`${t('messages.notArrived')}：${whose}`}
            onClick={() => settling.settle(message, false)}
          >
            {t('messages.notArrived')}
          </button>
        </>
      )}
      {message.can.includes('resend') && (
        <button
          type="button"
          className="link-button"
          disabled={waits}
          aria-label={`${t('messages.resend')}：${whose}`}
          onClick={() => onResend(message)}
        >
          {t('messages.resend')}
        </button>
      )}
    </span>
  );
}
