import type { LitElement, ReactiveController } from 'lit';

/** Opens the folded texts of a widget while it is printed: nothing can be unfolded on paper. */
export class PrintedDetailsController implements ReactiveController {
  readonly host: LitElement;
  #opened: readonly HTMLDetailsElement[] = [];

  constructor(host: LitElement) {
    this.host = host;
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#open);
    addEventListener('afterprint', this.#close);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#open);
    removeEventListener('afterprint', this.#close);
  }

  readonly #open = (): void => {
    this.#opened = [...this.host.renderRoot.querySelectorAll<HTMLDetailsElement>('details.folded:not([open])')];
    for (const details of this.#opened) details.open = true;
  };

  readonly #close = (): void => {
    for (const details of this.#opened) details.open = false;
  };
}
