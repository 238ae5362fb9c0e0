import type { ReactNode } from 'react';
import { isStatus, type DeskItem } from './desk-item.js';
import { useChatText } from './i18n/use-chat-text.js';
import { lengthOf, savedValues, TEXT_FIELDS } from './progress-values.js';
import type { CardSheet } from './prompt-card.js';
import { StatusMark } from './status-mark.js';
import { useChat } from './use-chat.js';
import { answerName, sayMoment } from './words.js';

interface ReceiptProps {
  readonly item: DeskItem;
  readonly sheet: CardSheet;
  readonly open: (sheet: CardSheet) => void;
  readonly tap: (option: string) => void;
}

/** What was saved, its number and time, until when it can be changed, and the ways to change it. */
export function CardReceipt({ item, sheet, open, tap }: ReceiptProps): ReactNode {
  const { session } = useChat();
  const { t, language } = useChatText();
  const { answer } = item;
  if (answer === null) return null;
  const can = (verb: string): boolean => item.can.includes(verb);
  const status = answer.value?.['status'] ?? answer.option;
  const saved = savedValues(answer.value);
  const asksProgress = item.form === 'progress';
  const when = (iso: string): string => sayMoment(t, iso, session.now());
  return (
    <section className="receipt">
      <h3>
        {isStatus(status) && <StatusMark status={status} />} {t('receipt.title', { what: answerName(t, language, answer, item) })}
      </h3>
      <dl className="facts">
        <Line term={t('receipt.no')} text={answer.receiptNo} />
        <Line term={t('receipt.at')} text={when(answer.at)} />
        <Line term={t('receipt.by')} text={answer.by} lang="zh-CN" />
        {asksProgress && <Line term={t('receipt.punctual')} text={t(answer.late ? 'receipt.late' : 'receipt.inTime')} />}
        {asksProgress && item.dueAt !== null && <Line term={t('receipt.until')} text={can('answer') || can('undo') ? when(item.dueAt) : t('receipt.closed')} />}
        {saved.percent !== '' && <Line term={t('receipt.percent')} text={`${saved.percent}%`} />}
        {TEXT_FIELDS.filter((field) => lengthOf(saved[field]) > 0).map((field) => (
          <Line key={field} term={t(`form.${field}`)} text={saved[field]} lang="zh-CN" />
        ))}
      </dl>
      <div className="row">
        {can('answer') && asksProgress && sheet !== 'details' && (
          <button type="button" className="button" onClick={() => open('details')}>
            {t('receipt.details')}
          </button>
        )}
        {can('answer') && item.options.length > 1 && (
          <button type="button" className="button" aria-expanded={sheet === 'choices'} onClick={() => open(sheet === 'choices' ? 'none' : 'choices')}>
            {t(sheet === 'choices' ? 'receipt.keep' : 'receipt.change')}
          </button>
        )}
        {can('undo') && (
          <button type="button" className="button" onClick={() => tap('undo')}>
            {t('receipt.undo')}
          </button>
        )}
        {can('correct') && sheet !== 'correct' && (
          <button type="button" className="button" onClick={() => open('correct')}>
            {t('receipt.correct')}
          </button>
        )}
      </div>
    </section>
  );
}

function Line({ term, text, lang }: { readonly term: string; readonly text: string; readonly lang?: string }): ReactNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd lang={lang}>{text}</dd>
    </div>
  );
}

/** Every answer of this prompt, latest first, folded away. */
export function HistoryFold({ history }: { readonly history: DeskItem['history'] }): ReactNode {
  const { session } = useChat();
  const { t } = useChatText();
  const latestFirst = [...history].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <details className="fold slim">
      <summary>{t('receipt.history', { count: history.length })}</summary>
      <ol className="history">
        {latestFirst.map((entry) => (
          <li key={entry.receiptNo + entry.at}>
            <span className="quiet">{sayMoment(t, entry.at, session.now())}</span>{' '}
            <span lang="zh-CN">
              {entry.summary} {entry.by}
            </span>{' '}
            {entry.late && <span>{t('receipt.late')} </span>}
            <span className="quiet small">{entry.receiptNo}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
