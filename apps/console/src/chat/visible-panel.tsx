import { useEffect, useState, type ReactNode } from 'react';
import { useChatText } from './i18n/use-chat-text.js';
import { useChat } from './use-chat.js';

/** Who sees an answer: the rule, and what the server says of this person's own seats. */
export function VisiblePanel(): ReactNode {
  const { session, state } = useChat();
  const { t } = useChatText();
  const [lines, setLines] = useState<readonly string[]>([]);
  const seats = [...new Set([...state.todo, ...state.done].map((item) => item.seatId))].join(' ');
  useEffect(() => {
    let shown = true;
    const ask = async (): Promise<void> => {
      const answers = await Promise.all(seats.split(' ').map((seat) => session.say(seat, '/who', session.newEvent())));
      if (shown) setLines([...new Set(answers.flatMap((answer) => (answer.kind === 'ok' ? [answer.data.text] : [])))]);
    };
    if (seats !== '') void ask();
    return () => {
      shown = false;
    };
  }, [session, seats]);
  return (
    <>
      <p>{t('visible.1')}</p>
      <p>{t('visible.2')}</p>
      <p>{t('visible.3')}</p>
      {lines.map((line) => (
        <p key={line} className="note">
          {t('visible.server')}
          <span lang="zh-CN">{line}</span>
        </p>
      ))}
    </>
  );
}
