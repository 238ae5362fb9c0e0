import type { zh } from './zh.js';

export const en: Readonly<Record<keyof typeof zh, string>> = {
  none: '—',
};
