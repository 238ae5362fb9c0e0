import { useEffect, useId, useRef, type ReactNode } from 'react';
import { uiTexts } from '../i18n/ui-texts.js';
import { useText } from '../i18n/use-text.js';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/**
 * A modal dialog on the platform's own `<dialog>`: the rest of the page is inert, Escape closes, and the focus goes back to where it
 * came from. The closing cross is last in order, so that the dialog opens with its first field focused. Render it only while it is open.
 */
export function Dialog({ title, onClose, wide = false, children }: DialogProps): ReactNode {
  const { t } = useText(uiTexts);
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = element.current;
    const origin = document.activeElement;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      if (origin instanceof HTMLElement) origin.focus();
    };
  }, []);

  return (
    <dialog
      ref={element}
      className={wide ? 'dialog wide no-print' : 'dialog no-print'}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id} className="dialog-title">
        {title}
      </h2>
      {children}
      <button type="button" className="dialog-close" aria-label={t('action.close')} onClick={onClose}>
        ×
      </button>
    </dialog>
  );
}
