import { useId, useRef, useState, type ReactNode } from 'react';
import type { DeskItem } from './desk-item.js';
import { useChatText } from './i18n/use-chat-text.js';
import { useChat } from './use-chat.js';

/** Sends a photo or document from a card that asks for one; where it would go is asked back and confirmed by a tap. */
export function FileBox({ item }: { readonly item: DeskItem }): ReactNode {
  const { session } = useChat();
  const { t } = useChatText();
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const event = useRef<{ readonly file: File; readonly id: string } | null>(null);

  const send = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setBusy(true);
    setFault(null);
    if (event.current?.file !== file) event.current = { file, id: session.newEvent() };
    const answer = await session.sendFile(item, file, event.current.id);
    setBusy(false);
    if (answer.kind === 'away') return setFault(t('file.away'));
    event.current = null;
    if (answer.kind === 'refused') setFault(answer.message);
    else if (!answer.data.ok) setFault(answer.data.text);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{t('file.label')}</label>
      <input
        id={id}
        type="file"
        disabled={busy}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-hint`}
        onChange={(changed) => {
          void send(changed.target.files?.[0]);
          changed.target.value = '';
        }}
      />
      <p id={`${id}-hint`} role={fault === null ? 'status' : 'alert'} className={fault === null ? 'quiet small' : 'fault'} lang={fault === null ? undefined : 'zh-CN'}>
        {fault ?? t(busy ? 'file.sending' : 'file.hint')}
      </p>
    </div>
  );
}
