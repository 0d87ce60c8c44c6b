import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { toLanguageTag } from '../domain/language-tags.js';
import { closestAcrossShadow } from './dom/closest-across-shadow.js';
import { startObserving } from './dom/start-observing.js';
import { DEFAULT_LANGUAGE } from './language.js';

/** Returns the language that the page declares for an element: its nearest `lang`. */
function langOf(element: Element): string {
  return toLanguageTag(closestAcrossShadow(element, '[lang]')?.getAttribute('lang') ?? '') || DEFAULT_LANGUAGE;
}

/** Attribute by which a page asks for large text and large targets within any element: `data-fumin-text="large"`. */
export const TEXT_SIZE_ATTRIBUTE = 'data-fumin-text';

/** Whether the page asks for large text for an element: by the nearest attribute that says something of it. */
export const wantsLargeText = (element: Element): boolean =>
  closestAcrossShadow(element, `[${TEXT_SIZE_ATTRIBUTE}]`)?.getAttribute(TEXT_SIZE_ATTRIBUTE)?.trim() === 'large';

const listeners = new Set<() => void>();
let observer: MutationObserver | null = null;

/** Observes the attributes of the whole page: one observer, for as long as there is a widget in the page. */
function observePage(listener: () => void): () => void {
  listeners.add(listener);
  observer ??= startObserving(() => {
    const started = new MutationObserver(() => listeners.forEach((notify) => notify()));
    started.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang', TEXT_SIZE_ATTRIBUTE] });
    return started;
  });
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = null;
  };
}

/** Follows the language and the text size that the page sets for a widget, and updates the widget when they change. */
export class ReaderPreferencesController implements ReactiveController {
  readonly host: ReactiveControllerHost & Element;
  /** Language that the page declares for the host: a BCP 47 tag. */
  lang: string = DEFAULT_LANGUAGE;
  /** Whether the page asks for large text and targets. */
  isLarge = false;
  #unobserve: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.host = host;

    host.addController(this);
  }

  hostConnected(): void {
    this.#read();
    this.#unobserve = observePage(() => this.#read() && this.host.requestUpdate());
    // The host may have moved under another language, and shows the previous one.
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unobserve?.();
  }

  /** Reads the preferences; returns whether any has changed. */
  #read(): boolean {
    const { lang, isLarge } = this;
    this.lang = langOf(this.host);
    this.isLarge = wantsLargeText(this.host);
    return lang !== this.lang || isLarge !== this.isLarge;
  }
}
