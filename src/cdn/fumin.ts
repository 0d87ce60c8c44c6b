/**
 * Loader for a script tag, as a classic script or as a module. Finds the widgets in the page, now and later, and imports
 * the modules of those that are there, with the messages of their language, all at once; nothing for an element that the
 * page has already, of another version perhaps.
 */

/** Modules of each element, the one that defines it first, and of its languages (`fumin-station-card en`). */
declare const MODULES: Readonly<Record<string, readonly string[]>>;

/** Distance from the window at which an element with `loading="lazy"` is loaded. */
const LAZY_MARGIN = '1250px';

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
      return !/^\s*zh\b/i.test(lang) ? (lang.trim() ? 'en' : '') : /hant|tw|hk|mo/i.test(lang) ? 'zh-Hant' : '';
    }
    const root: Node = current.getRootNode();
    current = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}

function load(element: Element): void {
  const tag = element.localName;
  if (customElements.get(tag)) return;
  const language = guessLanguage(element);
  if (language) importModules(`${tag} ${language}`).catch(() => undefined);
  importModules(tag).catch((error: unknown) => offerRetry(element, error));
}

/** Shows the page's own content for the element, with a button to try again. */
function offerRetry(element: Element, error: unknown): void {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
  const button = document.createElement('button');
  button.textContent = { en: 'Try again', 'zh-Hant': '重試' }[guessLanguage(element)] ?? '重试';
  button.onclick = () => {
    // The element draws into the same shadow root.
    root.replaceChildren();
    load(element);
  };
  root.replaceChildren(document.createElement('slot'), button);
  const problem = { type: 'about:blank', title: 'Code did not load', detail: String(error) };
  const init = { bubbles: true, composed: true, detail: { problem, url: null } };
  element.dispatchEvent(new CustomEvent('fumin-error', init));
}

const visible = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) loadNow(target);
  },
  { rootMargin: LAZY_MARGIN },
);
const waiting = new Set<Element>();

function loadNow(element: Element): void {
  visible.unobserve(element);
  waiting.delete(element);
  // Its turn has come: by the time that its code is there, the print that asked for it may have begun.
  Object.assign(element, { loading: 'eager' });
  load(element);
}

addEventListener('beforeprint', () => waiting.forEach(loadNow));

function find(root: ParentNode): void {
  for (const element of root.querySelectorAll(SELECTOR)) meet(element);
}

function meet(element: Element): void {
  if (element.getAttribute('loading') !== 'lazy') load(element);
  else if (!customElements.get(element.localName)) {
    waiting.add(element);
    visible.observe(element);
  }
}

/**
 * Loads the widgets in a root, and those that are added to it later. The document is observed from the start; a component
 * with widgets in its shadow root calls `Fumin.observe(shadowRoot)`.
 */
function observe(root: Document | ShadowRoot): void {
  find(root);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(SELECTOR)) meet(node);
        find(node);
      }
    }
  }).observe(root, { childList: true, subtree: true });
}

const page: { Fumin?: { observe?: typeof observe } } = globalThis as object;
(page.Fumin ??= {}).observe ??= observe;
observe(document);
