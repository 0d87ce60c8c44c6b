import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { closestAcrossShadow } from './closest-across-shadow.js';
import { DEFAULT_LANGUAGE } from './language.js';

/** The language that the page says at an element: its nearest `lang`. */
function langOf(element: Element): string {
  return closestAcrossShadow(element, '[lang]')?.getAttribute('lang')?.trim() || DEFAULT_LANGUAGE;
}

/** Says on any element that its readers need large text and large targets: `data-fumin-text="large"`. */
const TEXT_SIZE_ATTRIBUTE = 'data-fumin-text';

const wantsLargeText = (element: Element): boolean =>
  closestAcrossShadow(element, `[${TEXT_SIZE_ATTRIBUTE}]`)?.getAttribute(TEXT_SIZE_ATTRIBUTE)?.trim() === 'large';

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** One observer for the whole page, while there is a widget in it. */
function observePage(call: () => void): () => void {
  listeners.add(call);
  if (!observer) {
    observer = new MutationObserver(() => listeners.forEach((one) => one()));
    observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang', TEXT_SIZE_ATTRIBUTE] });
  }
  return () => {
    listeners.delete(call);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}

/** Keeps what the page says to the reader's side of a widget, and updates its host when the page changes it. */
export class ReaderPreferencesController implements ReactiveController {
  readonly host: ReactiveControllerHost & Element;
  /** The language at the host, as the page says it: a BCP 47 tag. */
  lang: string = DEFAULT_LANGUAGE;
  /** Whether text and targets are to be large. */
  isLarge = false;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.host = host;

    host.addController(this);
  }

  hostConnected(): void {
    this.#look();
    this.#stop = observePage(() => this.#look() && this.host.requestUpdate());
    // Moved under another language: what was drawn is in the one before.
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  /** Whether anything is another than before. */
  #look(): boolean {
    const { lang, isLarge } = this;
    this.lang = langOf(this.host);
    this.isLarge = wantsLargeText(this.host);
    return lang !== this.lang || isLarge !== this.isLarge;
  }
}
