import type { ReactNode } from 'react';
import { standingOf } from './desk-item.js';
import { useChatText } from './i18n/use-chat-text.js';
import { PromptCard } from './prompt-card.js';
import { SayBox } from './say-box.js';
import { useChat } from './use-chat.js';

/** What waits, what was done lately, and a line for words. */
export function ThreadView(): ReactNode {
  const { session, state } = useChat();
  const { t } = useChatText();
  const open = state.todo.filter((item) => standingOf(item) === 'open').length;
  return (
    <>
      <h1 id="todo" tabIndex={-1}>
        {open > 0 ? t('thread.count', { count: open }) : t('thread.title')}
      </h1>
      {state.trouble === 'away' && (
        <p role="status" className="note warn">
          {t('thread.offline')}
        </p>
      )}
      {state.todo.length === 0 && (
        <div className="card">
          <p>{t('thread.empty')}</p>
          <button type="button" className="button" onClick={() => void session.refresh()}>
            {t('thread.refresh')}
          </button>
        </div>
      )}
      {state.todo.map((item) => (
        <PromptCard key={item.promptId} item={item} />
      ))}
      {state.done.length > 0 && (
        <details className="fold">
          <summary>{t('thread.done', { count: state.done.length })}</summary>
          {state.done.map((item) => (
            <PromptCard key={item.promptId} item={item} />
          ))}
        </details>
      )}
      <SayBox />
    </>
  );
}
