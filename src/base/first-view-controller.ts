import type { LitElement } from 'lit';

import type { ResourceState } from './resource-controller.js';

/** Time that a view waits for what completes it, in milliseconds; after that it is shown without. */
const MAX_WAIT = 3_000;
/** Time after which a view is shown as it is, in milliseconds from when the widget began to load: a reader has waited. */
const PATIENCE = 10_000;

/** Dependencies of the first view of a widget. */
export interface FirstView {
  /** State of the resource that the widget shows. */
  readonly state: ResourceState<unknown>;
  /** Whether something else that belongs to the view is still loading. */
  readonly isPending: boolean;
}

/** Holds a widget's first view back until all that belongs to it has loaded, so that the view does not move as it grows. */
export class FirstViewController {
  readonly host: LitElement;
  /** Whether the view is held back. */
  isHeld = false;
  /** Whether the view has been drawn: what follows only changes it. */
  isDrawn = false;
  /** Whether nothing loads or is held back. */
  #isSettled = false;
  #isOverdue = false;
  #timer = 0;
  /** Time when the widget began to load, in milliseconds since the epoch; `null` while it does not. */
  #began: number | null = null;
  #listeners: (() => void)[] = [];

  constructor(host: LitElement) {
    this.host = host;
  }

  /** Decides for the next render. */
  update({ state, isPending }: FirstView): void {
    if (state.status === 'loading') {
      // What loads now has a first view of its own.
      this.#began ??= Date.now();
      this.isDrawn = false;
      this.#isSettled = false;
      this.#isOverdue = false;
      this.isHeld = false;
      this.#stopTimer();
      return;
    }
    // An earlier copy is shown because the endpoint does not answer: what else it was asked for will not come soon either.
    const isStale = 'value' in state && state.stale !== null;
    this.isHeld = isPending && !isStale && !this.isDrawn && !this.#isOverdue;
    this.#isSettled = !this.isHeld;
    if (this.isHeld) {
      const rest = (this.#began ?? Date.now()) + PATIENCE - Date.now();
      this.#timer ||= window.setTimeout(
        () => {
          this.#isOverdue = true;
          this.host.requestUpdate();
        },
        Math.min(MAX_WAIT, Math.max(0, rest)),
      );
      return;
    }
    this.#began = null;
    this.#stopTimer();
    this.isDrawn = state.status !== 'idle';
    const listeners = this.#listeners;
    this.#listeners = [];
    for (const listener of listeners) listener();
  }

  /** Resolves with the render that shows a whole view; at once where one is shown. */
  async whenDrawn(): Promise<void> {
    await this.host.updateComplete;
    if (this.#isSettled) return;
    await new Promise<void>((resolve) => this.#listeners.push(resolve));
    await this.host.updateComplete;
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
  }
}
