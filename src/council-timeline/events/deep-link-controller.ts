import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { parseEventFragment } from './permalink.js';
import type { EventListController } from './event-list-controller.js';

export interface DeepLinkOptions {
  /** The event that the page asks for. */
  readonly event: () => string | null;
  /** The council that is shown; `null` while none is. */
  readonly council: () => string | null;
  readonly listing: EventListController;
  /** Shows every event again: the one that is asked for may be among those left out. */
  readonly showAll: () => void;
}

/** Shows the one event that the page asks for, or else the page's address: once for each time that it is asked for. */
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

  /** The id of the event that is asked for; `null` where none is. */
  get requestedEvent(): string | null {
    const council = this.options.council();
    return this.options.event() || (council === null ? null : parseEventFragment(location.hash, council));
  }

  hostUpdated(): void {
    const { requestedEvent } = this;
    if (requestedEvent === this.#shown) return;
    const article = this.options.listing.markCurrent(requestedEvent);
    // It may be on a page that is still to come.
    if (requestedEvent !== null && !article) return;
    this.#shown = requestedEvent;
    this.options.showAll();
    article?.scrollIntoView({ block: 'start' });
  }

  /** The same address once more is a wish once more. */
  readonly #onHash = (): void => {
    if (!this.options.event()) this.#shown = null;
    this.host.requestUpdate();
  };
}
