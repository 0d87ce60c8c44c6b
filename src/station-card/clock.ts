import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE = 60_000;

/** The time, by the minute: updates its host at each full one, while the host is in a page that is seen. */
export class MinuteClock implements ReactiveController {
  now = new Date();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#wake);
    this.#wake();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#wake);
    clearTimeout(this.#timer);
  }

  readonly #wake = (): void => {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    this.now = new Date();
    this.host.requestUpdate();
    this.#timer = setTimeout(this.#wake, MINUTE - (Date.now() % MINUTE));
  };
}
