import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useChatText } from './i18n/use-chat-text.js';

/** A number to be typed on its own card. It is checked by the server, which says what is wrong with it. */
export function NumberBox({ submit }: { readonly submit: (value: string) => void }): ReactNode {
  const { t } = useChatText();
  const id = useId();
  const [text, setText] = useState('');
  const send = (submitted: FormEvent): void => {
    submitted.preventDefault();
    if (text.trim() !== '') submit(text.trim());
  };
  return (
    <form className="form" noValidate onSubmit={send}>
      <div className="field">
        <label htmlFor={id}>{t('number.label')}</label>
        <input id={id} type="text" inputMode="decimal" maxLength={40} autoComplete="off" value={text} onChange={(changed) => setText(changed.target.value)} />
      </div>
      <button type="submit" className="button main">
        {t('number.send')}
      </button>
    </form>
  );
}
