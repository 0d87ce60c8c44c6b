/** Whether a node is a script that holds a widget's data: `<script type="application/json">`. */
export const isDataScript = (node: Node | null): node is HTMLScriptElement =>
  node instanceof HTMLScriptElement && node.type === 'application/json';

/** Whether the parser may still be at work on an element's children. */
const isBeingParsed = (element: Element): boolean => document.readyState === 'loading' && !element.nextSibling;

const parsedTexts = new WeakMap<Element, { readonly text: string; readonly data: unknown }>();

/**
 * Reads the data that a page gives a widget in its markup, by a `<script type="application/json">` child: where no property
 * can be set, as by a server or a content management system.
 *
 * @returns `undefined` where there is none, or not yet; a `SyntaxError` where it is not JSON; the same object for the same
 *   text
 */
export function readMarkupData(element: Element): unknown {
  const script = [...element.children].find(isDataScript);
  if (!script || isBeingParsed(element)) return undefined;
  const text = script.text;
  const parsed = parsedTexts.get(element);
  if (parsed?.text === text) return parsed.data;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    data = error;
  }
  parsedTexts.set(element, { text, data });
  return data;
}

/** Calls back when the children of an element, or its data, have changed; returns what ends that. */
export function observeMarkupData(element: Element, callback: () => void): () => void {
  const isOfData = ({ target }: MutationRecord): boolean =>
    target === element || isDataScript(target) || isDataScript(target.parentNode);
  const observer = new MutationObserver((records) => {
    if (records.some(isOfData)) callback();
  });
  observer.observe(element, { childList: true, characterData: true, subtree: true });
  document.addEventListener('DOMContentLoaded', callback, { once: true });
  return () => {
    observer.disconnect();
    document.removeEventListener('DOMContentLoaded', callback);
  };
}
