import type { ReactiveControllerHost } from 'lit';

/**
 * Holds which details are open: all or none of them, but for those that a reader has turned, and those that a search has
 * found, for as long as it lasts.
 */
export class DisclosureController {
  readonly host: ReactiveControllerHost;
  /** Whether a reader has opened all. */
  areAllOpen = false;
  /** Ids of those that differ from the others; another set after each change. */
  exceptions: ReadonlySet<string> = new Set();

  /** Ids of those that a search has opened. */
  found: ReadonlySet<string> = new Set();

  constructor(host: ReactiveControllerHost) {
    this.host = host;
  }

  readonly isOpen = (id: string): boolean => this.found.has(id) || this.areAllOpen !== this.exceptions.has(id);

  readonly toggle = (id: string): void => {
    const isOpen = this.isOpen(id);
    this.found = without(this.found, id);
    if (this.isOpen(id) === isOpen) {
      const rest = without(this.exceptions, id);
      this.exceptions = rest.size < this.exceptions.size ? rest : new Set([...rest, id]);
    }
    this.host.requestUpdate();
  };

  readonly open = (id: string): void => {
    if (!this.isOpen(id)) this.toggle(id);
  };

  /** Opens all, or closes all where all have been opened. */
  readonly toggleAll = (): void => {
    this.areAllOpen = !this.areAllOpen;
    this.exceptions = this.found = new Set();
    this.host.requestUpdate();
  };
}

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...ids].filter((other) => other !== id));
