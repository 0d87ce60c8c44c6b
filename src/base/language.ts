import { lookupLanguageTag } from '../domain/language-tags.js';

/** Languages of the interface. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Language of a page that declares none. */
export const DEFAULT_LANGUAGE = 'zh-Hans' satisfies Language;

const cachedLanguages = new Map<string, Language>();

/** Limit of the cache: a page has a few languages, but data may carry any number of made-up tags. */
const MAX_CACHED_LANGUAGES = 100;

/** Selects the interface's language for a reader of `lang`, a BCP 47 tag; English where none is close. */
export function interfaceLanguage(lang: string): Language {
  let language = cachedLanguages.get(lang);
  if (!language) {
    language = lookupLanguageTag(LANGUAGES, lang) ?? 'en';
    if (cachedLanguages.size < MAX_CACHED_LANGUAGES) cachedLanguages.set(lang, language);
  }
  return language;
}
