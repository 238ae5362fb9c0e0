import type { ReactNode } from 'react';
import { choicesOf, isStatus, type DeskItem } from './desk-item.js';
import { useChatText } from './i18n/use-chat-text.js';
import { StatusMark } from './status-mark.js';
import { optionName } from './words.js';

/** The buttons that answer: the first tap saves. Progress stands in one row, each with its shape; anything else in a column. */
export function CardChoices({ item, tap }: { readonly item: DeskItem; readonly tap: (option: string) => void }): ReactNode {
  const { t, language } = useChatText();
  const choices = choicesOf(item);
  if (choices.length === 0) return null;
  const progress = choices.every((choice) => isStatus(choice.id));
  return (
    <div role="group" aria-label={t('card.group', { title: item.title })} className={progress ? 'statuses' : 'column'}>
      {choices.map((choice, index) => (
        <button
          key={choice.id}
          type="button"
          className={isStatus(choice.id) ? `button status ${choice.id}` : `button ${index === 0 ? 'main' : ''}`}
          onClick={() => tap(choice.id)}
        >
          {isStatus(choice.id) && <StatusMark status={choice.id} />}
          <span>{optionName(t, language, choice.id, choice.label)}</span>
        </button>
      ))}
    </div>
  );
}
