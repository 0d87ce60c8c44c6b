import type { Text } from '../contract/index.js';
import { lookupLanguageTag, toLanguageTag } from './language-tags.js';

/** Text in one language, with its tag, so that a page can declare `lang` where it differs from its own. */
export interface LocalizedText {
  readonly value: string;
  /** BCP 47 tag; `null` where the data do not declare one. */
  readonly lang: string | null;
}

/**
 * Localizes a text for a reader: selects one of its languages by RFC 4647 lookup, else its first one. Blank languages
 * are skipped. Tags are compared with their likely script, so that `zh-CN` finds `zh-Hans` before `zh-Hant`.
 *
 * @returns `null` where the text is absent, `null` or blank
 */
export function localize(text: Text | null | undefined, lang: string): LocalizedText | null {
  if (text === null || text === undefined) return null;
  if (typeof text === 'string') return localizedOrNull(text, null);
  const tags = Object.keys(text).filter((tag) => text[tag]?.trim());
  const tag = lookupLanguageTag(tags, lang) ?? tags[0];
  return tag === undefined ? null : localizedOrNull(text[tag] ?? '', toLanguageTag(tag));
}

/** Localizes a text to a string, without its language: see {@link localize}. An absent or blank text is `''`. */
export function localizeText(text: Text | null | undefined, lang: string): string {
  return localize(text, lang)?.value ?? '';
}

/** Returns a text in all its languages. */
export const translationsOf = (text: Text | null | undefined): readonly string[] =>
  text == null ? [] : typeof text === 'string' ? [text] : Object.values(text);

function localizedOrNull(value: string, lang: string | null): LocalizedText | null {
  return value.trim() === '' ? null : { value, lang };
}
