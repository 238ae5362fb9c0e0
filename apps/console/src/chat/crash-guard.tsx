import { Component, type ReactNode } from 'react';
import { useChatText } from './i18n/use-chat-text.js';

function Crashed(): ReactNode {
  const { t } = useChatText();
  return (
    <main className="page">
      <h1>{t('crash.title')}</h1>
      <p role="alert">{t('crash.text')}</p>
      <button type="button" className="button main" onClick={() => window.location.reload()}>
        {t('crash.reload')}
      </button>
    </main>
  );
}

/** Shows a sentence and a way on instead of an empty page. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}
