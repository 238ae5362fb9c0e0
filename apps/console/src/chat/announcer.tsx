import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ChatState } from './chat-state.js';
import { useChatText } from './i18n/use-chat-text.js';
import { useChat } from './use-chat.js';
import { answerName } from './words.js';

/** Says to a screen reader what changed on the page: a receipt, a reply, a new card. */
export function Announcer(): ReactNode {
  const { state } = useChat();
  const { t, language } = useChatText();
  const [text, setText] = useState('');
  const last = useRef<ChatState>(state);
  useEffect(() => {
    const before = last.current;
    last.current = state;
    if (before.phase.name !== 'thread') return;
    const moved = [...state.notes].find(([promptId, note]) => note.ok && before.notes.get(promptId) !== note);
    const known = new Set([...before.todo, ...before.done].map((item) => item.promptId));
    const fresh = state.todo.find((item) => !known.has(item.promptId));
    if (moved !== undefined) {
      const item = state.todo.find((entry) => entry.promptId === moved[0]);
      const answer = item?.answer;
      setText(item && answer ? t('receipt.saved', { what: answerName(t, language, answer, item), no: answer.receiptNo }) : moved[1].text);
    } else if (fresh !== undefined) setText(t('thread.news', { title: fresh.title }));
  }, [state, t, language]);
  return (
    <div role="status" className="visually-hidden">
      {text}
    </div>
  );
}
