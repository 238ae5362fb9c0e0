import { useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import type { DeskItem } from './desk-item.js';
import { useChatText } from './i18n/use-chat-text.js';
import { useChat } from './use-chat.js';

/** Seats of the thread, each with what tells it from the others. */
function seatsOf(items: readonly DeskItem[]): readonly { readonly id: string; readonly name: string }[] {
  const names = new Map(items.map((item) => [item.seatId, [item.unitName, item.officeName].filter((part) => part !== null).join('　')]));
  return [...names].map(([id, name]) => ({ id, name }));
}

/** A line for those who rather write: numbers of choices and commands. */
export function SayBox(): ReactNode {
  const { session, state } = useChat();
  const { t } = useChatText();
  const id = useId();
  const seats = seatsOf([...state.todo, ...state.done]);
  const [seat, setSeat] = useState('');
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<'say.empty' | 'say.away' | null>(null);
  const [said, setSaid] = useState<{ readonly mine: string; readonly reply: string } | null>(null);
  const event = useRef<string | null>(null);
  const current = seats.find((entry) => entry.id === seat) ?? seats[0];
  if (current === undefined) return null;

  const send = async (submitted: FormEvent): Promise<void> => {
    submitted.preventDefault();
    const mine = text.trim();
    if (mine === '') return setFault('say.empty');
    setBusy(true);
    setFault(null);
    event.current ??= session.newEvent();
    const answer = await session.say(current.id, mine, event.current);
    setBusy(false);
    if (answer.kind === 'away') return setFault('say.away');
    event.current = null;
    setText('');
    setSaid({ mine, reply: answer.kind === 'ok' ? answer.data.text : answer.message });
  };
  return (
    <details className="fold">
      <summary>{t('say.title')}</summary>
      <form className="form" noValidate onSubmit={(submitted) => void send(submitted)}>
        <p className="quiet small" id={`${id}-hint`}>
          {t('say.hint')}
        </p>
        {seats.length > 1 && (
          <div className="field">
            <label htmlFor={`${id}-seat`}>{t('say.seat')}</label>
            <select id={`${id}-seat`} value={current.id} onChange={(changed) => setSeat(changed.target.value)}>
              {seats.map((entry) => (
                <option key={entry.id} value={entry.id}>
                  {entry.name}
                </option>
              ))}
            </select>
          </div>
        )}
        <div className="field">
          <label htmlFor={id}>{t('say.label')}</label>
          <input
            id={id}
            type="text"
            maxLength={500}
            autoComplete="off"
            value={text}
            aria-invalid={fault === 'say.empty'}
            aria-describedby={fault === null ? `${id}-hint` : `${id}-fault`}
            onChange={(changed) => {
              event.current = null;
              setText(changed.target.value);
            }}
          />
          {fault !== null && (
            <p id={`${id}-fault`} role="alert" className="fault">
              {t(fault)}
            </p>
          )}
        </div>
        <button type="submit" className="button" disabled={busy}>
          {t(busy ? 'say.sending' : 'say.send')}
        </button>
        <div role="log" aria-live="polite">
          {said !== null && (
            <p className="note" lang="zh-CN">
              <span className="quiet">
                {t('say.mine')}
                {said.mine}
              </span>
              <br />
              {t('say.reply')}
              {said.reply}
            </p>
          )}
        </div>
      </form>
    </details>
  );
}
