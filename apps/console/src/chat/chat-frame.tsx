import { useEffect, useState, type ReactNode } from 'react';
import { Announcer } from './announcer.js';
import { ChatMenu } from './chat-menu.js';
import { DisplaySwitches } from './display-switches.js';
import { useChatText } from './i18n/use-chat-text.js';
import { standingOf } from './desk-item.js';
import { StandingPage } from './standing-page.js';
import { ThreadView } from './thread-view.js';
import { useChat } from './use-chat.js';
import { WhoCard } from './who-card.js';

/** The bar on top and, below it, what stands now. */
export function ChatFrame(): ReactNode {
  const { state } = useChat();
  const { t } = useChatText();
  const [menu, setMenu] = useState(false);
  const { phase } = state;
  const open = state.todo.filter((item) => standingOf(item) === 'open').length;
  useEffect(() => {
    document.title = phase.name === 'thread' && open > 0 ? t('app.count', { count: open }) : t('app.title');
  }, [phase.name, open, t]);
  return (
    <>
      <header className="bar">
        <span className="brand">{t('app.name')}</span>
        {phase.name === 'thread' ? (
          <>
            <span className="bar-person" lang="zh-CN">
              {phase.thread.person}
            </span>
            <button type="button" className="button bar-button" aria-haspopup="dialog" onClick={() => setMenu(true)}>
              {t('menu.open')}
            </button>
          </>
        ) : (
          <DisplaySwitches />
        )}
      </header>
      <main className="page">
        {phase.name === 'thread' && <ThreadView />}
        {phase.name === 'linked' && <WhoCard phase={phase} />}
        {phase.name !== 'thread' && phase.name !== 'linked' && <StandingPage phase={phase} />}
      </main>
      {phase.name === 'thread' && menu && <ChatMenu close={() => setMenu(false)} />}
      <Announcer />
    </>
  );
}
