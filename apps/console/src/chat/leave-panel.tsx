import { useState, type ReactNode } from 'react';
import { useChatText } from './i18n/use-chat-text.js';
import { useChat } from './use-chat.js';

/** Unbinds this device, after saying what that means. */
export function LeavePanel(): ReactNode {
  const { session, state } = useChat();
  const { t } = useChatText();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const leave = async (): Promise<void> => {
    setBusy(true);
    setFailed(false);
    // When it worked, the thread is gone and this panel with it.
    if (await session.leave()) return;
    setBusy(false);
    setFailed(true);
  };
  return (
    <>
      <p>{t('leave.text')}</p>
      {state.pending.length > 0 && <p className="note warn">{t('leave.pending', { count: state.pending.length })}</p>}
      {failed && (
        <p role="alert" className="note bad">
          {t('leave.away')}
        </p>
      )}
      <button type="button" className="button danger" disabled={busy} onClick={() => void leave()}>
        {t('leave.yes')}
      </button>
    </>
  );
}
