import { adoptStyles, type CSSResult, type LitElement, supportsAdoptingStyleSheets } from 'lit';

/**
 * A part of a widget that is loaded when it is first needed, and then kept. One that cannot be loaded is asked for again
 * by `load()` alone: what is shown until then has to do without it. A part that exports `styles` brings these with it.
 */
export class LazyModule<T extends object> {
  readonly host: LitElement;
  readonly ask: () => Promise<T>;
  /** Whether the last attempt to load it failed. */
  failed = false;
  #part: T | null = null;
  #loading: Promise<T | null> | null = null;

  /** @param ask an `import()` of the part */
  constructor(host: LitElement, ask: () => Promise<T>) {
    this.host = host;
    this.ask = ask;
  }

  /** The part; `null` until it is here, when its host is updated. Asking for it is what loads it. */
  get(): T | null {
    if (!this.#part && !this.failed) void this.load();
    return this.#part;
  }

  /** The part, as soon as it is here; `null` where it cannot be loaded. Many who wait for it share one attempt. */
  load(): Promise<T | null> {
    return (this.#loading ??= this.#attempt());
  }

  async #attempt(): Promise<T | null> {
    try {
      this.#part = await this.ask();
      this.failed = false;
      adoptLazyStyles(this.host.renderRoot, (this.#part as { readonly styles?: Styles }).styles);
    } catch {
      this.failed = true;
      this.#loading = null;
    }
    this.host.requestUpdate();
    return this.#part;
  }
}

type Styles = CSSResult | readonly CSSResult[];

/** Adds to a shadow root's styles, where `adoptStyles` alone would take their place. */
function adoptLazyStyles(root: HTMLElement | DocumentFragment, styles: Styles = []): void {
  if (!(root instanceof ShadowRoot)) return;
  const added: readonly CSSResult[] = 'cssText' in styles ? [styles] : styles;
  if (!supportsAdoptingStyleSheets) {
    adoptStyles(root, [...added]);
    return;
  }
  const sheets = added.flatMap(({ styleSheet }) => styleSheet ?? []);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((one) => !sheets.includes(one)), ...sheets];
}
