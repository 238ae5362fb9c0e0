import type { ReactNode } from 'react';
import { useChatText } from './i18n/use-chat-text.js';

const CHOICES = ['hour', 'today', 'tomorrow'] as const;

/** When to be reminded again. The server keeps it before the deadline and says so. */
export function SnoozeChoices({ tap }: { readonly tap: (option: string) => void }): ReactNode {
  const { t } = useChatText();
  return (
    <details className="fold slim">
      <summary>{t('card.later')}</summary>
      <div className="row">
        {CHOICES.map((choice) => (
          <button key={choice} type="button" className="button" onClick={() => tap(`snooze:${choice}`)}>
            {t(`later.${choice}`)}
          </button>
        ))}
      </div>
    </details>
  );
}
