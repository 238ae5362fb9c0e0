import { useEffect, type ReactNode } from 'react';
import type { Phase } from './chat-state.js';
import { useChatText } from './i18n/use-chat-text.js';
import { useChat } from './use-chat.js';

const AGAIN_MS = 10_000;

type Standing = Exclude<Phase, { name: 'thread' | 'linked' }>;

function Away(): ReactNode {
  const { session } = useChat();
  const { t } = useChatText();
  useEffect(() => {
    const again = (): void => void session.retry();
    const timer = setTimeout(again, AGAIN_MS);
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [session]);
  return (
    <>
      <p>{t('away.text')}</p>
      <button type="button" className="button main" onClick={() => void session.retry()}>
        {t('away.retry')}
      </button>
    </>
  );
}

/** One sentence and one way on, where there is no thread to show. */
export function StandingPage({ phase }: { readonly phase: Standing }): ReactNode {
  const { session, state } = useChat();
  const { t } = useChatText();
  const waiting = state.pending.length;
  return (
    <section className="card" aria-busy={phase.name === 'starting'}>
      <h1>{t(`${phase.name === 'starting' ? 'start' : phase.name}.title`)}</h1>
      {phase.name === 'starting' && <p>{t('start.text')}</p>}
      {phase.name === 'away' && <Away />}
      {phase.name === 'refused' && <p>{t('refused.text')}</p>}
      {phase.name === 'left' && <p>{t('left.text')}</p>}
      {phase.name === 'dead' && (
        <>
          <p role="alert" className="note bad" lang="zh-CN">
            {phase.message}
          </p>
          <p>{phase.bound ? t('dead.bound') : t('dead.hint')}</p>
          {phase.bound && (
            <button type="button" className="button main" onClick={() => void session.openThread()}>
              {t('dead.open')}
            </button>
          )}
        </>
      )}
      {phase.name === 'unbound' && (
        <>
          <p>{t('unbound.text')}</p>
          {waiting > 0 && <p className="note warn">{t('unbound.pending', { count: waiting })}</p>}
          <p>
            <a className="link" href="/">
              {t('unbound.signIn')}
            </a>
          </p>
        </>
      )}
    </section>
  );
}
