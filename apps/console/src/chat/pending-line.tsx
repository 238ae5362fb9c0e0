import type { ReactNode } from 'react';
import type { DeskItem } from './desk-item.js';
import { useChatText } from './i18n/use-chat-text.js';
import type { QueuedTap } from './outbox.js';
import { useChat } from './use-chat.js';
import { sayMoment, tapName } from './words.js';

/** A tap that the server has not confirmed: what was tapped and that it is not lost. */
export function PendingLine({
  item,
  taps,
  change,
}: {
  readonly item: DeskItem;
  readonly taps: readonly QueuedTap[];
  readonly change: (() => void) | null;
}): ReactNode {
  const { session, state } = useChat();
  const { t, language } = useChatText();
  const last = taps.at(-1);
  if (last === undefined) return null;
  const args = { what: tapName(t, language, last, item), at: sayMoment(t, last.tappedAt, session.now()) };
  const stage = state.trouble === null ? 'pending.sending' : state.trouble === 'away' ? 'pending.kept' : 'pending.busy';
  return (
    <div className="pending">
      <p role="status" className={stage === 'pending.sending' ? 'note' : 'note warn'}>
        {t(stage, args)}
      </p>
      {change !== null && stage !== 'pending.sending' && (
        <button type="button" className="button" onClick={change}>
          {t('receipt.change')}
        </button>
      )}
    </div>
  );
}
