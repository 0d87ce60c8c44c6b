/**
 * Loader for a script tag, as a classic script or as a module. Finds the widgets in the page, now and later, and imports
 * the modules of those that are there, with the messages of their language, all at once; nothing for an element that the
 * page has already, of another version perhaps.
 */

import { whenNearWindow } from '../base/lazy/near-window.js';

/** Modules of each element, the one that defines it first, and of its languages (`fumin-station-card en`). */
declare const MODULES: Readonly<Record<string, readonly string[]>>;

const TAGS = Object.keys(MODULES).filter((key) => !key.includes(' '));
const SELECTOR = TAGS.join();

const imports = new Map<string, Promise<unknown>>();

/** Imports the modules of an element or a language; again where that failed. */
function importModules(key: string): Promise<unknown> {
  let loading = imports.get(key);
  if (!loading) {
    loading = Promise.all((MODULES[key] ?? []).map((file) => import('./'.concat(file))));
    loading.catch(() => imports.delete(key));
    imports.set(key, loading);
  }
  return loading;
}

/** Guesses the language that an element will speak: the element itself decides, and loads what is missing. */
function guessLanguage(element: Element): string {
  let current: Element | null = element;
  while (current) {
    const scope: Element | null = current.closest('[lang]');
    if (scope) {
      const lang = scope.getAttribute('lang') ?? '';
      return !/^\s*(zh|cn)(?![a-z])/i.test(lang)
        ? lang.trim()
          ? 'en'
          : ''
        : /hant|tw|hk|mo/i.test(lang)
          ? 'zh-Hant'
          : '';
    }
    const root: Node = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}

/** Shadow roots in which elements whose code did not come offer to try again. */
const retryRoots = new Map<Element, ShadowRoot>();

function load(element: Element): void {
  const tag = element.localName;
  if (customElements.get(tag)) return;
  // Once its code is there, each element draws into the same shadow root.
  for (const [{ localName }, root] of retryRoots) if (localName === tag) root.replaceChildren();
  const language = guessLanguage(element);
  if (language) importModules(`${tag} ${language}`).catch(() => undefined);
  importModules(tag).catch((error: unknown) => {
    offerRetry(element);
    for (const failed of retryRoots.keys()) if (failed.localName === tag) offerRetry(failed);
    const problem = { type: 'about:blank', title: 'Code did not load', detail: String(error) };
    const init = { bubbles: true, composed: true, detail: { problem, url: null } };
    element.dispatchEvent(new CustomEvent('fumin-error', init));
  });
}

/** Shows the page's own content for the element, with a button to try again; nothing where a server has drawn a view. */
function offerRetry(element: Element): void {
  if (element.shadowRoot && !retryRoots.has(element)) return;
  const root = retryRoots.get(element) ?? element.attachShadow({ mode: 'open' });
  retryRoots.set(element, root);
  const button = document.createElement('button');
  button.textContent = { en: 'Try again', 'zh-Hant': '重試' }[guessLanguage(element)] ?? '重试';
  button.onclick = () => load(element);
  root.replaceChildren(document.createElement('slot'), button);
}

function find(root: ParentNode): void {
  for (const element of root.querySelectorAll(SELECTOR)) meet(element);
}

function meet(element: Element): void {
  if (element.getAttribute('loading') !== 'lazy') load(element);
  else if (!customElements.get(element.localName)) {
    whenNearWindow(element, null, () => {
      // Its turn has come: by the time that its code is there, the print that asked for it may have begun.
      Object.assign(element, { loading: 'eager' });
      load(element);
    });
  }
}

/**
 * Loads the widgets in a root, and those that are added to it later. The document is observed from the start; a component
 * with widgets in its shadow root calls `Fumin.observe(shadowRoot)`.
 */
function observe(root: Document | ShadowRoot): void {
  find(root);
  new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      // An element that waits may be told to wait no longer.
      if (target instanceof Element && target.matches(SELECTOR)) meet(target);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(SELECTOR)) meet(node);
        find(node);
      }
    }
  }).observe(root, { childList: true, subtree: true, attributeFilter: ['loading'] });
}

const page: { Fumin?: { observe?: typeof observe } } = globalThis as object;
(page.Fumin ??= {}).observe ??= observe;
observe(document);
