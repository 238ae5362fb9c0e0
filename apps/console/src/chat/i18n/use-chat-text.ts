import { useSyncExternalStore } from 'react';
import { fill } from './fill.js';
import { zh } from './zh.js';

export type TextKey = keyof typeof zh;
export type ChatLanguage = 'zh-CN' | 'en';
export type TypeSize = 'normal' | 'large';
export type Say = (key: TextKey, args?: Readonly<Record<string, string | number>>) => string;

/** The same names as the console uses, so that a browser keeps one choice for both. */
const LANGUAGE = 'wudan.language';
const SIZE = 'wudan.type-size';

interface Display {
  readonly language: ChatLanguage;
  readonly size: TypeSize;
  readonly t: Say;
}

const zhText: Say = (key, args) => fill(zh[key], args);
let display: Display = { language: 'zh-CN', size: 'normal', t: zhText };
const listeners = new Set<() => void>();

function stored(name: string): string | null {
  try {
    return window.localStorage.getItem(name);
  } catch {
    return null;
  }
}

async function textOf(language: ChatLanguage): Promise<Say> {
  if (language === 'zh-CN') return zhText;
  const { en } = await import('./en.js');
  return (key, args) => fill(en[key], args);
}

/** Changes language or type size, and remembers it. English is fetched when first chosen; where that fails, the language stays. */
export async function changeDisplay(change: { readonly language?: ChatLanguage; readonly size?: TypeSize }): Promise<void> {
  const next = { ...display, ...change };
  try {
    display = { ...next, t: await textOf(next.language) };
  } catch {
    return changeDisplay({ ...change, language: display.language });
  }
  // The style sheet and a screen reader go by these.
  document.documentElement.lang = display.language;
  document.documentElement.dataset['type'] = display.size;
  try {
    window.localStorage.setItem(LANGUAGE, display.language);
    window.localStorage.setItem(SIZE, display.size);
  } catch {
    // The choice then holds for this page only.
  }
  listeners.forEach((listener) => listener());
}

/** Readies the texts in what this browser chose last. Call once, before the first render. */
export function startDisplay(): Promise<void> {
  return changeDisplay({ language: stored(LANGUAGE) === 'en' ? 'en' : 'zh-CN', size: stored(SIZE) === 'large' ? 'large' : 'normal' });
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The texts in the language of this page, and the choices themselves. */
export function useChatText(): Display {
  return useSyncExternalStore(subscribe, () => display);
}
