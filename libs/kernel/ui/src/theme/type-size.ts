import { useSyncExternalStore } from 'react';

/** Normal or large type; large enlarges everything by a quarter through the root font size. */
export type TypeSize = 'normal' | 'large';

const STORAGE_KEY = 'wudan.type-size';
const listeners = new Set<() => void>();

export function currentTypeSize(): TypeSize {
  return window.localStorage.getItem(STORAGE_KEY) === 'large' ? 'large' : 'normal';
}

/** Marks the document so that the style sheet can scale; called at start and on each change. */
export function applyTypeSize(): void {
  document.documentElement.dataset['type'] = currentTypeSize();
}

export function changeTypeSize(size: TypeSize): void {
  window.localStorage.setItem(STORAGE_KEY, size);
  applyTypeSize();
  listeners.forEach((listener) => listener());
}

export function useTypeSize(): TypeSize {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentTypeSize);
}
