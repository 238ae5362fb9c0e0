import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { CardChoices } from './card-choices.js';
import { CorrectionForm } from './correction-form.js';
import { choicesOf, standingOf, type DeskItem } from './desk-item.js';
import { FileBox } from './file-box.js';
import { useChatText } from './i18n/use-chat-text.js';
import { NumberBox } from './number-box.js';
import { PendingLine } from './pending-line.js';
import { ProgressForm } from './progress-form.js';
import { CardReceipt, HistoryFold } from './card-receipt.js';
import { SnoozeChoices } from './snooze-choices.js';
import { useChat } from './use-chat.js';
import { sayMoment } from './words.js';

/** What is unfolded on a card besides its receipt. */
export type CardSheet = 'none' | 'choices' | 'details' | 'correct';

/** One prompt from question to receipt, in place. */
export function PromptCard({ item }: { readonly item: DeskItem }): ReactNode {
  const { session, state } = useChat();
  const { t } = useChatText();
  const card = useRef<HTMLElement>(null);
  const title = useId();
  const [sheet, setSheet] = useState<CardSheet>('none');
  const note = state.notes.get(item.promptId);
  const pending = state.pending.filter((tap) => tap.promptId === item.promptId);
  const waiting = pending.length > 0;
  const standing = standingOf(item);
  useEffect(() => {
    if (note?.ok === true) setSheet('none');
  }, [note]);

  const tap = (option: string, value?: Readonly<Record<string, unknown>>): void => {
    // The button that was tapped goes away; whoever reads by ear or key stays on the card.
    card.current?.focus({ preventScroll: true });
    if (sheet === 'choices') setSheet('none');
    session.tap(item, option, value);
  };
  const past = item.dueAt !== null && session.now() > new Date(item.dueAt);
  const asks = (standing === 'open' && !waiting) || sheet === 'choices';
  const says = note !== undefined && (!note.ok || standing === 'open' || /^(undo|snooze:.*|correct)$/.test(note.option));
  return (
    <article className={`card ${standing}`} ref={card} tabIndex={-1} aria-labelledby={title}>
      <p className="from" lang="zh-CN">
        {item.unitName !== null && <strong>{item.unitName}</strong>} <span>{item.officeName}</span>
      </p>
      <h2 id={title} lang="zh-CN">
        {item.title}
      </h2>
      {item.dueAt !== null && standing === 'open' && (
        <p className={past ? 'due past' : 'due'}>
          {past ? t('card.pastDue') : t('card.due')} <time dateTime={item.dueAt}>{sayMoment(t, item.dueAt, session.now())}</time>
        </p>
      )}
      {item.body !== '' && <p lang="zh-CN">{item.body}</p>}
      {item.facts.length > 0 && (
        <dl className="facts" lang="zh-CN">
          {item.facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.value}</dd>
            </div>
          ))}
        </dl>
      )}
      {says && !waiting && (
        <p role={note.ok ? undefined : 'alert'} className={note.ok ? 'note' : 'note bad'} lang="zh-CN">
          {note.text}
        </p>
      )}
      {standing === 'answered' && !waiting && <CardReceipt item={item} sheet={sheet} open={setSheet} tap={tap} />}
      {standing === 'ended' && <p className="note">{t(item.state === 'recalled' ? 'ended.recalled' : item.state === 'superseded' ? 'ended.superseded' : 'ended.expired')}</p>}
      {waiting && <PendingLine item={item} taps={pending} change={choicesOf(item).length > 1 ? () => setSheet('choices') : null} />}
      {standing === 'open' && !waiting && item.kind === 'file' && item.can.includes('answer') && <FileBox item={item} />}
      {standing === 'open' && !waiting && item.kind === 'number' && item.can.includes('answer') && <NumberBox submit={(value) => tap('number', { value })} />}
      {asks && <CardChoices item={item} tap={tap} />}
      {standing === 'open' && !waiting && item.can.includes('acknowledge') && !(note?.ok === true && note.option === 'ack') && (
        <button type="button" className={choicesOf(item).length === 0 ? 'button main' : 'button'} onClick={() => tap('ack')}>
          {t('option.ack')}
        </button>
      )}
      {standing === 'open' && !waiting && item.can.includes('snooze') && <SnoozeChoices tap={tap} />}
      {sheet === 'details' && !waiting && <ProgressForm item={item} note={note} submit={(value) => tap('details', value)} close={() => setSheet('none')} />}
      {sheet === 'correct' && !waiting && <CorrectionForm item={item} note={note} submit={(value) => tap('correct', value)} close={() => setSheet('none')} />}
      {standing === 'ended' && sheet !== 'correct' && item.can.includes('correct') && !waiting && (
        <button type="button" className="button" onClick={() => setSheet('correct')}>
          {t('receipt.correct')}
        </button>
      )}
      {item.history.length > 1 && <HistoryFold history={item.history} />}
    </article>
  );
}
