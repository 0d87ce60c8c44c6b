import { lookupLanguageTag } from '../domain/language-tags.js';

/** The languages that the widgets' own words are in. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Where a page does not say. */
export const DEFAULT_LANGUAGE: Language = 'zh-Hans';

const cachedLanguages = new Map<string, Language>();

/** Where tags stop being remembered: a page has a few languages, and data may have any number of tags that are none. */
const MAX_CACHED_LANGUAGES = 100;

/** The language of the widgets' own words for a reader of `lang`. */
export function interfaceLanguage(lang: string): Language {
  let language = cachedLanguages.get(lang);
  if (!language) {
    language = lookupLanguageTag(LANGUAGES, lang) ?? 'en';
    if (cachedLanguages.size < MAX_CACHED_LANGUAGES) cachedLanguages.set(lang, language);
  }
  return language;
}
