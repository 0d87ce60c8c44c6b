import type { LitElement, ReactiveController } from 'lit';

/** Holds a widget with `loading="lazy"` back until it comes near the window, or the page is printed. */
export class LazyLoadingController implements ReactiveController {
  readonly host: LitElement & { readonly loading: string | null };
  #isNear = false;
  #waiting: AbortController | undefined;

  constructor(host: LitElement & { readonly loading: string | null }) {
    this.host = host;

    host.addController(this);
  }

  /** Whether the widget is to ask for nothing yet. */
  get isDeferred(): boolean {
    if (this.host.loading !== 'lazy' || this.#isNear) return false;
    this.#waiting ??= this.#wait();
    return true;
  }

  hostDisconnected(): void {
    this.#waiting?.abort();
    this.#waiting = undefined;
  }

  #wait(): AbortController {
    const waiting = new AbortController();
    const end = (): void => {
      this.#isNear = true;
      this.host.requestUpdate();
    };
    // Where the code to wait with does not come, or there is no window as in a page emulated for tests, it does not wait.
    (async () => import('./near-window.lazy.js'))()
      .then(({ whenNearWindow }) => whenNearWindow(this.host, waiting.signal, end))
      .catch(end);
    return waiting;
  }
}
