import { interfaceLanguage, type Language } from '../../../../src/base/language.js';
import type { Text } from '../../../../src/contract/index.js';
import { localizeText } from '../../../../src/domain/localize.js';
import { isJsonObject } from '../../content/schema/schema-walk.js';

/** Returns a text as a cell of a language shows it. */
export const showText = (text: unknown, language: string): string => localizeText(text as Text | null, language);

/** Returns the text of one language alone; `''` where there is none. */
export const exactText = (text: unknown, tag: string): string =>
  isJsonObject(text) && typeof text[tag] === 'string' ? text[tag] : '';

/** Sets a text in a language, and leaves the other languages. */
export function withText(current: unknown, text: string, language: Language): unknown {
  if (!isJsonObject(current) || Object.keys(current).length === 0) return text;
  const tag = Object.keys(current).find(
    (one) => interfaceLanguage(one) === language && one.slice(0, 2) === language.slice(0, 2),
  );
  return { ...current, [tag ?? language]: text };
}

/** Sets the text of one tag; a text without languages is that of the sheet's. */
export function withTaggedText(current: unknown, text: string, tag: string, language: Language): unknown {
  if (isJsonObject(current)) return { ...current, [tag]: text };
  return typeof current === 'string' && current !== '' ? { [language]: current, [tag]: text } : { [tag]: text };
}

/** Lists the tags of a text's languages, but for the one that a cell of a language shows. */
export function otherTags(text: unknown, language: string): string[] {
  if (!isJsonObject(text)) return [];
  const shown = showText(text, language);
  const tags = Object.keys(text).filter((tag) => exactText(text, tag) !== '');
  const main = tags.find((tag) => exactText(text, tag) === shown && interfaceLanguage(tag) === language);
  return tags.filter((tag) => tag !== main);
}
