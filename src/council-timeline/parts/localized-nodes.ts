import { type Child, createElement } from '../../base/create-element.js';
import { interfaceLanguage } from '../../base/language.js';
import type { Text } from '../../contract/index.js';
import { localize } from '../../domain/localize.js';
import type { TimelineContext } from '../context/context.js';

/**
 * Events are made of the platform's own elements, each once: a council may have thousands, and nested templates take four
 * times as long to make the same.
 */

/** A text of the data, marked with its language where that is not the one around it; `null` where there is nothing to say. */
export function createLocalizedNode(
  text: Text | null | undefined,
  { lang, language }: TimelineContext,
): Node | string | null {
  const one = localize(text, lang);
  if (!one) return null;
  if (one.lang === null || one.lang === lang || interfaceLanguage(one.lang) === language) return one.value;
  const marked = createElement('span', '', one.value);
  marked.lang = one.lang;
  return marked;
}

/** A list with what it lists. */
export function createList(className: string, items: readonly (readonly Child[])[]): HTMLUListElement {
  return createElement('ul', className, ...items.map((children) => createElement('li', '', ...children)));
}
