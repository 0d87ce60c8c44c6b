import type { Text } from '../contract/index.js';
import { lookupLanguageTag } from './language-tags.js';

/** A text in one language, and which: so that a page can say `lang` where it is not its own. */
export interface LocalizedText {
  readonly value: string;
  /** A BCP 47 tag, or `null` where the data does not say. */
  readonly lang: string | null;
}

/**
 * The one of a text's languages that suits a reader, by RFC 4647 lookup, then the first one given. A language left blank
 * is not given. Tags are compared with their likely script, so that `zh-CN` finds `zh-Hans` before `zh-Hant`.
 *
 * @returns `null` where there is nothing to say: absent, `null`, or blank
 */
export function localize(text: Text | null | undefined, lang: string): LocalizedText | null {
  if (text === null || text === undefined) return null;
  if (typeof text === 'string') return localizedOrNull(text, null);
  const tags = Object.keys(text).filter((tag) => text[tag]?.trim());
  const tag = lookupLanguageTag(tags, lang) ?? tags[0];
  return tag === undefined ? null : localizedOrNull(text[tag] ?? '', tag);
}

/** The same as {@link localize} where only the string is wanted; `''` where there is nothing to say. */
export function localizeText(text: Text | null | undefined, lang: string): string {
  return localize(text, lang)?.value ?? '';
}

/** A text in every language that it is given in. */
export const translationsOf = (text: Text | null | undefined): readonly string[] =>
  text == null ? [] : typeof text === 'string' ? [text] : Object.values(text);

function localizedOrNull(value: string, lang: string | null): LocalizedText | null {
  return value.trim() === '' ? null : { value, lang };
}
