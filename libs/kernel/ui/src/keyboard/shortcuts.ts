import { useEffect, useRef } from 'react';

/** Keys of the whole console; `g` is followed by the letter of a screen. */
export interface ShortcutHandlers {
  readonly onSearch: () => void;
  readonly onSheet: () => void;
  /** Gives true when the letter leads somewhere. */
  readonly onGo: (letter: string) => boolean;
}

const STORAGE_KEY = 'wudan.shortcuts';
const GO_PAUSE_MS = 1500;

/** Single-letter keys can be switched off, for people whose speech input or switch device would press them by accident. */
export function shortcutsOn(): boolean {
  return window.localStorage.getItem(STORAGE_KEY) !== 'off';
}

export function switchShortcuts(on: boolean): void {
  window.localStorage.setItem(STORAGE_KEY, on ? 'on' : 'off');
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** Listens to the keys of the console while no field has the focus and no dialog is open. */
export function useShortcuts(handlers: ShortcutHandlers): void {
  const current = useRef(handlers);
  current.current = handlers;

  useEffect(() => {
    let goTimer: number | undefined;
    const endGo = (): void => {
      window.clearTimeout(goTimer);
      goTimer = undefined;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (!shortcutsOn() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
      if (goTimer !== undefined) {
        endGo();
        if (current.current.onGo(event.key.toLowerCase())) event.preventDefault();
        return;
      }
      if (event.key === '/') {
        event.preventDefault();
        current.current.onSearch();
      } else if (event.key === '?') {
        event.preventDefault();
        current.current.onSheet();
      } else if (event.key === 'g') {
        goTimer = window.setTimeout(endGo, GO_PAUSE_MS);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => {
      endGo();
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}
