import { useState, type ReactNode } from 'react';
import type { Phase } from './chat-state.js';
import { useChatText } from './i18n/use-chat-text.js';
import { useChat } from './use-chat.js';
import { sayMoment } from './words.js';

/** Whom the link was made for, and the one question: is it you? */
export function WhoCard({ phase }: { readonly phase: Extract<Phase, { name: 'linked' }> }): ReactNode {
  const { session } = useChat();
  const { t } = useChatText();
  const [refusing, setRefusing] = useState(false);
  const { who, busy } = phase;
  return (
    <section className="card">
      <h1>{t('who.title')}</h1>
      <p>{t('who.lead')}</p>
      <p className="who" lang="zh-CN">
        <span className="who-unit">{who.unitName ?? who.officeName}</span> <span>{who.roleLabel}</span> <strong>{who.personName}</strong>
      </p>
      {who.unitName !== null && (
        <p className="quiet" lang="zh-CN">
          {who.officeName}
        </p>
      )}
      {phase.problem === 'away' && (
        <p role="alert" className="note bad">
          {t('who.away')}
        </p>
      )}
      {refusing ? (
        <>
          <p role="alert" className="note warn">
            {t('who.refuseSure')}
          </p>
          <div className="column">
            <button type="button" className="button danger" disabled={busy} onClick={() => void session.refuse()}>
              {busy ? t('who.busy') : t('who.refuseYes')}
            </button>
            <button type="button" className="button" disabled={busy} autoFocus onClick={() => setRefusing(false)}>
              {t('who.back')}
            </button>
          </div>
        </>
      ) : (
        <div className="column">
          <button type="button" className="button main" disabled={busy} onClick={() => void session.confirm()}>
            {busy ? t('who.busy') : t('who.confirm')}
          </button>
          <button type="button" className="button" disabled={busy} onClick={() => setRefusing(true)}>
            {t('who.refuse')}
          </button>
        </div>
      )}
      <p className="quiet small">
        {t('who.note')} {t('who.expires', { at: sayMoment(t, who.expiresAt, session.now()) })}
      </p>
    </section>
  );
}
