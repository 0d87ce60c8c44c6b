import type { ReactiveController } from 'lit';

import { ContextConsumer } from './context/context-consumer.js';
import { refreshContext } from './context.js';
import type { FuminElement } from './fumin-element.js';
import type * as RefreshModule from './refresh.lazy.js';

/** Resource that can be asked for again without a sign of it. */
export interface Refreshable {
  /** Asks for the resource again; resolves with whether the endpoint has answered. */
  refresh(): Promise<boolean>;
}

/** Asks for a widget's resources at the pace of its `refresh`, or its provider's, by code that only such widgets load. */
export class RefreshController implements ReactiveController {
  readonly host: FuminElement;
  readonly resources: Refreshable[] = [];
  readonly #shared: ContextConsumer<number | null>;
  #pace: number | null = null;
  #schedule: RefreshModule.RefreshSchedule | null = null;

  constructor(host: FuminElement) {
    this.host = host;
    this.#shared = new ContextConsumer(host, refreshContext);

    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdated(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#pace = null;
    this.#schedule?.stop();
    this.#schedule = null;
  }

  #follow(): void {
    const { host } = this;
    const pace = host.isConnected ? (host.refresh ?? this.#shared.value ?? null) : null;
    if (pace === this.#pace) return;
    this.#pace = pace;
    this.#schedule?.stop();
    this.#schedule = null;
    // Not a number, as of an attribute that is none, is no pace either.
    if (!(Number(pace) > 0)) return;
    // Where its code does not come, the widget shows what it has loaded, as without a pace.
    (async () => import('./refresh.lazy.js'))()
      .then(({ RefreshSchedule }) => {
        if (this.#pace === pace) this.#schedule ??= new RefreshSchedule(host, Number(pace), this.resources);
      })
      .catch(() => (this.#pace = null));
  }
}
