import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from './language.js';
import type { Texts } from './texts.js';

export type TextValues = Readonly<Record<string, string | number>>;

/** Gives the text of a key of one catalogue; a key that is not in it does not compile. */
export type Translate<Key extends string> = (key: Key, values?: TextValues) => string;

export interface Text<Key extends string> {
  readonly t: Translate<Key>;
  readonly language: Language;
  /** For keys made from data (a role, a level): the text, or `fallback` where the catalogue has none. */
  readonly tOr: (key: string, fallback: string) => string;
}

export function useText<Key extends string>(texts: Texts<Key>): Text<Key> {
  const { i18n } = useTranslation(texts.namespace);
  const language: Language = i18n.language === 'en' ? 'en' : 'zh-CN';
  return useMemo(() => {
    const ns = texts.namespace;
    const read = (key: string, values: TextValues = {}): string => String(i18n.t(key, { ...values, ns, lng: language }));
    return {
      t: read,
      language,
      tOr: (key, fallback) => (i18n.exists(key, { ns, lng: language }) ? read(key) : fallback),
    };
  }, [i18n, language, texts.namespace]);
}

/** For the shell, which shows titles out of every context's catalogue. */
export function useAnyText(): (texts: Texts, key: string) => string {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMemo(() => (texts, key) => String(i18n.t(key, { ns: texts.namespace, lng: language })), [i18n, language]);
}
