import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { DisplaySwitches } from './display-switches.js';
import { useChatText, type TextKey } from './i18n/use-chat-text.js';
import { LeavePanel } from './leave-panel.js';
import { useChat } from './use-chat.js';
import { VisiblePanel } from './visible-panel.js';

type Panel = 'help' | 'who' | 'absence' | 'leave';
const PANELS: readonly Panel[] = ['help', 'who', 'absence', 'leave'];
const PARAGRAPHS: Readonly<Record<'help' | 'absence', readonly TextKey[]>> = {
  help: ['help.1', 'help.2', 'help.3', 'help.4', 'help.5'],
  absence: ['absence.1', 'absence.2', 'absence.3'],
};

/** Everything beside answering, in a dialog of the browser: it keeps the focus, and Escape closes it. */
export function ChatMenu({ close }: { readonly close: () => void }): ReactNode {
  const { session } = useChat();
  const { t } = useChatText();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = useId();
  const [panel, setPanel] = useState<Panel | null>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  useEffect(() => heading.current?.focus(), [panel]);
  return (
    <dialog ref={dialog} className="menu" aria-labelledby={title} onClose={close}>
      <h2 id={title} ref={heading} tabIndex={-1}>
        {t(panel === null ? 'menu.title' : `menu.${panel}`)}
      </h2>
      {panel === null && (
        <div className="column">
          <button
            type="button"
            className="button"
            onClick={() => {
              dialog.current?.close();
              void session.refresh();
              document.getElementById('todo')?.focus();
              window.scrollTo({ top: 0 });
            }}
          >
            {t('menu.todo')}
          </button>
          {PANELS.map((entry) => (
            <button key={entry} type="button" className={entry === 'leave' ? 'button danger' : 'button'} onClick={() => setPanel(entry)}>
              {t(`menu.${entry}`)}
            </button>
          ))}
          <h3>{t('menu.display')}</h3>
          <DisplaySwitches />
        </div>
      )}
      {(panel === 'help' || panel === 'absence') && PARAGRAPHS[panel].map((key) => <p key={key}>{t(key)}</p>)}
      {panel === 'who' && <VisiblePanel />}
      {panel === 'leave' && <LeavePanel />}
      <div className="row menu-end">
        {panel !== null && (
          <button type="button" className="button" onClick={() => setPanel(null)}>
            {t('menu.back')}
          </button>
        )}
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t('menu.close')}
        </button>
      </div>
    </dialog>
  );
}
