import type { LitElement, ReactiveController } from 'lit';

import { ON_SERVER } from './dom/on-server.js';
import { startObserving } from './dom/start-observing.js';

/** Whether a node is a script that holds a widget's data: `<script type="application/json">`. */
export const isDataScript = (node: Node | null): node is HTMLScriptElement =>
  node instanceof HTMLScriptElement && node.type === 'application/json';

/** Whether the parser may still be at work on an element's children. */
const isBeingParsed = (element: Element): boolean => document.readyState === 'loading' && !element.nextSibling;

/**
 * Reads the data that a page gives a widget in its markup, by a `<script type="application/json">` child: where no property
 * can be set, as by a server or a content management system. Updates the widget when they, or its other children, change.
 */
export class MarkupDataController implements ReactiveController {
  readonly host: LitElement;
  #text: string | null = null;
  #data: unknown;
  readonly #update = (): void => this.host.requestUpdate();
  #observer: MutationObserver | null = null;

  constructor(host: LitElement) {
    this.host = host;

    host.addController(this);
  }

  /**
   * Data in the markup: `undefined` where there are none, or not yet, and a `SyntaxError` where they are not JSON; the same
   * object for the same text.
   */
  get data(): unknown {
    const script = ON_SERVER ? undefined : [...this.host.children].find(isDataScript);
    if (!script || isBeingParsed(this.host)) return undefined;
    if (this.#text !== script.text) {
      this.#text = script.text;
      try {
        this.#data = JSON.parse(script.text);
      } catch (error) {
        this.#data = error;
      }
    }
    return this.#data;
  }

  hostConnected(): void {
    this.#observer = startObserving(() => {
      const observer = new MutationObserver((records) => {
        const isOfData = ({ target }: MutationRecord): boolean =>
          target === this.host || isDataScript(target) || isDataScript(target.parentNode);
        if (records.some(isOfData)) this.#update();
      });
      observer.observe(this.host, { childList: true, characterData: true, subtree: true });
      return observer;
    });
    document.addEventListener('DOMContentLoaded', this.#update, { once: true });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    document.removeEventListener('DOMContentLoaded', this.#update);
  }
}
