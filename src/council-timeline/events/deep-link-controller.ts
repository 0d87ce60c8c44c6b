import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { eventIn } from './permalink.js';
import type { EventListController } from './event-list-controller.js';

export interface DeepLinkOptions {
  /** Id of the event that the page asks for by attribute or property. */
  readonly event: () => string | null;
  /** Id of the council that is shown; `null` while none is. */
  readonly council: () => string | null;
  readonly list: EventListController;
}

/** Scrolls to the event that the page, or else its URL, asks for: once for each time that it does. */
export class DeepLinkController implements ReactiveController {
  readonly host: ReactiveControllerHost;
  readonly options: DeepLinkOptions;
  #shown: string | null = null;

  constructor(host: ReactiveControllerHost, options: DeepLinkOptions) {
    this.host = host;
    this.options = options;

    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#onHash);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#onHash);
  }

  /** Id of the requested event; `null` where none is. */
  get requestedEvent(): string | null {
    const council = this.options.council();
    return this.options.event() || (council === null ? null : eventIn(location.href, council));
  }

  hostUpdated(): void {
    // Revealing the event ends a search, which requests an update: that must wait for the end of this one.
    if (this.requestedEvent !== this.#shown) queueMicrotask(() => this.#reveal());
  }

  #reveal(): void {
    const { requestedEvent } = this;
    if (requestedEvent === this.#shown) return;
    // It may be on a page that has not loaded yet.
    if (!this.options.list.reveal(requestedEvent) && requestedEvent !== null) return;
    this.#shown = requestedEvent;
  }

  /** Following the same link again scrolls to its event again; another route of the page does not. */
  readonly #onHash = (): void => {
    if (!this.options.event() && location.hash.startsWith('#fumin-')) this.#shown = null;
    this.host.requestUpdate();
  };
}
