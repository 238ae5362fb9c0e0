import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { currentLanguage, rememberLanguage, type Language } from './language.js';
import { missingText, type Texts } from './texts.js';

let catalogues: readonly Texts[] = [];

async function loadEnglish(): Promise<void> {
  const loaded = await Promise.all(
    catalogues.map(async (texts) => ({ namespace: texts.namespace, texts: await texts.english() })),
  );
  for (const { namespace, texts } of loaded) i18next.addResourceBundle('en', namespace, texts, false, true);
}

/** Readies every catalogue in the language this browser chose. Call once, before the first render. */
export async function startI18n(all: readonly Texts[]): Promise<void> {
  catalogues = all;
  const language = currentLanguage();
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { 'zh-CN': Object.fromEntries(all.map((texts) => [texts.namespace, texts.zh])) },
    parseMissingKeyHandler: missingText,
    react: { useSuspense: false },
  });
  await changeLanguage(language);
}

/** Switches the console's language, fetching the English catalogues when first needed. */
export async function changeLanguage(language: Language): Promise<void> {
  if (language === 'en') await loadEnglish();
  await i18next.changeLanguage(language);
  rememberLanguage(language);
  document.documentElement.lang = language;
}
