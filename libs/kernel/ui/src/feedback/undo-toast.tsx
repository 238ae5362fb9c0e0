import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { uiTexts } from '../i18n/ui-texts.js';
import { useText } from '../i18n/use-text.js';

/** How long an act that is not final can be taken back, in milliseconds. */
const UNDO_MS = 10_000;

interface Offer {
  readonly message: string;
  /** Takes back what is done already. */
  readonly undo?: () => void;
  /** What is done only when the time is up; undo then simply leaves it. */
  readonly later?: () => void;
}

interface Toast extends Offer {
  readonly id: number;
}

export interface Toasts {
  /** Says that something was done. */
  readonly say: (message: string) => void;
  /** Says that something was done and offers for ten seconds to take it back. */
  readonly offerUndo: (message: string, undo: () => void) => void;
  /** Announces an act, carries it out after ten seconds, on leaving the screen or on closing the window, unless it is taken back. */
  readonly doLater: (message: string, act: () => void, takenBack?: () => void) => void;
}

const ToastsContext = createContext<Toasts | null>(null);

export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext);
  if (toasts === null) throw new Error('useToasts needs a ToastsProvider above it');
  return toasts;
}

export function ToastsProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useText(uiTexts);
  const { pathname } = useLocation();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const waiting = useRef(new Map<number, Toast>());
  const nextId = useRef(1);

  const finish = useCallback((toast: Toast, takenBack: boolean) => {
    if (!waiting.current.delete(toast.id)) return;
    setToasts((now) => now.filter((other) => other.id !== toast.id));
    if (takenBack) toast.undo?.();
    else toast.later?.();
  }, []);

  const show = useCallback((offer: Offer) => {
    const toast = { ...offer, id: nextId.current };
    nextId.current += 1;
    waiting.current.set(toast.id, toast);
    setToasts((now) => [...now, toast]);
  }, []);

  useEffect(() => {
    const settle = (): void => {
      for (const toast of [...waiting.current.values()]) if (toast.later !== undefined) finish(toast, false);
    };
    window.addEventListener('pagehide', settle);
    return () => {
      window.removeEventListener('pagehide', settle);
      settle();
    };
  }, [pathname, finish]);

  const value = useMemo<Toasts>(
    () => ({
      say: (message) => show({ message }),
      offerUndo: (message, undo) => show({ message, undo }),
      doLater: (message, later, takenBack) => show({ message, later, ...(takenBack === undefined ? {} : { undo: takenBack }) }),
    }),
    [show],
  );

  return (
    <ToastsContext.Provider value={value}>
      {children}
      <div className="toasts no-print" role="status">
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} undoLabel={t('action.undo')} closeLabel={t('action.close')} onEnd={finish} />
        ))}
      </div>
    </ToastsContext.Provider>
  );
}

interface ToastLineProps {
  readonly toast: Toast;
  readonly undoLabel: string;
  readonly closeLabel: string;
  readonly onEnd: (toast: Toast, takenBack: boolean) => void;
}

/** Counts down; stops counting while it has the pointer or the focus, so that nobody loses the race. */
function ToastLine({ toast, undoLabel, closeLabel, onEnd }: ToastLineProps): ReactNode {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = window.setTimeout(() => onEnd(toast, false), UNDO_MS);
    return () => window.clearTimeout(timer);
  }, [held, toast, onEnd]);
  return (
    <div
      className="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.message}</span>
      {(toast.undo !== undefined || toast.later !== undefined) && (
        <button type="button" className="link-button" onClick={() => onEnd(toast, true)}>
          {undoLabel}
        </button>
      )}
      <button type="button" className="link-button" onClick={() => onEnd(toast, false)}>
        {closeLabel}
      </button>
    </div>
  );
}
