import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { lookup } from '../domain/localize.js';

/** The languages that the widgets' own words are in. */
export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Where a page does not say. */
const DEFAULT: Language = 'zh-Hans';

/** The nearest element that fits a selector: the element itself, or one around it, out of shadow trees as well. */
export function closest(element: Element, selector: string): Element | null {
  for (let at: Element | undefined = element; at;) {
    const found: Element | null = at.closest(selector);
    if (found) return found;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return null;
}

/** The language that the page says at an element: its nearest `lang`. */
export function languageOf(element: Element): string {
  return closest(element, '[lang]')?.getAttribute('lang')?.trim() || DEFAULT;
}

const looked = new Map<string, Language>();

/** Where tags stop being remembered: a page has a few languages, and data may have any number of tags that are none. */
const MOST_LOOKED = 100;

/** The language of the widgets' own words for a reader of `lang`. */
export function wordsLanguage(lang: string): Language {
  let language = looked.get(lang);
  if (!language) {
    language = lookup(LANGUAGES, lang) ?? 'en';
    if (looked.size < MOST_LOOKED) looked.set(lang, language);
  }
  return language;
}

/** Says on any element that its readers need large text and large targets: `data-fumin-text="large"`. */
const TEXT_SIZE = 'data-fumin-text';

const wantsLargeText = (element: Element): boolean =>
  closest(element, `[${TEXT_SIZE}]`)?.getAttribute(TEXT_SIZE)?.trim() === 'large';

const listening = new Set<() => void>();
let observer: MutationObserver | undefined;

/** One observer for the whole page, while there is a widget in it. */
function listen(call: () => void): () => void {
  listening.add(call);
  if (!observer) {
    observer = new MutationObserver(() => listening.forEach((one) => one()));
    observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang', TEXT_SIZE] });
  }
  return () => {
    listening.delete(call);
    if (listening.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}

/** Keeps what the page says to the reader's side of a widget, and updates its host when the page changes it. */
export class ReaderController implements ReactiveController {
  /** The language at the host, as the page says it: a BCP 47 tag. */
  lang: string = DEFAULT;
  /** Whether text and targets are to be large. */
  isLarge = false;
  #stop: (() => void) | undefined;

  constructor(readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#look();
    this.#stop = listen(() => this.#look() && this.host.requestUpdate());
    // Moved under another language: what was drawn is in the one before.
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  /** Whether anything is another than before. */
  #look(): boolean {
    const { lang, isLarge } = this;
    this.lang = languageOf(this.host);
    this.isLarge = wantsLargeText(this.host);
    return lang !== this.lang || isLarge !== this.isLarge;
  }
}
