import { type Child, createElement } from '../../base/dom/create-element.js';
import { interfaceLanguage } from '../../base/language.js';
import type { Text } from '../../contract/index.js';
import { localize } from '../../domain/localize.js';
import type { TimelineLocalization } from '../context/context.js';

/**
 * Events are plain DOM, made element by element: a council may have thousands, and nested templates take four times as
 * long to make the same.
 */

/** Creates a node of a localized text, marked with its language where that is not the one around it; `null` for no text. */
export function createLocalizedNode(
  text: Text | null | undefined,
  { lang, language }: TimelineLocalization,
): Node | string | null {
  const localized = localize(text, lang);
  if (!localized) return null;
  const { lang: textLang, value } = localized;
  if (textLang === null || textLang === lang || interfaceLanguage(textLang) === language) return value;
  const span = createElement('span', '', value);
  span.lang = textLang;
  return span;
}

/** Creates a list of items, each given by its children. */
export function createList(className: string, items: readonly (readonly Child[])[]): HTMLUListElement {
  return createElement('ul', className, ...items.map((children) => createElement('li', '', ...children)));
}
